import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../run-command.ts';

/** An English message and what translators need to know of it: where it stands, what its placeholders are. */
export interface English {
  text: string;
  description: string;
}

/**
 * A message in another language. `of` is the hash of the English text and description it was made from: where that
 * changed, the translation is stale. `reviewed` means that fresh eyes held it against English.
 */
export interface Translation {
  text: string;
  of: string;
  state: 'draft' | 'reviewed';
}

const FOLDER = path.join(ROOT, 'translations');

/** The languages of `translations/`, English included, by their file names. */
export function translatedLanguages(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => path.basename(file, '.json'))
    .sort();
}

/** The English messages by key. */
export function readEnglish(): Record<string, English> {
  return readSource('en') as Record<string, English>;
}

/** The messages of another language by key. */
export function readTranslations(language: string): Record<string, Translation> {
  return readSource(language) as Record<string, Translation>;
}

/** The texts of any language by key, as its file orders them. */
export function textsOf(language: string): Record<string, string> {
  const entries = Object.entries(readSource(language) as Record<string, { text: string }>);
  return Object.fromEntries(entries.map(([key, { text }]) => [key, text]));
}

/** What a translation's `of` holds while the English message is still the one it was made from. */
export function hashOf({ text, description }: English): string {
  return createHash('sha256').update(`${text}\n${description}`).digest('hex').slice(0, 8);
}

/** Writes a language's file, sorted by key. */
export function writeTranslations(language: string, messages: Readonly<Record<string, Translation>>): void {
  const sorted = Object.fromEntries(Object.entries(messages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(path.join(FOLDER, `${language}.json`), `${JSON.stringify(sorted, null, 2)}\n`);
}

function readSource(language: string): unknown {
  return JSON.parse(readFileSync(path.join(FOLDER, `${language}.json`), 'utf8'));
}
