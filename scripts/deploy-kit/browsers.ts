import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COMMERCIAL_ORIGINS, OPTIONAL_HOSTS, originOf } from '../../src/admin-center/hosts.ts';
import { ROOT } from '../run-command.ts';

/** A browser of the Chromium family as policies address it. */
export interface ChromiumTarget {
  name: 'chrome' | 'edge';
  title: string;
  /** The id that its store gave: publisher.json. */
  id: string;
  /** Where it gets the extension from. */
  updateUrl: string;
  /** Under HKLM or HKCU. */
  registry: string;
  /** The domain of its preferences on macOS. */
  domain: string;
  /** Where Linux has its policies. */
  folder: string;
}

interface Publisher {
  geckoId: string;
  chromeId: string;
  edgeId: string;
  name: string;
}

/** The ids and names of publisher.json, where alone they stand. */
export function publisher(): Publisher {
  return JSON.parse(readFileSync(path.join(ROOT, 'publisher.json'), 'utf8')) as Publisher;
}

/** Chrome and Edge, each with the id of its own store. */
export function chromiumTargets(): ChromiumTarget[] {
  const { chromeId, edgeId } = publisher();
  return [
    {
      name: 'chrome',
      title: 'Google Chrome',
      id: chromeId,
      updateUrl: 'https://clients2.google.com/service/update2/crx',
      registry: String.raw`Software\Policies\Google\Chrome`,
      domain: 'com.google.Chrome',
      folder: '/etc/opt/chrome/policies/managed',
    },
    {
      name: 'edge',
      title: 'Microsoft Edge',
      id: edgeId,
      updateUrl: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
      registry: String.raw`Software\Policies\Microsoft\Edge`,
      domain: 'com.microsoft.Edge',
      folder: '/etc/opt/edge/policies/managed',
    },
  ];
}

/** The registry key that holds the extension's own policy. */
export function registryKey({ registry, id }: ChromiumTarget): string {
  return [registry, '3rdparty', 'extensions', id, 'policy'].join('\\');
}

/** Installed by force, and let onto the admin center where other sites are closed to extensions. */
export function chromiumSettings({ id, updateUrl }: ChromiumTarget): Record<string, unknown> {
  return {
    [id]: {
      installation_mode: 'force_installed',
      update_url: updateUrl,
      runtime_allowed_hosts: [...COMMERCIAL_ORIGINS, ...OPTIONAL_HOSTS.map(originOf)].map((origin) =>
        origin.replace(/\/\*$/, ''),
      ),
    },
  };
}

/** Installed by force; private windows stay as the user has them until `private_browsing` is set. */
export function firefoxSettings(): Record<string, unknown> {
  const { geckoId } = publisher();
  const install_url = `https://addons.mozilla.org/firefox/downloads/latest/${geckoId}/latest.xpi`;
  return { [geckoId]: { installation_mode: 'force_installed', install_url, private_browsing: false } };
}
