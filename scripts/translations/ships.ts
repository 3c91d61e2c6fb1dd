import { markedEnglish } from '../../src/i18n/english-marks.ts';
import { pluralForms, withForms } from './plural-forms.ts';
import {
  hashOf,
  readEnglish,
  readTranslations,
  type English,
  type Part,
  type Translation,
} from './source.ts';

/** The share of English that a language must have, as texts that may ship, before it is listed in LOCALES. */
export const SHIPS_FROM = 0.95;

/**
 * What an admin acts on: steps, warnings, dates, decisions, hints, and the reports of what is possible. A text of these
 * that is stale, or that nobody held against English a second time, could send somebody the wrong way.
 */
const ACTED_ON =
  /^(?:act|advice|ask|asks|case|choice|conflict|date|detail|do|end|follow|headline|hint|label|next|option|outcome|refused|reminder|row|special|step|then|unknown|verdict|warn)_/;

/** True for a text that ships only as reviewed and current; facts are such throughout. */
export function mustBeReviewed(key: string, part: Part): boolean {
  return part === 'facts' || ACTED_ON.test(key);
}

/** The texts of a language as the package holds them, in the order of English, and the keys that are English in it. */
export function shippedTexts(
  language: string,
  part: Part,
): { texts: Map<string, string>; english: string[] } {
  const own = language === 'en' ? null : readTranslations(language, part);
  const texts = new Map<string, string>();
  const english: string[] = [];
  for (const [key, source] of Object.entries(readEnglish(part))) {
    const translation = own?.[key];
    if (!own) texts.set(key, source.text);
    else if (translation && mayShip(key, part, source, translation)) texts.set(key, translation.text);
    else {
      texts.set(key, allMarked(source.text));
      english.push(key);
    }
  }
  return { texts, english };
}

function mayShip(key: string, part: Part, english: English, { of, state }: Translation): boolean {
  return !mustBeReviewed(key, part) || (of === hashOf(english) && state === 'reviewed');
}

/** English text, marked in each of its forms. */
function allMarked(text: string): string {
  const forms = pluralForms(text);
  if (!forms) return markedEnglish(text);
  return withForms(
    Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, markedEnglish(form)])),
  );
}
