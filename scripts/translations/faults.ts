import { lengthOf, limitOf } from './length.ts';
import { placeholdersOf } from './placeholders.ts';
import { pluralFaults } from './plurals.ts';
import { tagOf, type English } from './source.ts';

/** `error`: can't ship. `look`: somebody must look whether it is meant so. */
export interface Fault {
  key: string;
  kind: 'error' | 'look';
  what: string;
}

/** A language, and the texts of English and of it by key, for Microsoft's words in others. */
export interface Words {
  language: string;
  english: Readonly<Record<string, string>>;
  own: Readonly<Record<string, string>>;
}

/** What is wrong with a text of a language. */
export function faultsOf(words: Words, key: string, english: English, text: string): Fault[] {
  const errors = [
    ...shapeFaults(text),
    ...placeholderFaults(english.text, text),
    ...pluralFaults(tagOf(words.language), english, text),
  ];
  if (errors.length > 0) return errors.map((what): Fault => ({ key, kind: 'error', what }));
  return [
    ...lengthFaults(words, key, english, text),
    ...numberFaults(english.text, text).map((what): Fault => ({ key, kind: 'look', what })),
  ];
}

function shapeFaults(text: string): string[] {
  if (text === '') return ['is empty'];
  const faults: string[] = [];
  if (/^\s|[^:\s]\s$|\s\s/.test(text)) faults.push('begins or ends with a space, or has two in a row');
  if (/<\/?[a-z]|&\w+;/.test(text)) faults.push('holds HTML');
  if (/[\n\t]/.test(text)) faults.push('holds a line break or a tab');
  return faults;
}

function placeholderFaults(english: string, text: string): string[] {
  const [wanted, found] = [placeholdersOf(english), placeholdersOf(text)];
  return [
    ...wanted.filter((hole) => !found.includes(hole)).map((hole) => `lacks ${hole}`),
    ...found.filter((hole) => !wanted.includes(hole)).map((hole) => `has ${hole}, which English has not`),
  ];
}

function lengthFaults(words: Words, key: string, english: English, text: string): Fault[] {
  const limit = limitOf(english, words.english);
  const length = lengthOf(text, words.own);
  if (!limit || length <= limit.atMost) return [];
  const what = `is too long: ${String(length)} letters, room for ${String(limit.atMost)}`;
  return [{ key, kind: length > limit.never ? 'error' : 'look', what }];
}

/** Numbers of English that the translation doesn't have as digits: deadlines must not get lost. */
function numberFaults(english: string, text: string): string[] {
  const has = new Set(numbersOf(text));
  const lost = numbersOf(english).filter((number) => !has.has(number));
  return lost.length > 0 ? [`has not the number ${lost.join(', ')}`] : [];
}

function numbersOf(text: string): string[] {
  const joined = text.replace(/(\d)[.,\u00a0\u202f ](?=\d{3}\b)/g, '$1').replace(/\{\w+\}|=\d+ \{/g, '');
  return joined.match(/\d+/g) ?? [];
}
