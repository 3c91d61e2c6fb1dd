import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { writeTexts } from './catalogs.ts';
import { firstChunk, foldFirstChunk, PANEL_PARTS, POPUP_PARTS } from './first-chunk.ts';
import { managedSchema } from './managed-schema.ts';
import { manifestFor, readRelease, type BrowserKind } from './manifest.ts';
import { minifyAgain } from './minify.ts';
import { NOTICES, noticesOf, packagesIn } from './notices.ts';
import { refuseStrangers } from './shipped.ts';
import { reportSizes } from './sizes.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];
/** Entries that are the first chunk of what they load later. */
const FOLDED = /\/(?:popup|content-scripts)\/main\.js$/;
const NATIVE = { alias: { 'webextension-polyfill': path.join(ROOT, 'src/browser/native.ts') } };

type Bundle = esbuild.BuildOptions & { metafile: true };

export interface BuildOptions {
  /** Keeps building on every change of a source file. */
  watch?: boolean;
  onRebuild?: () => void;
  /** Writes the notices of what is shipped anew, instead of failing where they are others. */
  writeNotices?: boolean;
}

/** Builds dist/chromium and dist/firefox, each loadable as it is. Fails when a bundle is over its size, or a file is not on the list. */
export async function build(options: BuildOptions = {}): Promise<void> {
  const { watch = false, onRebuild, writeNotices = false } = options;
  await rm(path.join(ROOT, 'dist'), { recursive: true, force: true });
  const metafiles: esbuild.Metafile[] = [];
  for (const kind of KINDS) {
    await copyStatic(kind);
    const make = watch
      ? (each: Bundle) => keepBuilding(each, kind, onRebuild)
      : async (each: Bundle) => (await esbuild.build(each)).metafile;
    for (const each of bundles(kind)) metafiles.push(await make(each));
  }
  if (watch) return;
  for (const metafile of metafiles) {
    const folded = Object.keys(metafile.outputs).filter((file) => FOLDED.test(file));
    for (const script of folded) await foldFirstChunk(ROOT, script, metafile);
  }
  for (const kind of KINDS) await minifyAgain(path.join(ROOT, 'dist', kind, 'content-scripts'));
  await addNotices(metafiles, writeNotices);
  for (const kind of KINDS) await refuseStrangers(path.join(ROOT, 'dist', kind));
  await reportSizes(path.join(ROOT, 'dist'));
}

/** Puts the licences into each package. The repository's own copy must say the same. */
async function addNotices(metafiles: readonly esbuild.Metafile[], mayWrite: boolean): Promise<void> {
  const text = await noticesOf(packagesIn(metafiles));
  const file = path.join(ROOT, NOTICES);
  if (mayWrite) await writeFile(file, text);
  else if ((await readFile(file, 'utf8')) !== text) {
    throw new Error(`${NOTICES} is not that of what is shipped: run \`npm run build -- --write-notices\`.`);
  }
  for (const kind of KINDS) {
    for (const name of [NOTICES, 'LICENSE']) {
      await cp(path.join(ROOT, name), path.join(ROOT, 'dist', kind, name));
    }
  }
}

/**
 * Only Chromium's background carries the polyfill, which serves Chromium below 148 there. What pages and surfaces call
 * has promises of its own in every browser that the manifest admits: they need not wait for it.
 */
function bundles(kind: BrowserKind): Bundle[] {
  return [
    panelBundle(kind),
    bundle(
      kind,
      ['content-scripts/watcher.ts', 'content-scripts/page.css', 'content-scripts/panel/panel.css'],
      NATIVE,
    ),
    bundle(kind, ['src/background.ts'], {
      ...(kind === 'firefox' && NATIVE),
      outbase: path.join(ROOT, 'src'),
    }),
    bundle(kind, ['popup/popup.css', 'popup/plan-page/plan-page.css', 'popup/compact/narrow.css'], {}),
    // Apart from the popup's: a chunk that both share would be one more file before the popup's first paint.
    bundle(kind, ['popup/reader-worker.ts'], {
      ...NATIVE,
      format: 'esm',
      splitting: true,
      chunkNames: 'popup/chunks/[name]-[hash]',
    }),
    // What only the tab needs (planner, importers, exports) stands in chunks of its own: the popup never loads them.
    bundle(kind, ['popup/main.tsx'], {
      ...NATIVE,
      format: 'esm',
      splitting: true,
      chunkNames: 'popup/chunks/[name]-[hash]',
      plugins: [firstChunk(ROOT, POPUP_PARTS)],
    }),
  ];
}

/** The panel is a module that the watcher imports; hints, interaction and reader are chunks that it imports when it wants them. */
function panelBundle(kind: BrowserKind): Bundle {
  return bundle(kind, ['content-scripts/main.ts'], {
    ...NATIVE,
    format: 'esm',
    splitting: true,
    chunkNames: 'content-scripts/chunks/[name]-[hash]',
    plugins: [firstChunk(ROOT, PANEL_PARTS)],
  });
}

function bundle(kind: BrowserKind, entries: string[], extra: esbuild.BuildOptions): Bundle {
  return {
    absWorkingDir: ROOT,
    entryPoints: entries,
    outdir: path.join(ROOT, 'dist', kind),
    outbase: ROOT,
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome126', 'firefox140'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    // A linked node_modules must give the same bytes as one that stands here.
    preserveSymlinks: true,
    logLevel: 'warning',
    ...extra,
    metafile: true,
  };
}

async function keepBuilding(
  options: Bundle,
  kind: BrowserKind,
  onRebuild?: () => void,
): Promise<esbuild.Metafile> {
  const again: esbuild.Plugin = {
    name: 'again',
    setup(b) {
      let first = true;
      b.onEnd(async () => {
        if (first) return void (first = false);
        await copyStatic(kind);
        onRebuild?.();
      });
    },
  };
  const context = await esbuild.context({ ...options, plugins: [...(options.plugins ?? []), again] });
  const { metafile } = await context.rebuild();
  await context.watch();
  return metafile;
}

async function copyStatic(kind: BrowserKind): Promise<void> {
  const out = path.join(ROOT, 'dist', kind);
  await mkdir(path.join(out, 'popup'), { recursive: true });
  const source: unknown = JSON.parse(await readFile(path.join(ROOT, 'manifest.json'), 'utf8'));
  const manifest = manifestFor(kind, source, readRelease());
  await writeFile(path.join(out, 'manifest.json'), JSON.stringify(manifest, null, 2));
  await cp(path.join(ROOT, 'popup/popup.html'), path.join(out, 'popup/popup.html'));
  if (kind === 'chromium') {
    await writeFile(path.join(out, 'managed-schema.json'), JSON.stringify(managedSchema(), null, 2));
  }
  await cp(path.join(ROOT, 'data'), path.join(out, 'data'), { recursive: true });
  await writeTexts(out, JSON.stringify(manifest));
  await cp(path.join(ROOT, 'icons'), path.join(out, 'icons'), {
    recursive: true,
    filter: (file) => !file.endsWith('.svg'),
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await build({ writeNotices: process.argv.includes('--write-notices') });
}
