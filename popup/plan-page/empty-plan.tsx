import type { App } from '../shared/app-state.ts';
import { LinkAnchor } from '../shared/link-anchor.tsx';
import type { Import } from './import/use-import.ts';

/** Before any subscription is known: the three ways in. */
export function EmptyPlan({ app, given, onAdd }: { app: App; given: Import; onAdd?: () => void }) {
  const { t } = app.state.translator;
  return (
    <section class="card empty-plan" aria-labelledby="empty-title">
      <h2 class="strong" id="empty-title">
        {t('rows_empty')}
      </h2>
      <p>{t('rows_emptyHint')}</p>
      <div class="row">
        <LinkAnchor app={app} id="your-products" class="button primary" />
        {(given.ways.file || given.ways.paste) && (
          <button type="button" class="button" onClick={given.open}>
            {t('rows_importFile')}
          </button>
        )}
        {onAdd && given.ways.hand && (
          <button type="button" class="button link" onClick={onAdd}>
            {t('rows_addOne')}
          </button>
        )}
      </div>
    </section>
  );
}
