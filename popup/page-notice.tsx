import { COMMERCIAL_ORIGINS } from '../src/admin-center/hosts.ts';
import { Icon } from '../src/ui/icons.tsx';
import type { App, PartProps } from './app-state.ts';
import { copyText } from './copy.ts';
import { openInTab } from './open-in-tab.ts';

/** What to know of the panel in the tab under the popup, with the way out; nothing while all is well. */
export function PageNotice({ app }: PartProps) {
  const { page, keptOff, stored } = app.state;
  if (keptOff) return <KeptOffNotice app={app} />;
  if (page?.panel === 'closed' || page?.panel === 'gave-up') {
    const key = page.panel === 'gave-up' ? 'notice_gaveUp' : 'notice_panelClosed';
    return <ShowPanel app={app} text={key} label="notice_showPanel" question="show-panel" />;
  }
  if (page?.panel !== 'nothing-to-say' || !stored.settings.panel.shown) return null;
  return (
    <ShowPanel app={app} text="notice_noHints" label="notice_showPanelHere" question="show-panel-here" />
  );
}

interface ShowPanelProps extends PartProps {
  text: string;
  label: string;
  question: Parameters<App['showPanel']>[0];
}

function ShowPanel({ app, text, label, question }: ShowPanelProps) {
  const { t } = app.state.translator;
  return (
    <div class="bar">
      <Icon name="info" />
      <p>{t(text)}</p>
      <div>
        <button type="button" class="button" onClick={() => app.showPanel(question)}>
          {t(label)}
        </button>
      </div>
    </div>
  );
}

/** The browser or a policy keeps us off the page: no panel can say so there. */
function KeptOffNotice({ app }: PartProps) {
  const { t } = app.state.translator;
  const hosts = COMMERCIAL_ORIGINS.map((origin) => new URL(origin).hostname);
  return (
    <div class="bar warn">
      <Icon name="warning" />
      <strong>{t('notice_keptOff')}</strong>
      <p>{t('notice_keptOff_hint')}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => void openInTab(app)}>
          {t('ui_openInTab')}
        </button>
      </div>
      <details>
        <summary>{t('notice_showHow')}</summary>
        <p>{t('notice_keptOffUpdate')}</p>
        <p>{t('notice_keptOffAsk')}</p>
        <ul>
          {hosts.map((host) => (
            <li key={host}>
              <code>{host}</code>
            </li>
          ))}
        </ul>
        <button type="button" class="button" onClick={() => void copyText(app, hosts.join('\n'))}>
          {t('notice_copySites')}
        </button>
      </details>
    </div>
  );
}
