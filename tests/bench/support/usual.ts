import { spawnSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { beginExtension, type Texts } from './shell.ts';

const FOLDER = path.resolve(import.meta.dirname, '../usual');

/**
 * Builds the usual extension: the same panel and popup with React and Fluent UI 9, as another team would build them.
 * Its packages stand in a folder of its own and are installed here, once. Gives its folder.
 */
export async function buildUsual(texts: Texts): Promise<string> {
  install();
  const out = await beginExtension('usual');
  await cp(path.join(FOLDER, 'popup.html'), path.join(out, 'popup/popup.html'));
  await esbuild.build({
    absWorkingDir: FOLDER,
    entryPoints: {
      background: 'background.js',
      'content-scripts/watcher': 'panel.jsx',
      'popup/main': 'popup.jsx',
    },
    outdir: out,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome126',
    // The project's own says preact.
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'react' } },
    define: {
      PANEL_TEXTS: JSON.stringify(texts.panel),
      POPUP_TEXTS: JSON.stringify(texts.popup),
      'process.env.NODE_ENV': '"production"',
    },
    logLevel: 'error',
  });
  return out;
}

/** Nothing is fetched where the packages of the lock file are there. */
function install(): void {
  const options = { cwd: FOLDER, shell: process.platform === 'win32' };
  if (spawnSync('npm', ['ls', '--all'], { ...options, stdio: 'ignore' }).status === 0) return;
  console.error('Installing React and Fluent UI for the usual build …');
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    ...options,
    stdio: [...stdio],
  });
  if (status !== 0) throw new Error('npm ci failed in tests/bench/usual: is the package registry reachable?');
}
