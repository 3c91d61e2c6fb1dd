import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Loader, Metafile, Plugin } from 'esbuild';

interface Parts {
  /** What it is made of at first; every later chunk is loaded by it. */
  first: string;
  /** Where the chunks begin that it loads later. */
  later: RegExp;
}

/** Popup and plan page. */
export const POPUP_PARTS: Parts = {
  first: 'popup/main.tsx',
  later:
    /\/popup\/plan-page\/(?:plan-page\.tsx|export-run\.ts|import\/import-run\.ts)$|\/src\/exports\/csv\.ts$/,
};

/** The panel, which loads hints, interaction and reader later. */
export const PANEL_PARTS: Parts = {
  first: 'content-scripts/main.ts',
  later:
    /\/content-scripts\/(?:hints\/hints|interaction\/interaction|reader\/(?:table-reading|read-details))\.ts$/,
};

/**
 * Keeps all that is needed at first in one chunk. The bundler would make one for each set of later chunks that
 * share a part, twenty of the popup's, and each is a file to fetch before anything can be drawn. A later chunk that
 * imports what is there already costs nothing, and leaves no such sets.
 */
export function firstChunk(root: string, { first, later }: Parts): Plugin {
  return {
    name: 'first-chunk',
    setup(build) {
      build.onLoad({ filter: later }, async ({ path: file }) => ({
        contents: `${await readFile(file, 'utf8')}\nimport ${JSON.stringify(path.join(root, first))};\n`,
        loader: path.extname(file).slice(1) as Loader,
      }));
    },
  };
}

/**
 * Puts that chunk in the place of the entry, which only names what the chunk holds: one file less stands before the
 * first paint. `script` is the entry's path in the build, from `root`; all others import it there then.
 */
export async function foldFirstChunk(root: string, script: string, { outputs }: Metafile): Promise<void> {
  const entry = await readFile(path.join(root, script), 'utf8');
  const [, imported = '', file, exported = ''] =
    /^import(?:{([^}]*)}from)?"\.\/([^"]+)";(?:export{([^}]*)};)?\s*$/.exec(entry) ?? [];
  if (!file) throw new Error(`${script} is more than the names of one chunk: ${entry.slice(0, 200)}`);
  const folder = path.posix.dirname(script);
  const chunk = path.posix.join(folder, file);
  for (const other of Object.keys(outputs)) {
    if (other !== script && other !== chunk) await rename(root, other, chunk, script);
  }
  const whole = (await readFile(path.join(root, chunk), 'utf8')).replaceAll(
    /"\.\/([\w-]+-[A-Z0-9]{8}\.js)"/g,
    (_, name: string) => JSON.stringify(`./${path.posix.join(path.posix.dirname(file), name)}`),
  );
  await writeFile(path.join(root, script), withExports(whole, pairsOf(imported), pairsOf(exported)));
  await rm(path.join(root, chunk));
}

/** Has one file of the build import another in place of a third. */
async function rename(root: string, importer: string, from: string, to: string): Promise<void> {
  const text = await readFile(path.join(root, importer), 'utf8');
  const written = (file: string) => {
    const name = path.posix.relative(path.posix.dirname(importer), file);
    return JSON.stringify(name.startsWith('.') ? name : `./${name}`);
  };
  await writeFile(path.join(root, importer), text.replaceAll(written(from), written(to)));
}

/** `a as b,c` as pairs: [a, b], [c, c]. */
function pairsOf(names: string): [from: string, to: string][] {
  return names.split(',').flatMap((each) => {
    const [from, to = from] = each.split(' as ');
    return from && to ? [[from, to] as [string, string]] : [];
  });
}

/** The chunk with the entry's exports beside its own, by the names that the chunk has for them within. */
function withExports(
  chunk: string,
  imported: readonly [string, string][],
  exported: readonly [string, string][],
): string {
  if (exported.length === 0) return chunk;
  const at = chunk.lastIndexOf('export{');
  const own = pairsOf(chunk.slice(at + 'export{'.length, chunk.indexOf('}', at)));
  const more = exported.map(([local, name]) => {
    const [outer] = imported.find(([, as]) => as === local) ?? [];
    const [inner] = own.find(([, as]) => as === outer) ?? [];
    if (!inner) throw new Error(`${name} is not found in its chunk`);
    return `${inner} as ${name},`;
  });
  return `${chunk.slice(0, at)}export{${more.join('')}${chunk.slice(at + 'export{'.length)}`;
}
