import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { managedSchema } from '../../../scripts/managed-schema.ts';
import { manifestFor, readRelease } from '../../../scripts/manifest.ts';
import { ROOT } from '../../../scripts/run-command.ts';

/** Lines of text by hash. */
export type PanelTexts = Readonly<Record<string, readonly string[]>>;

/** What the other builds show: the lines that the product itself showed. */
export interface Texts {
  panel: PanelTexts;
  popup: readonly string[];
}

/**
 * Begins an extension to compare with, in a folder that it gives: the product's own manifest, permissions, icons and
 * catalogs. Scripts and popup are the caller's.
 */
export async function beginExtension(name: string): Promise<string> {
  const out = await mkdtemp(path.join(tmpdir(), `bench-${name}-`));
  const source: unknown = JSON.parse(await readFile(path.join(ROOT, 'manifest.json'), 'utf8'));
  await writeFile(
    path.join(out, 'manifest.json'),
    JSON.stringify(manifestFor('chromium', source, readRelease())),
  );
  await writeFile(path.join(out, 'managed-schema.json'), JSON.stringify(managedSchema()));
  for (const name of ['_locales', 'icons', 'content-scripts/page.css']) {
    await cp(path.join(ROOT, 'dist/chromium', name), path.join(out, name), { recursive: true });
  }
  await mkdir(path.join(out, 'popup'));
  return out;
}
