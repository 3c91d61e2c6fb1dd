export type BrowserKind = 'chromium' | 'firefox';

interface SourceManifest {
  background: { service_worker: string; scripts: string[] };
  permissions: string[];
  [key: string]: unknown;
}

/**
 * Makes one browser's manifest from the source: each gets only the keys it knows, and asks only for what it needs.
 * Chromium has the side panel with its permission, and the schema of policies; Firefox has the sidebar, and containers with theirs.
 */
export function manifestFor(kind: BrowserKind, source: unknown): Record<string, unknown> {
  const { background, permissions, ...all } = source as SourceManifest;
  const {
    minimum_chrome_version,
    side_panel,
    storage,
    optional_permissions,
    browser_specific_settings,
    sidebar_action,
    ...common
  } = all;
  if (kind === 'chromium') {
    return {
      ...{ ...common, minimum_chrome_version, storage, side_panel, permissions },
      background: { service_worker: background.service_worker },
    };
  }
  return {
    ...{ ...common, optional_permissions, browser_specific_settings, sidebar_action },
    permissions: permissions.filter((permission) => permission !== 'sidePanel'),
    background: { scripts: background.scripts },
  };
}
