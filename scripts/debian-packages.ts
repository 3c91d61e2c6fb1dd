import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import type { BrowserKind } from './find-browser.ts';

type Log = (line: string) => void;

const PACKAGES: Readonly<Record<BrowserKind, readonly string[]>> = {
  // Without chromium-l10n the browser speaks English only, whatever it is asked for.
  chromium: ['chromium', 'chromium-l10n'],
  firefox: ['firefox-esr'],
};

const DEBIAN_LOCALES = '/usr/lib/chromium/locales';

/** Installs browsers from Debian's own packages where that is possible without asking: on Debian, as root. */
export function installOnDebian(kinds: readonly BrowserKind[], log: Log): void {
  if (canInstall())
    install(
      kinds.flatMap((kind) => PACKAGES[kind]),
      log,
    );
}

/** Completes a Debian Chromium that came without translations. A test in Danish needs them; nothing else does. */
export function completeDebianChromium(browser: string, log: Log): void {
  const fromDebian = realpathSync(browser) === '/usr/bin/chromium' && existsSync(DEBIAN_LOCALES);
  if (fromDebian && canInstall() && !existsSync(`${DEBIAN_LOCALES}/da.pak`)) install(['chromium-l10n'], log);
}

function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function install(packages: readonly string[], log: Log): void {
  log(`Installing ${packages.join(', ')} …`);
  const failed = apt(['update']) ?? apt(['install', '--yes', '--no-install-recommends', ...packages]);
  if (failed) log(`apt-get could not install ${packages.join(', ')}:\n${failed}`);
}

/** The last lines that apt-get said when it failed, else undefined. */
function apt(args: readonly string[]): string | undefined {
  const { status, stderr, error } = spawnSync('apt-get', ['--quiet=2', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status === 0) return undefined;
  return error?.message ?? stderr.trim().split('\n').slice(-5).join('\n');
}
