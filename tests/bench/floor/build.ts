import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { writeLocales } from '../../../scripts/build.ts';
import { manifestFor, readRelease } from '../../../scripts/manifest.ts';
import type { PanelTexts } from './panel.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** What the floor shows: the lines that the product itself showed. */
export interface FloorTexts {
  panel: PanelTexts;
  popup: readonly string[];
}

/**
 * Builds the floor: an extension with the product's own manifest, permissions, icons and file names, that does the
 * least which still puts the same amount of text before the user. Gives its folder.
 */
export async function buildFloor(texts: FloorTexts): Promise<string> {
  const out = await mkdtemp(path.join(tmpdir(), 'bench-floor-'));
  const source: unknown = JSON.parse(await readFile(path.join(ROOT, 'manifest.json'), 'utf8'));
  await writeFile(
    path.join(out, 'manifest.json'),
    JSON.stringify(manifestFor('chromium', source, readRelease())),
  );
  await writeLocales(out);
  await cp(path.join(ROOT, 'icons'), path.join(out, 'icons'), { recursive: true });
  await mkdir(path.join(out, 'popup'));
  await cp(path.join(ROOT, 'content-scripts/page.css'), path.join(out, 'content-scripts/page.css'));
  await writeFile(path.join(out, 'popup/popup.html'), await popupHtml(texts.popup));
  await esbuild.build({
    absWorkingDir: import.meta.dirname,
    entryPoints: {
      background: 'background.ts',
      'content-scripts/watcher': 'watcher.ts',
      'content-scripts/main': 'panel.ts',
      'popup/main': 'popup.ts',
    },
    outdir: out,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome126',
    define: { PANEL_TEXTS: JSON.stringify(texts.panel) },
    logLevel: 'warning',
  });
  return out;
}

/** Takes the folder of `buildFloor` away. */
export async function removeFloor(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

async function popupHtml(lines: readonly string[]): Promise<string> {
  const template = await readFile(path.join(import.meta.dirname, 'popup.html'), 'utf8');
  return template.replace('<!-- lines -->', () =>
    lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n'),
  );
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
