import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { HOLDS_ENGLISH } from '../src/i18n/english-marks.ts';
import { LOCALES } from '../src/i18n/locales.ts';
import { shippedTexts } from './translations/ships.ts';
import { languageOf, readEnglish } from './translations/source.ts';

/** Folders of `_locales` that some browser or store asks for by another name. */
const ALSO: Readonly<Record<string, string>> = { nb: 'no' };

/** Writes what the package says: catalogs and facts of our own, and what the browser shows by itself. */
export async function writeTexts(out: string, manifest: string): Promise<void> {
  await mkdir(path.join(out, 'data'), { recursive: true });
  const keys = inOrder();
  await writeJson(path.join(out, 'data/catalog-keys.json'), [...keys, HOLDS_ENGLISH]);
  for (const locale of LOCALES) {
    const language = languageOf(locale);
    const { texts, english } = shippedTexts(language, 'messages');
    await writeJson(path.join(out, `data/catalog.${locale}.json`), [
      ...keys.map((key) => texts.get(key)),
      english.length > 0 ? 'en' : '',
    ]);
    const facts = Object.fromEntries(shippedTexts(language, 'facts').texts);
    await writeJson(path.join(out, `data/facts.${locale}.json`), facts);
    for (const folder of [language, ALSO[language] ?? language]) {
      await writeBrowserTexts(path.join(out, '_locales', folder), manifest, texts);
    }
  }
}

/** Keys in the order of their English texts: what begins alike stands together, and is packed the smaller. */
function inOrder(): string[] {
  return Object.entries(readEnglish())
    .sort(([, a], [, b]) => (a.text < b.text ? -1 : 1))
    .map(([key]) => key);
}

/** The few messages that the manifest names: the browser's own catalogs hold no more. */
async function writeBrowserTexts(folder: string, manifest: string, texts: ReadonlyMap<string, string>) {
  const keys = [...new Set([...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key))];
  const messages = keys.map((key) => [key, { message: texts.get(key) }] as const);
  await mkdir(folder, { recursive: true });
  await writeJson(path.join(folder, 'messages.json'), Object.fromEntries(messages));
}

async function writeJson(file: string, value: unknown): Promise<void> {
  await writeFile(file, JSON.stringify(value));
}
