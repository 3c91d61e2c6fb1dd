import { hostsToAskFor } from '../../../src/admin-center/hosts.ts';
import type { Cloud } from '../../../src/guidance/model.ts';
import type { App } from '../../shared/app-state.ts';
import { turnHosts } from '../../shared/site-access.ts';

/** Below an answer that names a cloud: the panel may come to its admin center once a click allows it. */
export function CloudSites({ app, cloud }: { app: App; cloud: Cloud | undefined }) {
  const { translator, allowed } = app.state;
  const { t } = translator;
  const open = (cloud ? hostsToAskFor(cloud) : []).filter((host) => !allowed.includes(host));
  if (open.length === 0) return null;
  return (
    <div class="answer-line cloud-sites">
      <p class="hint">{t('sites_ask', { site: open.join(', ') })}</p>
      <button type="button" class="button" onClick={() => void turnHosts(app, open, true)}>
        {t('sites_allow')}
      </button>
    </div>
  );
}
