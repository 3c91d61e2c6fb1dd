import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';

const KB = 1024;

/** What may weigh how much, in bytes after gzip. The page's share is paid by every load of the admin center. */
const LIMITS: readonly { what: string; files: string[]; limit: number }[] = [
  { what: 'watcher, on every admin-center page', files: ['content-scripts/watcher.js'], limit: 3 * KB },
  {
    what: 'page scripts in all',
    files: ['content-scripts/watcher.js', 'content-scripts/main.js'],
    limit: 25 * KB,
  },
  { what: 'reader, where the user reads a page', files: ['content-scripts/reader.js'], limit: 5 * KB },
  { what: 'popup JavaScript', files: ['popup/main.js'], limit: 30 * KB },
];
/** With Microsoft's product catalogue, the words of 41 languages, importers and exports, and the facts' sentences. */
const ZIP_LIMIT = 400 * KB;

/** Prints each size beside its limit and throws when one is over. */
export async function reportSizes(dist: string): Promise<void> {
  const over: string[] = [];
  for (const kind of ['chromium', 'firefox']) {
    const dir = path.join(dist, kind);
    for (const { what, files, limit } of LIMITS) {
      let size = 0;
      for (const file of files) size += await loadedSize(path.join(dir, file));
      report(`${kind}: ${what}`, size, limit);
    }
    report(`${kind}: zip`, await zipSize(dir), ZIP_LIMIT);
  }
  if (over.length > 0) throw new Error(`Over the size limit: ${over.join('; ')}`);

  function report(what: string, size: number, limit: number): void {
    const line = `${what}: ${(size / KB).toFixed(2)} KB of ${String(limit / KB)} KB`;
    console.log(line);
    if (size > limit) over.push(line);
  }
}

/** What a script weighs after gzip with all that it imports at once; chunks that it may import later don't count. */
async function loadedSize(file: string, seen = new Set<string>()): Promise<number> {
  if (seen.has(file)) return 0;
  seen.add(file);
  const text = await readFile(file, 'utf8');
  let size = gzipSync(text, { level: 9 }).length;
  for (const [, name = ''] of text.matchAll(/(?:from|import)"(\.[^"]+\.js)"/g)) {
    size += await loadedSize(path.join(path.dirname(file), name), seen);
  }
  return size;
}

/** What a zip of the folder weighs: deflated files and about 120 bytes of headers each. */
async function zipSize(dir: string): Promise<number> {
  let size = 0;
  for (const name of await readdir(dir, { recursive: true })) {
    const file = path.join(dir, name);
    if ((await stat(file)).isFile())
      size += deflateRawSync(await readFile(file)).length + 120 + 2 * name.length;
  }
  return size;
}
