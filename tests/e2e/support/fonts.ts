import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * A font about as wide as Segoe UI, which the product asks for: what has room must not depend on the fonts that a
 * machine happens to have.
 */
export const FONT_DIR = path.dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/open-sans/package.json'),
);
const FONT = 'Open Sans';
/** What the product's style sheets ask for, and what stands for all else. */
const ASKED = ['Segoe UI', 'system-ui', 'sans-serif'];

let config: string | undefined;

/** The environment of a browser with that font. Windows and macOS have such fonts of their own. */
export function browserEnvironment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const fonts = process.platform === 'linux' ? { FONTCONFIG_FILE: (config ??= writeConfig()) } : {};
  return { ...process.env, ...fonts, ...more };
}

/** The machine's own fonts stay for scripts that this one does not have. */
function writeConfig(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'fonts-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  const rules = ASKED.map(
    (family) => `
  <match target="pattern">
    <test name="family" qual="any"><string>${family}</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>${FONT}</string></edit>
  </match>`,
  );
  const file = path.join(dir, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${FONT_DIR}</dir>
  <cachedir>${dir}</cachedir>${rules.join('')}
</fontconfig>
`,
  );
  return file;
}
