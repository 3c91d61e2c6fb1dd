import { Component } from 'preact';
import { linkKey, type LinkId } from '../../src/admin-center/links.ts';
import { Icon } from '../../src/ui/icons.tsx';
import type { App } from './app-state.ts';
import { lazy } from './lazy.tsx';

export interface NewTenantProps {
  app: App;
  id: LinkId;
}

const NewTenantWays = lazy<NewTenantProps>(() =>
  import('./lazy-parts.ts').then((part) => part.NewTenantWays),
);

/** Beside a link to the new tenant: how to open it without signing out of the old one. */
export class NewTenantMenu extends Component<NewTenantProps, { open: boolean }> {
  override state = { open: false };

  override render({ app, id }: NewTenantProps, { open }: { open: boolean }) {
    const { t } = app.state.translator;
    return (
      <details
        class="elsewhere"
        onToggle={({ currentTarget }) => this.setState({ open: currentTarget.open })}
      >
        <summary aria-label={t('newTenant_elsewhereLabel', { link: t(linkKey(id)) })}>
          {t('newTenant_elsewhere')} <Icon name="down" size={16} />
        </summary>
        {open && <NewTenantWays app={app} id={id} />}
      </details>
    );
  }
}
