import { FONT_DIR } from './fonts.ts';
import type { LaunchOptions } from './types.ts';

type Prefs = Record<string, string | number | boolean>;

/** The preferences that give Firefox its network, its language, its theme and the extension's fixed UUID. */
export function firefoxPrefs(options: LaunchOptions, id: string, uuid: string): Prefs {
  const { site, lang = 'en', dark, reducedMotion, downloadDir, profileDir } = options;
  return {
    ...proxyPrefs(site.proxyPort),
    // A process made ahead for the next page costs a fifth of a run on two cores.
    'dom.ipc.processPrelaunch.enabled': false,
    // The next page of a site takes the process of the last one.
    'dom.ipc.processCount.webIsolated': 1,
    'dom.ipc.processReuse.unusedGraceMs': 30_000,
    // Its pages may read no other files.
    'security.sandbox.content.read_path_whitelist': `${FONT_DIR}/`,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    'intl.locale.requested': lang,
    'intl.accept_languages': lang === 'en' ? 'en-US, en' : `${lang}, en-US, en`,
    // A page may change its address as often as it likes: a limit of Firefox's own would keep from us what some pages do.
    'dom.navigation.navigationRateLimit.count': 0,
    // A temporary add-on's storage would go with the browser.
    ...(profileDir !== undefined && { 'extensions.webextensions.keepStorageOnUninstall': true }),
    ...(dark !== undefined && themePrefs(dark)),
    ...(downloadDir !== undefined && downloadPrefs(downloadDir)),
    ...(reducedMotion && { 'ui.prefersReducedMotion': 1 }),
  };
}

/** 2: the folder named. Its panel of downloads would take the focus. */
function downloadPrefs(dir: string): Prefs {
  return {
    'browser.download.folderList': 2,
    'browser.download.dir': dir,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
  };
}

function proxyPrefs(port: number): Prefs {
  const host = '127.0.0.1';
  return {
    'network.proxy.type': 1,
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': port,
    'network.proxy.http': host,
    'network.proxy.http_port': port,
    'network.proxy.no_proxies_on': '',
  };
}

/** Pages follow the first, a popup the toolbar's theme, and so Firefox's own. */
export function themePrefs(dark: boolean): Record<string, number> {
  return {
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    'ui.systemUsesDarkTheme': dark ? 1 : 0,
  };
}
