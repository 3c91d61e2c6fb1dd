import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.ts';
import { ChromeScope } from '../support/chrome-scope.ts';
import { builtExtension } from '../support/extension-dir.ts';

/** Where Linux builds of Chromium look for policies; elsewhere no file is theirs to read. */
const POLICIES: readonly [name: RegExp, folder: string][] = [
  [/edge/, '/etc/opt/edge/policies/managed'],
  [/chrome(?!ium)/, '/etc/opt/chrome/policies/managed'],
  [/chromium/, '/etc/chromium/policies/managed'],
];

/** A policy for one copy of the extension alone: browsers of other tests read it too, and don't have that copy. */
export class KeepOffPolicy {
  /** The copy: its id comes from its path. */
  readonly extensionDir: string;
  readonly extensionId: string;
  #file: string | undefined;
  /** The folders that were not there before, the outermost first. */
  readonly #made: string[] = [];

  constructor() {
    this.extensionDir = realpathSync(mkdtempSync(path.join(tmpdir(), 'kept-off-')));
    cpSync(builtExtension('chromium'), this.extensionDir, { recursive: true });
    this.extensionId = idOfPath(this.extensionDir);
  }

  /** Keeps the copy off a host. Throws where the folder of policies is not ours to write. */
  write(host: string): void {
    // Also when the run is broken off in the middle.
    process.once('exit', () => this.remove());
    const folder = policyFolder();
    this.#makeFolder(folder);
    this.#file = path.join(folder, `kept-off-${this.extensionId}.json`);
    const settings = { [this.extensionId]: { runtime_blocked_hosts: [`*://${host}`] } };
    writeFileSync(this.#file, JSON.stringify({ ExtensionSettings: settings }));
  }

  /** Puts everything back as it was. */
  remove(): void {
    this.lift();
    for (const folder of this.#made.splice(0).reverse())
      if (readdirSync(folder).length === 0) rmdirSync(folder);
    rmSync(this.extensionDir, { recursive: true, force: true });
  }

  /** Takes the policy away while the browser runs; it notices some seconds later. */
  lift(): void {
    if (this.#file) rmSync(this.#file, { force: true });
  }

  #makeFolder(folder: string): void {
    if (existsSync(folder)) return;
    this.#makeFolder(path.dirname(folder));
    mkdirSync(folder);
    this.#made.push(folder);
  }
}

/** Firefox's policies name domains for all extensions, and only set this preference: a run has a Firefox of its own. */
export async function restrictDomain(page: Page, host: string): Promise<() => Promise<void>> {
  const name = 'extensions.webextensions.restrictedDomains';
  const scope = new ChromeScope(page.browser());
  const before = await scope.run<string>(`
    const before = Services.prefs.getStringPref('${name}');
    Services.prefs.setStringPref('${name}', before + ',${host}');
    return before;
  `);
  return () => scope.run(`Services.prefs.setStringPref('${name}', ${JSON.stringify(before)});`);
}

function policyFolder(): string {
  const executable = findBrowser('chromium') ?? '';
  const found = POLICIES.find(([name]) => name.test(path.basename(executable)));
  if (process.platform !== 'linux' || !found) throw new Error(`${executable} reads no policies from a file`);
  return found[1];
}

/** The id that Chromium gives an extension without a key: 16 bytes of its path's hash, in the letters a to p. */
function idOfPath(dir: string): string {
  const hash = createHash('sha256').update(dir).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));
}
