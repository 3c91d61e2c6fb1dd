import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT, runTool, type CommandResult } from './run-command.ts';

/** What web-ext says of one place in the package. */
export interface Finding {
  code: string;
  file?: string;
  message: string;
}

/** Warnings that are expected, each with its reason: the finding's code, its words, and what its file must contain. */
const EXPECTED: readonly { code: string; message: RegExp; file: RegExp }[] = [
  // preact is shipped as it is. It has one `innerHTML`, behind a prop that our own lint forbids.
  { code: 'UNSAFE_VAR_ASSIGNMENT', message: /innerHTML/, file: /dangerouslySetInnerHTML/ },
  // Our own module, at an address that only the browser knows: docs/decisions/2026-11-25-panel-as-a-module.md.
  { code: 'UNSAFE_VAR_ASSIGNMENT', message: /import/, file: /content-scripts\/main\.js/ },
  // There is no Android listing: whoever has none can't say which Firefox for Android it would want.
  {
    code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    message: /minimum Firefox for Android version/,
    file: /"data_collection_permissions"/,
  },
];

/** Checks Firefox's package as addons.mozilla.org will: every warning counts that isn't expected here. */
export async function storeLint(folder = 'dist/firefox'): Promise<CommandResult> {
  const { code, output } = await runTool('web-ext', [
    'lint',
    '--source-dir',
    folder,
    '--output',
    'json',
    '--no-config-discovery',
  ]);
  const report = /^\{.*\}$/ms.exec(output)?.[0];
  if (!report) return { code: code || 1, output };
  const { errors, warnings } = JSON.parse(report) as Record<'errors' | 'warnings', Finding[]>;
  const unexpected = await leftOver([...errors, ...warnings], async (file) =>
    readFile(path.join(ROOT, folder, file), 'utf8'),
  );
  return { code: unexpected.length > 0 ? 1 : 0, output: JSON.stringify(unexpected, null, 2) };
}

/** The findings that are not expected: an expected one is so once a file. */
export async function leftOver(
  findings: readonly Finding[],
  read: (file: string) => Promise<string>,
): Promise<Finding[]> {
  const met = new Set<string>();
  const left: Finding[] = [];
  for (const finding of findings) {
    const { code, message, file = '' } = finding;
    const text = file ? await read(file) : '';
    const at = EXPECTED.findIndex(
      (one) => one.code === code && one.message.test(message) && one.file.test(text),
    );
    const name = `${String(at)} ${file}`;
    if (at < 0 || met.has(name)) left.push(finding);
    met.add(name);
  }
  return left;
}
