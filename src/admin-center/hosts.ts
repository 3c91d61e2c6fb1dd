import type { Cloud } from '../guidance/model.ts';

/**
 * How we come to a host: the manifest asks for it, the user is asked once the cloud is named, or only a click on the
 * toolbar's button lets us in.
 */
type HostAccess = 'required' | 'optional' | 'click';

/**
 * Every host that serves an admin center, with its cloud and how we come there. GCC shares the worldwide hosts, so a host
 * alone never says `gcc` [D-03]. Exact names: a look-alike host is none of ours. A test compares manifest.json.
 */
const HOSTS = {
  'admin.cloud.microsoft': ['worldwide', 'required'],
  'admin.microsoft.com': ['worldwide', 'required'],
  'admin.microsoft365.com': ['worldwide', 'optional'],
  'portal.office.com': ['worldwide', 'click'],
  'portal.microsoft.com': ['worldwide', 'click'],
  'portal.office365.us': ['gcc-high', 'optional'],
  'portal.apps.mil': ['dod', 'optional'],
  'portal.partner.microsoftonline.cn': ['21vianet', 'optional'],
} as const satisfies Record<string, readonly [cloud: Cloud, access: HostAccess]>;

/** The exact name of a host of an admin center. */
export type AdminHost = keyof typeof HOSTS;

/** Every host of an admin center. (Lists are marked pure, so that the scripts in pages, which need none of them, go without.) */
export const ADMIN_HOSTS = /* @__PURE__ */ Object.keys(HOSTS) as readonly AdminHost[];

/** The hosts that the user is asked for, when a cloud is named. */
export const OPTIONAL_HOSTS = /* @__PURE__ */ ADMIN_HOSTS.filter((host) => isOptionalHost(host));

/** The match pattern of a whole host, as permissions are asked for. */
export function originOf(host: AdminHost): string {
  return `https://${host}/*`;
}

/** The match patterns of all of them: where the panel may come when the user asks for it. */
export const ADMIN_ORIGINS = /* @__PURE__ */ ADMIN_HOSTS.map(originOf);

const COMMERCIAL_HOSTS = /* @__PURE__ */ ADMIN_HOSTS.filter((host) => HOSTS[host][1] === 'required');
/** The match patterns of the two hosts that the manifest asks for. */
export const COMMERCIAL_ORIGINS = /* @__PURE__ */ COMMERCIAL_HOSTS.map(originOf);

/** Hosts whose root is not the admin center: only /adminportal is. */
const NEEDS_ADMIN_PATH = /^portal\./;

/** The match pattern of the admin center on a host: of its path alone where other apps are there too. */
export function adminPattern(host: AdminHost): string {
  // Paths of patterns know upper from lower case, and Microsoft writes both.
  return NEEDS_ADMIN_PATH.test(host) ? `https://${host}/*dmin*ortal*` : originOf(host);
}

/** True for the name of a host of an admin center. */
export function isAdminHost(host: string | undefined): host is AdminHost {
  return host !== undefined && Object.hasOwn(HOSTS, host);
}

/** True for one that the user is asked for. */
export function isOptionalHost(host: string | undefined): host is AdminHost {
  return isAdminHost(host) && HOSTS[host][1] === 'optional';
}

/** The cloud of an admin-center host, or undefined for any other host. */
export function cloudOfHost(host: string): Cloud | undefined {
  return isAdminHost(host) ? HOSTS[host][0] : undefined;
}

/** The optional hosts that a cloud's admins need: none where the manifest asks for them. */
export function hostsToAskFor(cloud: Cloud): readonly AdminHost[] {
  return cloud === 'worldwide' ? [] : OPTIONAL_HOSTS.filter((host) => HOSTS[host][0] === cloud);
}

/** True when `path` on `host` is the admin center itself and not another app on the same host. */
export function isAdminPath(host: string, path: string): boolean {
  const pattern = NEEDS_ADMIN_PATH.test(host)
    ? /^\/adminportal(?:\/home)?\/?$/i
    : /^\/(?:adminportal(?:\/home)?\/?)?$/i;
  return pattern.test(path);
}
