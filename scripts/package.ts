/**
 * `npm run package`: builds, checks what was built as a store does, and writes a zip for each store and one of the
 * source to ./packages. The same source gives the same bytes, wherever and whenever: docs/store/build.md.
 */
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from './build.ts';
import { readRelease } from './manifest.ts';
import { ROOT } from './run-command.ts';
import { filesIn } from './shipped.ts';
import { storeLint } from './store-lint.ts';
import { zipOf, type Files } from './zip.ts';

const FOLDER = path.join(ROOT, 'packages');
/** What is made here, and so is no source. */
const MADE = /^(?:node_modules|dist|packages|screenshots|store-pictures)(?:\/|$)|\.log$/;

await build();
const { code, output } = await storeLint();
if (code !== 0) throw new Error(`web-ext lint:\n${output}`);
await writePackages();
await sayWhatIsToFill();

async function writePackages(): Promise<void> {
  const name = `tenant-transfer-guide-${readRelease().version}`;
  const chromium = await zipOf(await filesOf('dist/chromium'));
  const packages: Readonly<Record<string, Uint8Array>> = {
    [`${name}-chrome.zip`]: chromium,
    [`${name}-edge.zip`]: chromium,
    [`${name}-firefox.zip`]: await zipOf(await filesOf('dist/firefox')),
    [`${name}-source.zip`]: await zipOf(await readAll(ROOT, await sources())),
  };
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER);
  const sums: string[] = [];
  for (const [file, bytes] of Object.entries(packages)) {
    await writeFile(path.join(FOLDER, file), bytes);
    sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${file}`);
  }
  await writeFile(path.join(FOLDER, 'SHA256SUMS'), `${sums.join('\n')}\n`);
  console.log(sums.join('\n'));
}

async function filesOf(folder: string): Promise<Files> {
  const from = path.join(ROOT, folder);
  return readAll(from, await filesIn(from));
}

async function readAll(folder: string, names: readonly string[]): Promise<Files> {
  const files = names.map(async (name) => [name, await readFile(path.join(folder, name))] as const);
  return new Map(await Promise.all(files));
}

/** What is committed; in a source zip that was unpacked, all that is there and was not made there. */
async function sources(): Promise<string[]> {
  if (!existsSync(path.join(ROOT, '.git'))) return (await filesIn(ROOT)).filter((file) => !MADE.test(file));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  if (git('status', '--porcelain')) console.warn('There are changes that are not committed.');
  return git('ls-files', '-z').split('\0').filter(Boolean);
}

/** A placeholder must not reach a store: an id that was published can never be changed. */
async function sayWhatIsToFill(): Promise<void> {
  const publisher = JSON.parse(await readFile(path.join(ROOT, 'publisher.json'), 'utf8')) as object;
  const open = Object.entries(publisher)
    .filter(
      ([name, value]) => name !== 'toFill' && /publisher\.example|^to-be-|to be filled/.test(String(value)),
    )
    .map(([name]) => name);
  if (open.length > 0) console.warn(`Before the first upload, fill in publisher.json: ${open.join(', ')}.`);
}
