import { formsOf } from './placeholders.ts';
import type { English } from './source.ts';

/** A text's limit, in letters of Latin script, and what a longer one is: over by so much that it can't stand. */
interface Limit {
  atMost: number;
  never: number;
}

/** Labels up to this many letters have little room: other texts wrap. */
const SHORT = 40;

/** What stands for a placeholder when a text is measured. */
const STAND_INS: Readonly<Record<string, string>> = {
  count: '12',
  day: '26 Nov',
  date: '26 Nov',
  product: 'Visio Plan 2',
  products: 'Visio Plan 2',
};

/**
 * How long a text may be: as its description says it (`Max 28`), else 40 % more than English where that is short. Null
 * for what may be as long as it needs. `words`: English texts, for Microsoft's words in it.
 */
export function limitOf(
  { text, description }: English,
  words: Readonly<Record<string, string>>,
): Limit | null {
  const length = lengthOf(text, words);
  const stated = /\bMax (\d+)\b|\b(?:At most|Up to) (\d+) characters/.exec(description);
  // Where English itself takes more room, the place has it.
  const atMost = Math.max(Number(stated?.[1] ?? stated?.[2] ?? 0), stated ? length : 0);
  if (description.includes('No longer')) return { atMost, never: atMost };
  // Microsoft's own words are as long as Microsoft made them.
  if (atMost && !text.includes('{ms_')) {
    return { atMost, never: Math.ceil(Math.max(atMost + 4, atMost * 1.2, length * 1.4)) };
  }
  if (length > SHORT || description.startsWith("Microsoft's own word")) return null;
  return { atMost: Math.ceil(length * 1.4) + 2, never: length * 2 + 12 };
}

/** The length of a text's longest form in letters of Latin script. `words`: the language's texts, for `{ms_…}`. */
export function lengthOf(text: string, words: Readonly<Record<string, string>>): number {
  return Math.max(...formsOf(text).map((form) => widthOf(filled(form, words))));
}

function filled(form: string, words: Readonly<Record<string, string>>): string {
  return form.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? STAND_INS[name] ?? 'abcdef');
}

/** A letter of Japanese or Chinese is as wide as two of Latin script. */
function widthOf(text: string): number {
  const wide = text.match(
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/g,
  );
  return Array.from(text).length + (wide?.length ?? 0);
}
