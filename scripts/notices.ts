import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { ROOT } from './run-command.ts';

/** The file of notices, in the repository and in each package. */
export const NOTICES = 'THIRD-PARTY-NOTICES.txt';

/** Where the source of a package stands that asks for it to be named. */
const SOURCES: Readonly<Record<string, string>> = {
  'webextension-polyfill':
    'Shipped unmodified. Its source, under the Mozilla Public License 2.0: https://github.com/mozilla/webextension-polyfill',
};

const HEAD = `Third-party notices of Tenant Transfer Guide for Microsoft 365

The extension itself is under the MIT License: see LICENSE. It ships the packages below, as they are published.
'Microsoft', 'Microsoft 365' and the names of its products are marks of Microsoft. The extension is not a Microsoft
product. data/ holds product names, identifiers and words that Microsoft publishes, to recognise them by.
`;

/** The packages of node_modules that went into bundles. */
export function packagesIn(metafiles: readonly Pick<Metafile, 'inputs'>[]): string[] {
  const names = metafiles
    .flatMap(({ inputs }) => Object.keys(inputs))
    .flatMap((input) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []);
  return [...new Set(names)].sort();
}

/** The notices of packages: name, version, licence and its text. Throws for a package without a text. */
export async function noticesOf(packages: readonly string[]): Promise<string> {
  const parts = await Promise.all(packages.map(noticeOf));
  return [HEAD, ...parts].join(`\n${'-'.repeat(100)}\n\n`);
}

async function noticeOf(name: string): Promise<string> {
  const folder = path.join(ROOT, 'node_modules', name);
  const { version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
  };
  const file = (await readdir(folder)).find((one) => /^(?:licen[cs]e|copying)(?:\.\w+)?$/i.test(one));
  if (!file) throw new Error(`${name} has no licence text: its notice can't be written.`);
  const text = (await readFile(path.join(folder, file), 'utf8')).replaceAll('\r\n', '\n').trim();
  const source = SOURCES[name];
  return `${name} ${version} (${license})\n${source ? `${source}\n` : ''}\n${text}\n`;
}
