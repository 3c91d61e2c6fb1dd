import { COMMERCIAL_ORIGINS, isOptionalHost } from '../../src/admin-center/hosts.ts';
import { Icon } from '../../src/ui/icons.tsx';
import type { PartProps } from './app-state.ts';
import { copyText } from './copy-text.ts';
import { openInTab } from './open-in-tab.ts';

/** The browser or a policy keeps us off the page under the popup: no panel can say so there. */
export function KeptOffNotice({ app }: PartProps) {
  const { translator, here } = app.state;
  const { t } = translator;
  const required = COMMERCIAL_ORIGINS.map((origin) => new URL(origin).hostname);
  const hosts = [...required, ...(isOptionalHost(here.host) ? [here.host] : [])];
  return (
    <div class="bar warn">
      <Icon name="warning" />
      <strong>{t('notice_keptOff')}</strong>
      <p>{t('notice_keptOff_hint')}</p>
      <div>
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
          {t('ui_copyList')}
        </button>
      </details>
    </div>
  );
}
