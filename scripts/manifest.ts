export type BrowserKind = 'chromium' | 'firefox';

interface SourceManifest {
  background: { service_worker: string; scripts: string[] };
  [key: string]: unknown;
}

/**
 * Makes one browser's manifest from the source: each gets only the keys it knows, and asks only for what it needs:
 * the optional permission is for containers, which Chromium has not.
 */
export function manifestFor(kind: BrowserKind, source: unknown): Record<string, unknown> {
  const { background, browser_specific_settings, minimum_chrome_version, optional_permissions, ...common } =
    source as SourceManifest;
  if (kind === 'chromium') {
    return { ...common, minimum_chrome_version, background: { service_worker: background.service_worker } };
  }
  return {
    ...common,
    optional_permissions,
    browser_specific_settings,
    background: { scripts: background.scripts },
  };
}
