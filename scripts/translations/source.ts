import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
  state: State;
}

export const STATES = ['draft', 'reviewed'] as const;
export type State = (typeof STATES)[number];

/** Messages stand in `translations/<language>.json`, the facts' sentences in `translations/facts/<language>.json`. */
export const PARTS = ['messages', 'facts'] as const;
export type Part = (typeof PARTS)[number];

const FOLDER = path.join(ROOT, 'translations');

/** What a fact's sentence is: English sentences stand without a description each. */
const FACT = 'A fact behind (i), in our words, below the name of its source. At most 14 words a sentence.';

/** The languages of `translations/`, English included, by their file names: `pt_BR`. */
export function translatedLanguages(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => path.basename(file, '.json'))
    .sort();
}

/** The language's tag for `Intl` and `lang`: `pt-BR`. */
export function tagOf(language: string): string {
  return language.replace('_', '-');
}

/** The name of a language's files, by its tag: `pt_BR`. */
export function languageOf(tag: string): string {
  return tag.replace('-', '_');
}

/** The English messages, or facts' sentences, by key. */
export function readEnglish(part: Part = 'messages'): Record<string, English> {
  if (part === 'messages') return readSource('en', part) as Record<string, English>;
  const sentences = Object.entries(readSource('en', part) as Record<string, string>);
  return Object.fromEntries(sentences.map(([id, text]) => [id, { text, description: FACT }]));
}

/** The messages, or facts' sentences, of another language by key. Empty where it has none. */
export function readTranslations(language: string, part: Part = 'messages'): Record<string, Translation> {
  return readSource(language, part) as Record<string, Translation>;
}

/** The texts of any language by key, as its file orders them. */
export function textsOf(language: string, part: Part = 'messages'): Record<string, string> {
  const source = language === 'en' ? readEnglish(part) : readTranslations(language, part);
  return Object.fromEntries(Object.entries(source).map(([key, { text }]) => [key, text]));
}

/** What a translation's `of` holds while the English message is still the one it was made from. */
export function hashOf({ text, description }: English): string {
  return createHash('sha256').update(`${text}\n${description}`).digest('hex').slice(0, 8);
}

/** Writes a language's file, sorted by key. */
export function writeTranslations(
  language: string,
  messages: Readonly<Record<string, Translation>>,
  part: Part = 'messages',
): void {
  const sorted = Object.fromEntries(Object.entries(messages).sort(([a], [b]) => (a < b ? -1 : 1)));
  const file = fileOf(language, part);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
}

function fileOf(language: string, part: Part): string {
  return path.join(FOLDER, part === 'facts' ? 'facts' : '', `${language}.json`);
}

function readSource(language: string, part: Part): unknown {
  const file = fileOf(language, part);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
