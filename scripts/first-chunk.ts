import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Loader, Plugin } from 'esbuild';

interface Parts {
  /** What it is made of at first; every later chunk is loaded by it. */
  first: readonly string[];
  /** Where the chunks begin that it loads later. */
  later: RegExp;
  /** The later one that all others come after: one chunk too. */
  soon?: string;
}

/** Popup and plan page. */
export const POPUP_PARTS: Parts = {
  soon: 'popup/shared/lazy-parts.ts',
  first: ['popup/shared/app.tsx', 'popup/compact/compact-page.tsx'],
  later:
    /\/popup\/(?:plan-page\/(?:plan-page\.tsx|export-run\.ts|import\/import-run\.ts)|shared\/(?:lazy-parts|open-new-tenant)\.ts)$|\/src\/exports\/csv\.ts$/,
};

/** The panel, which loads hints and reader later. */
export const PANEL_PARTS: Parts = {
  first: ['content-scripts/panel/start.ts'],
  later: /\/content-scripts\/(?:hints\/hints|reader\/(?:table-reading|read-details))\.ts$/,
};

/**
 * Keeps all that is needed at first in one chunk. The bundler would make one for each set of later chunks that
 * share a part, twenty of the popup's, and each is a file to fetch before anything can be drawn. A later chunk that
 * imports what is there already costs nothing, and leaves no such sets.
 */
export function firstChunk(root: string, { first, later, soon }: Parts): Plugin {
  const before = (file: string) =>
    [...first, ...(soon && file !== path.join(root, soon) ? [soon] : [])]
      .map((each) => `import ${JSON.stringify(path.join(root, each))};\n`)
      .join('');
  return {
    name: 'first-chunk',
    setup(build) {
      build.onLoad({ filter: later }, async ({ path: file }) => ({
        contents: `${await readFile(file, 'utf8')}\n${before(file)}`,
        loader: path.extname(file).slice(1) as Loader,
      }));
    },
  };
}
