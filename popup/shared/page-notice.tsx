import { Icon } from '../../src/ui/icons.tsx';
import type { PartProps } from './app-state.ts';
import { KeptOffNotice } from './kept-off-notice.tsx';

/** What to know of the panel in the tab under the popup, with the way out; nothing while all is well. */
export function PageNotice({ app }: PartProps) {
  const { page, keptOff, stored, translator } = app.state;
  const { t } = translator;
  if (keptOff) return <KeptOffNotice app={app} />;
  const isClosed = page?.panel === 'closed' || page?.panel === 'gave-up';
  if (!isClosed && !(page?.panel === 'nothing-to-say' && stored.settings.panel.shown !== false)) return null;
  const shown = page.panel === 'closed' ? 'notice_panelClosed' : 'notice_noHints';
  return (
    <div class="bar">
      <Icon name="info" />
      <p>{t(shown)}</p>
      <div>
        <button
          type="button"
          class="button"
          onClick={() => app.showPanel(isClosed ? 'show-panel' : 'show-panel-here')}
        >
          {t('notice_showPanel')}
        </button>
      </div>
    </div>
  );
}
