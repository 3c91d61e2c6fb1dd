import { Icon } from '../src/ui/icons.tsx';
import type { PartProps } from './app-state.ts';
import { later } from './later.tsx';

const KeptOffNotice = later(() => import('./rare.ts').then((part) => part.KeptOffNotice));

const SAYS = { closed: 'notice_panelClosed', 'gave-up': 'notice_gaveUp', 'nothing-to-say': 'notice_noHints' };

/** What to know of the panel in the tab under the popup, with the way out; nothing while all is well. */
export function PageNotice({ app }: PartProps) {
  const { page, keptOff, stored, translator } = app.state;
  const { t } = translator;
  if (keptOff) return <KeptOffNotice app={app} />;
  const isClosed = page?.panel === 'closed' || page?.panel === 'gave-up';
  if (!isClosed && !(page?.panel === 'nothing-to-say' && stored.settings.panel.shown)) return null;
  return (
    <div class="bar">
      <Icon name="info" />
      <p>{t(SAYS[page.panel])}</p>
      <div>
        <button
          type="button"
          class="button"
          onClick={() => app.showPanel(isClosed ? 'show-panel' : 'show-panel-here')}
        >
          {t(isClosed ? 'notice_showPanel' : 'notice_showPanelHere')}
        </button>
      </div>
    </div>
  );
}
