import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { completeDebianChromium, installOnDebian } from './debian-packages.ts';

export type BrowserKind = 'chromium' | 'firefox';

/** Environment variables that name a browser and win over everything found. */
const ENV: Readonly<Record<BrowserKind, string>> = { chromium: 'CHROMIUM_BIN', firefox: 'FIREFOX_BIN' };

const LINUX: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox'],
};

const MAC: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
    'Firefox Nightly.app/Contents/MacOS/firefox',
  ],
};

const WINDOWS: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

const ASK: Readonly<Record<BrowserKind, string>> = {
  chromium: 'Chromium, Chrome or Edge (126 or newer)',
  firefox: 'Firefox (140 or newer)',
};

/** The path of an installed browser, or undefined. Chrome and Edge count as Chromium. */
export function findBrowser(kind: BrowserKind): string | undefined {
  const named = process.env[ENV[kind]];
  if (named) {
    if (!existsSync(named)) throw new Error(`${ENV[kind]} names ${named}, which is not there.`);
    return named;
  }
  return candidates(kind).find((file) => existsSync(file));
}

/** Like findBrowser, but fails with a word on what to do. */
export function requireBrowser(kind: BrowserKind): string {
  const found = findBrowser(kind);
  if (!found) throw new Error(`${ASK[kind]} is not installed. Install it, or name it in ${ENV[kind]}.`);
  return found;
}

/**
 * Makes sure that these browsers are installed. On Debian as root (a container, a CI machine) missing ones are
 * installed, and Chromium's translations, which Debian keeps apart; anywhere else the user is told.
 */
export function ensureBrowsers(
  kinds: readonly BrowserKind[],
  log: (line: string) => void = console.log,
): void {
  const missing = kinds.filter((kind) => !findBrowser(kind));
  if (missing.length > 0) installOnDebian(missing, log);
  else if (kinds.includes('chromium')) completeDebianChromium(requireBrowser('chromium'), log);
  for (const kind of kinds) requireBrowser(kind);
}

function candidates(kind: BrowserKind): string[] {
  if (process.platform === 'darwin') {
    return ['/Applications', path.join(homedir(), 'Applications')].flatMap((dir) =>
      MAC[kind].map((file) => path.join(dir, file)),
    );
  }
  if (process.platform === 'win32') {
    const roots = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA];
    return roots
      .filter((root) => root !== undefined)
      .flatMap((root) => WINDOWS[kind].map((f) => path.join(root, f)));
  }
  const dirs = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return LINUX[kind].flatMap((name) => dirs.map((dir) => path.join(dir, name)));
}
