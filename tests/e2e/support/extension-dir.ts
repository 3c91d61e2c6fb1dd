import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserKind } from './types.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** The built extension of this repository. */
export function builtExtension(kind: BrowserKind): string {
  return path.join(ROOT, 'dist', kind);
}

/** The id that a Firefox extension names itself. */
export function geckoId(extensionDir: string): string {
  const manifest = JSON.parse(readFileSync(path.join(extensionDir, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`No browser_specific_settings.gecko.id in ${extensionDir}/manifest.json`);
  return id;
}
