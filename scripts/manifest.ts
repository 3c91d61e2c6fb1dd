import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './run-command.ts';

export type BrowserKind = 'chromium' | 'firefox';

interface SourceManifest {
  background: { service_worker: string; scripts: string[] };
  permissions: string[];
  optional_permissions: string[];
  [key: string]: unknown;
}

/** What a release fills into the manifest: the version, and Firefox's permanent id. */
export interface Release {
  version: string;
  geckoId: string;
}

/** What this release is called: the version of package.json, the id of publisher.json. */
export function readRelease(): Release {
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(ROOT, name), 'utf8'));
  const { version } = read('package.json') as { version: string };
  const { geckoId } = read('publisher.json') as { geckoId: string };
  return { version, geckoId };
}

/**
 * Makes one browser's manifest from the source: each gets only the keys it knows, and asks only for what it needs.
 * Chromium has the side panel with its permission, the schema of policies, and a background of its own for private windows;
 * Firefox has the sidebar, containers with theirs, and one background for all windows.
 */
export function manifestFor(
  kind: BrowserKind,
  source: unknown,
  { version, geckoId }: Release,
): Record<string, unknown> {
  const { background, permissions, optional_permissions: optional, ...all } = source as SourceManifest;
  const { minimum_chrome_version, side_panel, storage, ...others } = all;
  const { browser_specific_settings, sidebar_action, ...common } = others;
  if (kind === 'chromium') {
    return {
      ...{ ...common, version, minimum_chrome_version, storage, side_panel, permissions },
      optional_permissions: optional.filter((permission) => permission !== 'cookies'),
      background: { service_worker: background.service_worker },
    };
  }
  const { gecko } = (browser_specific_settings ?? {}) as { gecko?: object };
  return {
    ...{ ...common, version, optional_permissions: optional, sidebar_action },
    browser_specific_settings: { gecko: { id: geckoId, ...gecko } },
    permissions: permissions.filter((permission) => permission !== 'sidePanel'),
    incognito: 'spanning',
    background: { scripts: background.scripts },
  };
}
