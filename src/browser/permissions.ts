import { COMMERCIAL_ORIGINS } from '../admin-center/hosts.ts';
import { browser } from './api.ts';

/** False when the user or the browser took the admin center's hosts back ('on click', Firefox's permissions). */
export async function hasSiteAccess(): Promise<boolean> {
  return browser.permissions.contains({ origins: COMMERCIAL_ORIGINS });
}

/** Asks for the hosts again. Only from a click; gives what the user decided. */
export async function requestSiteAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: COMMERCIAL_ORIGINS });
}
