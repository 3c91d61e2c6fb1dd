import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Loader, Plugin } from 'esbuild';

/** What the popup is made of; every chunk below is loaded by it, later. */
const FIRST = ['popup/shared/app.tsx', 'popup/compact/compact-page.tsx'];
/** Where the chunks that the popup and the plan page load later begin. */
const LATER =
  /\/popup\/(?:plan-page\/(?:plan-page\.tsx|export-run\.ts|import\/import-run\.ts)|shared\/(?:lazy-parts|open-new-tenant)\.ts)$|\/src\/exports\/csv\.ts$/;

/**
 * Keeps all that the popup needs at first in one chunk. The bundler would make one for each set of later chunks that
 * share a part, twenty of them, and each is a file to fetch before the popup can draw. A later chunk that imports what
 * is there already costs nothing, and leaves no such sets.
 */
export function firstChunk(root: string): Plugin {
  const imports = FIRST.map((file) => `import ${JSON.stringify(path.join(root, file))};\n`).join('');
  return {
    name: 'first-chunk',
    setup(build) {
      build.onLoad({ filter: LATER }, async ({ path: file }) => ({
        contents: `${await readFile(file, 'utf8')}\n${imports}`,
        loader: path.extname(file).slice(1) as Loader,
      }));
    },
  };
}
