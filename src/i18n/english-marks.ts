import { directionOf } from './locales.ts';
import type { Translator } from './translator.ts';

/**
 * A text that is English in another language's catalog stands between LEFT-TO-RIGHT ISOLATE and POP DIRECTIONAL
 * ISOLATE: it is read right wherever it is put, and surfaces mark it as English (src/ui/mark-english.ts).
 */
const [OPEN, CLOSE] = ['\u2066', '\u2069'];

/** A key beside those of the texts: says anything where a catalog holds English texts. */
export const HOLDS_ENGLISH = 'holds_english';

/** The text, marked as English. */
export function markedEnglish(text: string): string {
  return OPEN + text + CLOSE;
}

/** The pieces of a text by turns: of the language, English, of the language, … Null where nothing is English. */
export function piecesOf(text: string): string[] | null {
  return text.includes(OPEN) ? text.split(/[\u2066\u2069]/) : null;
}

/**
 * A translator for what knows no languages: files and messages say nothing of the marks. From right to left they stay,
 * since an English sentence would else be torn apart.
 */
export function withoutMarks(translator: Translator): Translator {
  if (directionOf(translator.locale) === 'rtl') return translator;
  const t: Translator['t'] = (text, values) => translator.t(text, values).replace(/[\u2066\u2069]/g, '');
  return { ...translator, t };
}
