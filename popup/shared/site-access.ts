import type { AdminHost } from '../../src/admin-center/hosts.ts';
import { giveBackHosts, requestHosts } from '../../src/browser/permissions.ts';
import type { App } from './app-state.ts';

/**
 * Asks the browser for hosts, or gives them back. Called in the click itself, before anything is awaited; what comes of
 * it is heard by background and surfaces from the browser, since a popup may be gone by then.
 */
export async function turnHosts(app: App, hosts: readonly AdminHost[], on: boolean): Promise<void> {
  const isDone = on ? await requestHosts(hosts) : (await giveBackHosts(hosts), true);
  if (isDone) return;
  app.say(app.state.translator.t('sites_refused'));
  app.set({});
}
