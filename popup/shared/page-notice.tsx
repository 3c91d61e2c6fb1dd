import { isOptionalHost, type AdminHost } from '../../src/admin-center/hosts.ts';
import { adminRoute } from '../../src/admin-center/routes.ts';
import { ownVersion } from '../../src/browser/runtime.ts';
import { hasSidePanel } from '../../src/browser/side-panel.ts';
import { Icon } from '../../src/ui/icons.tsx';
import type { PageState } from '../../src/messages/page-requests.ts';
import type { App, PartProps } from './app-state.ts';
import { copyText } from './copy-text.ts';
import { KeptOffNotice } from './kept-off-notice.tsx';
import { turnHosts } from './site-access.ts';
import { toSidePanel } from './to-side-panel.ts';

/** What to know of the panel in the tab under the popup, with the way out; nothing while all is well. */
export function PageNotice({ app }: PartProps) {
  const { page, keptOff, stored } = app.state;
  if (keptOff) return <KeptOffNotice app={app} />;
  if (page?.panel === 'gave-up') return <GaveUpNotice app={app} page={page} />;
  if (page?.panel === 'closed') return <PanelNotice app={app} page={page} />;
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

/** The page took the panel out again and again: the side panel is out of its reach. */
function GaveUpNotice({ app, page }: PartProps & { page: PageState }) {
  const { t } = app.state.translator;
  return (
    <div class="bar">
      <Icon name="info" />
      <p>{t('notice_noHints')}</p>
      <div>
        {hasSidePanel() && app.state.view === 'popup' && (
          <button type="button" class="button" onClick={toSidePanel}>
            {t('ui_openSidePanel')}
          </button>
        )}
        <button type="button" class="button" onClick={() => app.showPanel('show-panel')}>
          {t('notice_showPanel')}
        </button>
        <button type="button" class="button" onClick={() => void copyText(app, detailsOf(app, page))}>
          {t('ui_copyDetails')}
        </button>
      </div>
    </div>
  );
}

/** What a report of such a page needs: versions, and its route without whatever names a tenant. */
function detailsOf({ state: { tab } }: App, { page, panel }: PageState): string {
  const { host } = adminRoute(tab?.url ?? '');
  return [`${host ?? ''} ${page} ${panel}`, ownVersion(), navigator.userAgent].join('\n');
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
