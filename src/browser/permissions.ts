import { COMMERCIAL_ORIGINS, OPTIONAL_HOSTS, originOf, type AdminHost } from '../admin-center/hosts.ts';
import { browser } from './api.ts';

/** False when the user or the browser took the admin center's hosts back ('on click', Firefox's permissions). */
export async function hasSiteAccess(): Promise<boolean> {
  return browser.permissions.contains({ origins: COMMERCIAL_ORIGINS });
}

/** Asks for the hosts again. Only from a click; gives what the user decided. */
export async function requestSiteAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: COMMERCIAL_ORIGINS });
}

/** Whether the extension may be in pages of an address's site by itself: false once that was taken back. */
export async function hasAccessTo(href: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`${new URL(href).origin}/*`] });
}

/** The optional hosts that the user has allowed. */
export async function allowedHosts(): Promise<readonly AdminHost[]> {
  const allowed = await Promise.all(
    OPTIONAL_HOSTS.map((host) => browser.permissions.contains({ origins: [originOf(host)] })),
  );
  return OPTIONAL_HOSTS.filter((_, at) => allowed[at]);
}

/** Asks for optional hosts. Only from a click; gives what the user decided. */
export function requestHosts(hosts: readonly AdminHost[]): Promise<boolean> {
  return browser.permissions.request({ origins: hosts.map(originOf) });
}

/** Gives optional hosts back; of those that are not ours it does nothing. */
export async function giveBackHosts(hosts: readonly AdminHost[]): Promise<void> {
  if (hosts.length > 0) await browser.permissions.remove({ origins: hosts.map(originOf) });
}

/** Calls back when the user gives or takes a permission, here or in the browser's own settings. */
export function onPermissions(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}
