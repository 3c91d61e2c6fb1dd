import { useEffect, useRef } from 'preact/hooks';
import type { LinkId } from '../../src/admin-center/links.ts';
import { Icon } from '../../src/ui/icons.tsx';
import type { PartProps } from './app-state.ts';
import { NewTenantWays } from './new-tenant-ways.tsx';

/**
 * Asks where the new tenant is signed in. `id` is the link to it that was pressed; Escape closes the question, and the
 * focus goes back to the link.
 */
export function NewTenantDialog({ app, id }: PartProps & { id: LinkId }) {
  const { t } = app.state.translator;
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  const close = () => app.set({ asksWay: null });
  return (
    // Escape closes it; the buttons inside have their own roles.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      class="new-tenant-ask"
      role="dialog"
      aria-labelledby="new-tenant-ask-title"
      tabIndex={-1}
      ref={dialog}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          close();
        }
      }}
    >
      <div class="row">
        <h2 class="strong grow" id="new-tenant-ask-title">
          {t('newTenant_ask')}
        </h2>
        <button type="button" class="button plain icon small" aria-label={t('ui_close')} onClick={close}>
          <Icon name="close" size={16} />
        </button>
      </div>
      <NewTenantWays app={app} id={id} onDone={close} />
    </div>
  );
}
