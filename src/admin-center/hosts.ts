import type { Cloud } from '../guidance/model.ts';

/**
 * Every host that serves an admin center, with its cloud. GCC shares the worldwide hosts, so a host alone never
 * says `gcc` [D-03]. Exact names: a look-alike host is none of ours.
 */
const CLOUD_OF_HOST: Readonly<Record<string, Cloud>> = {
  'admin.cloud.microsoft': 'worldwide',
  'admin.microsoft.com': 'worldwide',
  'admin.microsoft365.com': 'worldwide',
  'portal.office.com': 'worldwide',
  'portal.microsoft.com': 'worldwide',
  'portal.office365.us': 'gcc-high',
  'portal.apps.mil': 'dod',
  'portal.partner.microsoftonline.cn': '21vianet',
};

/** Every host of an admin center. */
export const ADMIN_HOSTS: readonly string[] = Object.keys(CLOUD_OF_HOST);

/** The match patterns of all of them: where the panel may come when the user asks for it. */
export const ADMIN_ORIGINS = ADMIN_HOSTS.map((host) => `https://${host}/*`);

/** Hosts whose root is not the admin center: only /adminportal is. */
const NEEDS_ADMIN_PATH = /^portal\./;

/** The match patterns of the two hosts that the manifest asks for. */
export const COMMERCIAL_ORIGINS = ['https://admin.cloud.microsoft/*', 'https://admin.microsoft.com/*'];

/** The cloud of an admin-center host, or undefined for any other host. */
export function cloudOfHost(host: string): Cloud | undefined {
  return Object.hasOwn(CLOUD_OF_HOST, host) ? CLOUD_OF_HOST[host] : undefined;
}

/** True when `path` on `host` is the admin center itself and not another app on the same host. */
export function isAdminPath(host: string, path: string): boolean {
  const pattern = NEEDS_ADMIN_PATH.test(host)
    ? /^\/adminportal(?:\/home)?\/?$/i
    : /^\/(?:adminportal(?:\/home)?\/?)?$/i;
  return pattern.test(path);
}
