import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { beginExtension, type Texts } from '../support/shell.ts';

/**
 * Builds the floor: an extension with the product's own manifest, permissions, icons and file names, that does the
 * least which still puts the same amount of text before the user. Gives its folder.
 */
export async function buildFloor(texts: Texts): Promise<string> {
  const out = await beginExtension('floor');
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

async function popupHtml(lines: readonly string[]): Promise<string> {
  const template = await readFile(path.join(import.meta.dirname, 'popup.html'), 'utf8');
  return template.replace('<!-- lines -->', () =>
    lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n'),
  );
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
