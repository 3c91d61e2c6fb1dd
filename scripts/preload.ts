import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Metafile } from 'esbuild';

/** The chunk of what the popup draws right after its first parts. */
const SOON = /\/lazy-parts-[A-Z0-9]{8}\.js$/;

/** Names all that the popup needs at first in its page, so that it is fetched at once and not import after import. */
export async function preloadChunks(page: string, script: string, { outputs }: Metafile): Promise<void> {
  const folder = path.posix.dirname(script);
  const soon = Object.keys(outputs).filter((file) => SOON.test(file));
  const links = importedAtOnce([script, ...soon], outputs)
    .filter((file) => !outputs[file]?.entryPoint || soon.includes(file))
    .map((file) => `    <link rel="modulepreload" href="${path.posix.relative(folder, file)}" />\n`);
  if (soon.length !== 1 || links.length < 2) throw new Error('the popup’s chunks are not found');
  const html = await readFile(page, 'utf8');
  const at = html.indexOf('    <script ');
  await writeFile(page, html.slice(0, at) + links.sort().join('') + html.slice(at));
}

/** Files of a build and all that they import at once, by their paths there. */
function importedAtOnce(files: readonly string[], outputs: Metafile['outputs']): string[] {
  const found = new Set<string>();
  for (const file of files) addImports(file, outputs, found);
  return [...found];
}

function addImports(file: string, outputs: Metafile['outputs'], found: Set<string>): void {
  if (found.has(file)) return;
  found.add(file);
  for (const { kind, path: imported } of outputs[file]?.imports ?? []) {
    if (kind === 'import-statement') addImports(imported, outputs, found);
  }
}
