import { Component, type ComponentType } from 'preact';
import { linkKey, type LinkId } from '../src/admin-center/links.ts';
import { Icon } from '../src/ui/icons.tsx';
import type { App } from './app-state.ts';

export interface NewTenantProps {
  app: App;
  id: LinkId;
}

interface State {
  Ways?: ComponentType<NewTenantProps>;
}

/**
 * Beside a link to the new tenant: how to open it without signing out of the old one. What is inside is fetched when
 * it is opened, since few will.
 */
export class NewTenantMenu extends Component<NewTenantProps, State> {
  override state: State = {};

  private readonly opened = (event: Event & { currentTarget: HTMLDetailsElement }): void => {
    if (!event.currentTarget.open) return;
    void import('./new-tenant-ways.tsx').then(({ NewTenantWays }) => {
      this.setState({ Ways: NewTenantWays });
    });
  };

  override render({ app, id }: NewTenantProps, { Ways }: State) {
    const { t } = app.state.translator;
    return (
      <details class="elsewhere" onToggle={this.opened}>
        <summary aria-label={t('newTenant_elsewhereLabel', { link: t(linkKey(id)) })}>
          {t('newTenant_elsewhere')} <Icon name="down" size={16} />
        </summary>
        {Ways && <Ways app={app} id={id} />}
      </details>
    );
  }
}
