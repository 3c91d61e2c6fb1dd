import { createHash, randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from '../../../scripts/find-browser.ts';
import { builtExtension, geckoId } from '../support/extension-dir.ts';
import type { BrowserKind } from '../support/types.ts';

/** Where Linux builds of Chromium look for policies; elsewhere no file is theirs to read. */
const CHROMIUM_FOLDERS: readonly [name: RegExp, folder: string][] = [
  [/edge/, '/etc/opt/edge/policies/managed'],
  [/chrome(?!ium)/, '/etc/opt/chrome/policies/managed'],
  [/chromium/, '/etc/chromium/policies/managed'],
];
const FIREFOX_FOLDER = '/etc/firefox/policies';

/** A policy for one copy of the extension alone: browsers of other tests read it too, and don't have that copy. */
export class PolicyFile {
  readonly extensionDir: string;
  /** Chromium's comes from the copy's path; Firefox's copy has one of its own. */
  readonly extensionId: string;
  readonly #kind: BrowserKind;
  #file: string | undefined;
  /** The folders that were not there before, the outermost first. */
  readonly #made: string[] = [];

  constructor(kind: BrowserKind) {
    this.#kind = kind;
    this.extensionDir = realpathSync(mkdtempSync(path.join(tmpdir(), 'under-policy-')));
    cpSync(builtExtension(kind), this.extensionDir, { recursive: true });
    if (kind === 'firefox') renameGecko(this.extensionDir);
    this.extensionId = kind === 'firefox' ? geckoId(this.extensionDir) : idOfPath(this.extensionDir);
  }

  /** Writes browser policies. Throws where the folder of policies is not ours to write. */
  write(policies: Readonly<Record<string, unknown>>): void {
    // Also when the run is broken off in the middle.
    process.once('exit', () => this.remove());
    const folder = this.#kind === 'firefox' ? FIREFOX_FOLDER : chromiumFolder();
    this.#makeFolder(folder);
    const name = this.#kind === 'firefox' ? 'policies' : `test-${this.extensionId}`;
    const file = path.join(folder, `${name}.json`);
    if (file !== this.#file && existsSync(file)) throw new Error(`${file} is not ours`);
    this.#file = file;
    writeFileSync(file, JSON.stringify(this.#kind === 'firefox' ? { policies } : policies));
  }

  /** What an organisation sets for the extension itself: each browser has its own place for it. */
  set(values: Readonly<Record<string, unknown>>): void {
    const extensions = { [this.extensionId]: values };
    this.write({ '3rdparty': this.#kind === 'firefox' ? { Extensions: extensions } : { extensions } });
  }

  /** Puts everything back as it was. */
  remove(): void {
    this.lift();
    for (const folder of this.#made.splice(0).reverse())
      if (readdirSync(folder).length === 0) rmdirSync(folder);
    rmSync(this.extensionDir, { recursive: true, force: true });
  }

  /** Takes the policy away while the browser runs; Chromium notices some seconds later. */
  lift(): void {
    if (this.#file) rmSync(this.#file, { force: true });
    this.#file = undefined;
  }

  #makeFolder(folder: string): void {
    if (existsSync(folder)) return;
    this.#makeFolder(path.dirname(folder));
    mkdirSync(folder);
    this.#made.push(folder);
  }
}

function chromiumFolder(): string {
  const executable = findBrowser('chromium') ?? '';
  const found = CHROMIUM_FOLDERS.find(([name]) => name.test(path.basename(executable)));
  if (process.platform !== 'linux' || !found) throw new Error(`${executable} reads no policies from a file`);
  return found[1];
}

/** The id that Chromium gives an extension without a key: 16 bytes of its path's hash, in the letters a to p. */
function idOfPath(dir: string): string {
  const hash = createHash('sha256').update(dir).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));
}

function renameGecko(dir: string): void {
  const file = path.join(dir, 'manifest.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(geckoId(dir), `test-${randomUUID()}@example.org`));
}
