import { pluralForms, withForms } from './plural-forms.ts';
import type { English } from './source.ts';

/** Names that stand for the number itself: it, or the list that was counted. */
const NUMBER = /\{(?:count|products)\}/;

/**
 * What is wrong with the plural forms of a message, as sentences: each category of the language must be there, with
 * its number unless the category is of one number only ('one' of Arabic, not of French), and English's exact numbers.
 */
export function pluralFaults(tag: string, english: English, text: string): string[] {
  const forms = pluralForms(text);
  if (!forms) {
    if (/\{\w+,/.test(text)) return ['its forms are not written as {count, plural, one {…} other {…}}'];
    return mayBePlain(tag, english) ? [] : ['counts in English: write {count, plural, …}'];
  }
  if (!countsIn(english)) return ['has plural forms, though English has no {count} that is a number'];
  if (withForms(forms) !== text) return ['has something outside its plural forms, or a form within a form'];
  return [...missing(tag, english, forms), ...unknown(tag, forms), ...numberless(tag, forms)];
}

/** True where a message needs no forms: English has none, or none for an exact number, and one or two do in the language. */
function mayBePlain(tag: string, english: English): boolean {
  const forms = pluralForms(english.text);
  return !forms || (!exactOf(forms).includes('=0') && categoriesOf(tag).length <= 2);
}

/** True where English counts, or has a `{count}` that its description calls a number. */
function countsIn({ text, description }: English): boolean {
  if (pluralForms(text)) return true;
  return text.includes('{count}') && /\{count\}(?:: a number| is how many|: how many)/.test(description);
}

function missing(tag: string, english: English, forms: Readonly<Record<string, string>>): string[] {
  const ofEnglish = pluralForms(english.text) ?? {};
  const exact = exactOf(ofEnglish).filter((name) => name === '=0');
  // Where English says all numbers alike, another language may too.
  const alike = [ofEnglish, forms].every(
    (some) => !Object.keys(some).some((name) => /^(?!other)[a-z]/.test(name)),
  );
  return [...exact, ...(alike ? ['other'] : categoriesOf(tag))]
    .filter((name) => !(name in forms) && !coveredByExact(tag, name, forms))
    .map((name) => `has no form '${name}'`);
}

function exactOf(forms: Readonly<Record<string, string>>): string[] {
  return Object.keys(forms).filter((name) => name.startsWith('='));
}

/** True where a category's one number has a form of its own: '=1' for 'one' of English. */
function coveredByExact(tag: string, name: string, forms: Readonly<Record<string, string>>): boolean {
  const only = onlyNumberOf(tag, name);
  return only !== undefined && `=${only}` in forms;
}

function unknown(tag: string, forms: Readonly<Record<string, string>>): string[] {
  const known = categoriesOf(tag);
  return Object.keys(forms)
    .filter((name) => !/^=\d+$/.test(name) && !known.includes(name))
    .map((name) => `has a form '${name}', which the language has not`);
}

function numberless(tag: string, forms: Readonly<Record<string, string>>): string[] {
  return Object.entries(forms)
    .filter(([name, words]) => !name.startsWith('=') && !NUMBER.test(words))
    .filter(([name]) => onlyNumberOf(tag, name) === undefined)
    .map(([name]) => `its form '${name}' has no {count}`);
}

/** The categories of whole numbers in a language, as `Intl.PluralRules` names them. */
export function categoriesOf(tag: string): string[] {
  return new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
}

/** The one whole number that a category is for, if there is but one: 1 for 'one' of German, none for that of French. */
function onlyNumberOf(tag: string, category: string): number | undefined {
  const rules = new Intl.PluralRules(tag);
  const numbers = Array.from({ length: 200 }, (_, n) => n).filter((n) => rules.select(n) === category);
  return numbers.length === 1 ? numbers[0] : undefined;
}
