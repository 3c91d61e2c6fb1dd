import { readFileSync } from 'node:fs';
import { faultsOf, type Fault } from './faults.ts';
import {
  hashOf,
  PARTS,
  readEnglish,
  readTranslations,
  textsOf,
  writeTranslations,
  type English,
  type Part,
  type State,
} from './source.ts';

/** What a translator is given: English and its hash, which `take` asks for again. */
export type ToDo = Record<string, English & { of: string; now?: string }>;

/** All that is missing, stale or a draft in a language, messages and facts, with English and what is said now. */
export function toDo(language: string): ToDo {
  const list: ToDo = {};
  for (const part of PARTS) {
    const own = readTranslations(language, part);
    for (const [key, english] of Object.entries(readEnglish(part))) {
      const [known, of] = [own[key], hashOf(english)];
      if (known?.of === of && known.state === 'reviewed') continue;
      list[key] = { ...english, of, ...(known && { now: known.text }) };
    }
  }
  return list;
}

/** Reads a translator's file: `{ key: text }`. Throws on any other shape. */
export function readPlain(file: string): Record<string, string> {
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new Error(`${file}: not an object`);
  for (const [key, text] of Object.entries(json))
    if (typeof text !== 'string') throw new Error(`${file}: ${key} is not a text`);
  return json as Record<string, string>;
}

/** What is wrong with a translator's texts. A key that English hasn't (any more) is named, not refused. */
export function checkPlain(language: string, plain: Readonly<Record<string, string>>): Fault[] {
  const words = { language, english: textsOf('en'), own: { ...textsOf(language), ...plain } };
  const all = { ...readEnglish('facts'), ...readEnglish('messages') };
  return Object.entries(plain).flatMap(([key, text]) => {
    const english = all[key];
    if (!english) return [{ key, kind: 'look', what: 'is no key of English (any more)' }];
    return faultsOf(words, key, english, text);
  });
}

/**
 * Puts a translator's texts into the language's files, as made from English of today, or of the to-do list that the
 * translator had. Unknown keys are left out. Returns how many went in.
 */
export function takePlain(
  language: string,
  plain: Readonly<Record<string, string>>,
  state: State,
  madeFrom: ToDo = {},
): number {
  let taken = 0;
  for (const part of PARTS) {
    const english = readEnglish(part);
    const own = readTranslations(language, part);
    const before = taken;
    for (const [key, text] of Object.entries(plain)) {
      const source = english[key];
      if (!source) continue;
      own[key] = { text, of: madeFrom[key]?.of ?? hashOf(source), state };
      taken++;
    }
    if (taken > before) writeTranslations(language, own, part);
  }
  return taken;
}

/** Says that translations (without keys: those that are stale) were made from English of today. */
export function sign(language: string, keys: readonly string[]): void {
  const asked = new Set(keys);
  for (const part of PARTS) {
    const english = readEnglish(part);
    const own = readTranslations(language, part);
    for (const [key, message] of Object.entries(own)) {
      const source = english[key];
      if (source && (keys.length === 0 || asked.has(key))) message.of = hashOf(source);
      asked.delete(key);
    }
    if (Object.keys(own).length > 0) writeTranslations(language, own, part);
  }
  if (asked.size > 0) throw new Error(`not in ${language}: ${[...asked].join(' ')}`);
}

/** Takes away what English has no more. */
export function prune(language: string): void {
  for (const part of PARTS) {
    const kept = pruned(language, part);
    if (Object.keys(kept).length > 0) writeTranslations(language, kept, part);
  }
}

function pruned(language: string, part: Part) {
  const english = readEnglish(part);
  return Object.fromEntries(Object.entries(readTranslations(language, part)).filter(([key]) => english[key]));
}
