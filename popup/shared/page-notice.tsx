import { isOptionalHost, type AdminHost } from '../../src/admin-center/hosts.ts';
import { Icon } from '../../src/ui/icons.tsx';
import type { PageState } from '../../src/messages/page-requests.ts';
import type { App, PartProps } from './app-state.ts';
import { KeptOffNotice } from './kept-off-notice.tsx';
import { turnHosts } from './site-access.ts';

/** What to know of the panel in the tab under the popup, with the way out; nothing while all is well. */
export function PageNotice({ app }: PartProps) {
  const { page, keptOff, stored } = app.state;
  if (keptOff) return <KeptOffNotice app={app} />;
  if (page?.panel === 'closed' || page?.panel === 'gave-up') return <PanelNotice app={app} page={page} />;
  if (stored.settings.panel.shown === false) return null;
  const host = unallowedHost(app);
  if (host) return <SiteNotice app={app} host={host} />;
  return page?.panel === 'nothing-to-say' ? <PanelNotice app={app} page={page} /> : null;
}

/** The host of the tab under the popup, if the user could allow it and has not. */
function unallowedHost({ state: { tab, here, allowed } }: App): AdminHost | undefined {
  const { host } = here;
  return tab && isOptionalHost(host) && !allowed.includes(host) ? host : undefined;
}

/** The panel was closed, or does not come by itself. */
function PanelNotice({ app, page: { panel } }: PartProps & { page: PageState }) {
  const { t } = app.state.translator;
  return (
    <div class="bar">
      <Icon name="info" />
      <p>{t(panel === 'closed' ? 'notice_panelClosed' : 'notice_noHints')}</p>
      <div>
        <button
          type="button"
          class="button"
          onClick={() => app.showPanel(panel === 'nothing-to-say' ? 'show-panel-here' : 'show-panel')}
        >
          {t('notice_showPanel')}
        </button>
      </div>
    </div>
  );
}

/** Another cloud's admin center: the panel comes there for good when the user allows it, or once when it is wanted. */
function SiteNotice({ app, host }: PartProps & { host: AdminHost }) {
  const { t } = app.state.translator;
  return (
    <div class="bar">
      <Icon name="info" />
      <p>{t('sites_ask', { site: host })}</p>
      <div>
        <button type="button" class="button" onClick={() => void turnHosts(app, [host], true)}>
          {t('sites_allow')}
        </button>
        {app.state.page?.panel === 'nothing-to-say' && (
          <button type="button" class="button" onClick={() => app.showPanel('show-panel-here')}>
            {t('sites_once')}
          </button>
        )}
      </div>
    </div>
  );
}
