import { useEffect, useRef } from 'preact/hooks';
import { cleanName } from '../../../src/inventory/cells/text.ts';
import type { App } from '../../shared/app-state.ts';
import { ProductInput } from './product-input.tsx';

/** Adds a subscription by its product's name, completed from Microsoft's catalogue. */
export function AddProduct({ app, onDone }: { app: App; onDone: () => void }) {
  const { t } = app.state.translator;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      class="card row add-row"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        const product = cleanName(form.current?.querySelector('input')?.value ?? '');
        if (!product) return;
        app.change({ type: 'add-row', tenant: 'old', product });
        app.say(t('rows_added', { product }));
        onDone();
      }}
    >
      <label for="add-product">{t('field_product')}</label>
      <ProductInput id="add-product" value="" onChoose={() => undefined} />
      <button type="submit" class="button primary">
        {t('rows_add')}
      </button>
      <button type="button" class="button" onClick={onDone}>
        {t('drop_cancel')}
      </button>
    </form>
  );
}
