import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { LOCALES } from '../src/i18n/locales.ts';

const KB = 1024;

const PANEL = 'content-scripts/main.js';
/**
 * What may weigh how much, in bytes after gzip. The page's share is paid by every load of the admin center. What is
 * loaded `after` a script weighs only what that has not brought.
 */
const LIMITS: readonly { what: string; files: string[]; limit: number; after?: string }[] = [
  { what: 'watcher, on every admin-center page', files: ['content-scripts/watcher.js'], limit: 3 * KB },
  {
    what: 'page scripts before the panel is painted',
    files: ['content-scripts/watcher.js', PANEL],
    limit: 20 * KB,
  },
  {
    what: 'page scripts that come by themselves, hints among them',
    files: ['content-scripts/watcher.js', PANEL, 'content-scripts/chunks/hints-*.js'],
    limit: 25 * KB,
  },
  {
    what: 'interaction, with the first touch',
    files: ['content-scripts/chunks/interaction-*.js'],
    limit: 5 * KB,
    after: PANEL,
  },
  {
    what: 'reader, where the user reads',
    files: ['content-scripts/chunks/table-reading-*.js'],
    limit: 5 * KB,
    after: PANEL,
  },
  {
    what: "reader of a subscription's own page",
    files: ['content-scripts/chunks/read-details-*.js'],
    limit: 2 * KB,
    after: PANEL,
  },
  // All that a popup can need but exports: parts of it in a file of their own cost more than they weigh.
  { what: 'popup JavaScript', files: ['popup/main.js'], limit: 43 * KB },
];
/** A language's texts, in bytes after gzip; a script that isn't Latin takes more bytes a letter. */
const CATALOG_LIMIT = 16 * KB;
const CATALOG_LIMIT_OTHER_SCRIPTS = 17.5 * KB;
/** A language's sentences of the facts, and what the browser shows by itself. */
const FACTS_LIMIT = 10 * KB;
/**
 * All but the languages: with Microsoft's product catalogue, the words of 41 languages, exports, and the importers twice,
 * for the page and for its worker.
 */
const ZIP_BASE = 376 * KB;

/** Prints each size beside its limit and throws when one is over. */
export async function reportSizes(dist: string): Promise<void> {
  const over: string[] = [];
  for (const kind of ['chromium', 'firefox']) {
    const dir = path.join(dist, kind);
    for (const { what, files, limit, after } of LIMITS) {
      const seen = new Set<string>();
      if (after) await loadedSize(path.join(dir, after), seen);
      let size = 0;
      for (const name of files) size += await loadedSize(await theFile(dir, name), seen);
      report(`${kind}: ${what}`, size, limit);
    }
    let zipLimit = ZIP_BASE;
    for (const locale of LOCALES) {
      const limit = isLatin(locale) ? CATALOG_LIMIT : CATALOG_LIMIT_OTHER_SCRIPTS;
      report(
        `${kind}: texts in ${locale}`,
        await gzipped(path.join(dir, `data/catalog.${locale}.json`)),
        limit,
      );
      zipLimit += limit + FACTS_LIMIT;
    }
    report(`${kind}: zip`, await zipSize(dir), zipLimit);
  }
  if (over.length > 0) throw new Error(`Over the size limit: ${over.join('; ')}`);

  function report(what: string, size: number, limit: number): void {
    const line = `${what}: ${(size / KB).toFixed(2)} KB of ${String(limit / KB)} KB`;
    console.log(line);
    if (size > limit) over.push(line);
  }
}

function isLatin(locale: string): boolean {
  return new Intl.Locale(locale).maximize().script === 'Latn';
}

async function gzipped(file: string): Promise<number> {
  return gzipSync(await readFile(file), { level: 9 }).length;
}

/** The one file of a name, which may hold a star for a hash. */
async function theFile(dir: string, name: string): Promise<string> {
  const [start = '', end = ''] = path.basename(name).split('*');
  const [file, ...others] = (await readdir(path.join(dir, path.dirname(name)))).filter(
    (found) => found.startsWith(start) && found.endsWith(end),
  );
  if (!file || others.length > 0) throw new Error(`${name}: not one file`);
  return path.join(dir, path.dirname(name), file);
}

/** What a script weighs after gzip with all that it imports at once; chunks that it may import later don't count. */
async function loadedSize(file: string, seen: Set<string>): Promise<number> {
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
