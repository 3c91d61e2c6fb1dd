import { describe, expect, it } from 'vitest';
import { TYPED_FIELDS, wordsKey } from '../../popup/plan-page/subscriptions/field-kinds.ts';
import { faultsOf } from '../../scripts/translations/faults.ts';
import { placeholdersOf } from '../../scripts/translations/placeholders.ts';
import {
  languageOf,
  PARTS,
  readEnglish,
  readTranslations,
  textsOf,
  translatedLanguages,
} from '../../scripts/translations/source.ts';
import { SHIPS_FROM, shippedTexts } from '../../scripts/translations/ships.ts';
import { standingOf } from '../../scripts/translations/standing.ts';
import { AGREEMENTS } from '../../src/guidance/model.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { FATES } from '../../src/plan/changes/answer-changes.ts';
import { QUESTIONS } from '../../src/plan/changes/questions.ts';
import { fateKey } from '../../src/views/fate-words.ts';
import { wayKey } from '../../src/views/way-words.ts';
import { messagesOf, productCode, read } from './repository.ts';

/**
 * Prefixes that code puts before an id or a word, so that no literal names the whole key: `step_${camel(id)}`. The
 * rest of such a key must still stand somewhere in code, as it is or as the id it was made from.
 */
const BUILT: readonly string[] = [
  // the guidance core: from ids of rules, steps, traps, kinds of date and open questions, and from short words
  ...[
    'verdict_',
    'step_',
    'act_',
    'warn_',
    'date_',
    'unknown_',
    'role_',
    'advice_',
    'conflict_',
    'follow_',
    'refused_',
    'outcome_',
    'detail_',
  ],
  // from what an item has the user do
  ...['headline_', 'row_', 'label_', 'do_'],
  // from views, filters and phases, from what a decision asks and what can be chosen, and from questions
  ...['view_', 'filter_', 'phase_', 'asks_', 'end_', 'special_', 'tenantName_'],
  // from ids of the model
  ...['agreement_', 'fate_', 'tenant_', 'source_', 'link_', 'refused_'],
  // from the answers to questions, and from choices between steps
  ...['certainty_', 'answer_', 'tool_', 'customer_', 'cloud_', 'country_', 'seller_', 'choice_'],
  // from the names of settings and of troubles with what is stored
  ...['settings_', 'notice_'],
  // from ways to open the new tenant
  ...['newTenant_'],
  // from fields of a subscription and their values, from types of changes, and from what a reading did to a row
  ...['field_', 'status_', 'term_', 'billing_', 'way_', 'undo_', 'rows_'],
];

/** Endings that code puts to a key it was given: `${key}_hint`. */
const ENDINGS = /_(?:hint|done|confirm|all|added|undated)$/;

const english = messagesOf('en');
/** Terms of Microsoft's words look like keys: `billing_frequency`. */
const headerWords = JSON.parse(read('data/header-words.json')) as Record<string, unknown>;
const prefixes = new Set([...english.keys()].map(prefixOf));
const code = [...productCode().values()].join('\n').replace(/startsWith\('\w+'\)/g, '');
const words = new Set([...code.matchAll(/[\w-]+/g)].map(([word]) => squashed(word)));

function prefixOf(key: string): string {
  return key.replace(/_.*$/, '_');
}

/** Every literal in code, and in the manifest, that looks like a message key. */
function literalKeys(): Set<string> {
  const literals = [...code.matchAll(/['"`]([a-z][A-Za-z]*_\w+)['"`]/g)].map(([, key]) => key ?? '');
  const ofManifest = [...read('manifest.json').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
  const isKey = (key: string) => prefixes.has(prefixOf(key)) && !Object.hasOwn(headerWords, key);
  return new Set([...literals.filter(isKey), ...ofManifest]);
}

/** Every prefix that code puts before an id: `prefix_${id}`. */
function builtPrefixes(): Set<string> {
  return new Set([...code.matchAll(/`([a-z][A-Za-z]*_)\$\{/g)].map(([, prefix]) => prefix ?? ''));
}

/** True when the rest of a built key stands in code: `moveDomain` or `move-domain`, and a variant's name after it. */
function isBuilt(key: string): boolean {
  if (!BUILT.includes(prefixOf(key))) return false;
  const rest = key.slice(prefixOf(key).length);
  return isWord(rest) || splits(rest).some(([id, variant]) => isWord(id) && isWord(variant));
}

function isWord(rest: string): boolean {
  return words.has(squashed(rest));
}

/** What `move-domain` and `moveDomain` have in common. */
function squashed(word: string): string {
  return word.replace(/[-_]/g, '').toLowerCase();
}

/** `cancelLateMca` → `cancelLate` and `Mca`, and every other such pair; so too at an underscore. */
function splits(rest: string): [id: string, variant: string][] {
  return [...rest.matchAll(/_|(?=[A-Z])/g)].map(({ index, 0: at }) => [
    rest.slice(0, index),
    rest.slice(index + at.length),
  ]);
}

/** The keys of all that can be chosen, as the surfaces build them: no literal in code asks for these. */
function choiceKeys(): Set<string> {
  const choices = [...QUESTIONS, ...TYPED_FIELDS.map(({ kind }) => kind)].flatMap((asked) =>
    asked.kind === 'choice' ? asked.options.map((option) => wordsKey(asked.words, option)) : [],
  );
  const fates = FATES.map(fateKey);
  return new Set([...choices, ...AGREEMENTS.map(wayKey), ...fates, ...fates.map((key) => `${key}_hint`)]);
}

/** Microsoft's own words, which stand in a message of their own and are named in others: `{ms_your_products}`. */
function namedInMessages(): Set<string> {
  return new Set(
    [...english.values()].flatMap((message) => placeholdersOf(message).map((hole) => hole.slice(1, -1))),
  );
}

describe('message keys', () => {
  const used = literalKeys();
  const named = namedInMessages();

  it("name Microsoft's words that are there", () => {
    expect([...named].filter((name) => name.startsWith('ms_') && !english.has(name))).toEqual([]);
  });

  it('exist, where code names them', () => {
    const unknown = [...used].filter((key) => !english.has(key));
    expect(unknown).toEqual([]);
  });

  it('exist, for every answer and value that can be chosen', () => {
    expect([...choiceKeys()].filter((key) => !english.has(key))).toEqual([]);
  });

  it('are used, where the catalog has them', () => {
    const isUsed = (key: string): boolean =>
      used.has(key) ||
      named.has(key) ||
      isBuilt(key) ||
      (ENDINGS.test(key) && isUsed(key.replace(ENDINGS, '')));
    expect([...english.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });

  it('are built from the prefixes listed here only, each of which has messages', () => {
    expect([...builtPrefixes()].filter((prefix) => !BUILT.includes(prefix))).toEqual([]);
    expect(BUILT.filter((prefix) => !prefixes.has(prefix))).toEqual([]);
  });

  it('admit what the browsers admit', () => {
    expect([...english.keys()].filter((key) => !/^[a-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+$/.test(key))).toEqual(
      [],
    );
  });
});

/** Words that stand under two keys, since another language may need two. */
const SAME: Readonly<Record<string, string>> = {
  ms_: "Microsoft's own labels: they follow Microsoft's translation",
  phase_: 'names of phases: a noun in some languages',
  drop_cancel: 'a dialog is cancelled otherwise than a subscription in many languages',
  seller_microsoft: 'who sells, beside whose page it is',
  role_partner: 'a role in a sentence, beside a tag of its own',
  ui_close: 'a dialog is closed otherwise than a tenant in some languages',
  rows_next: 'a page of the table, beside what comes next',
  row_decide: "a line of a list; Now's headline is a sentence in some languages",
  export_on: 'a value in a file',
  export_off: 'a value in a file',
};

describe('English messages', () => {
  const entries = Object.entries(readEnglish());

  it('tell translators where they stand and what goes into them', () => {
    const silent = entries.filter(
      ([, { text, description }]) =>
        description.length < 20 ||
        placeholdersOf(text).some((hole) => !hole.startsWith('{ms_') && !description.includes(hole)),
    );
    expect(silent.map(([key]) => key)).toEqual([]);
  });

  it('say a thing under one key, but for those with a reason', () => {
    const keys = new Map<string, string>();
    const twice = entries.flatMap(([key, { text }]) => {
      if (Object.keys(SAME).some((start) => key.startsWith(start))) return [];
      const known = keys.get(text);
      keys.set(text, key);
      return known ? [`${known} ${key}`] : [];
    });
    expect(twice).toEqual([]);
  });
});

const languages = translatedLanguages().filter((language) => language !== 'en');

describe.each(languages)('translations/%s.json', (language) => {
  const standing = standingOf(language);

  it('has nothing that can not ship: placeholders, plural forms, lengths, stray spaces, HTML', () => {
    expect(standing.faults.filter(({ kind }) => kind === 'error')).toEqual([]);
  });

  it('is sorted by key', () => {
    for (const part of PARTS) {
      const keys = Object.keys(readTranslations(language, part));
      expect(keys).toEqual(keys.toSorted());
    }
  });
});

describe.each(LOCALES.filter((locale) => locale !== 'en'))('%s, which ships', (locale) => {
  const language = languageOf(locale);

  it('is read in its own words but for a few texts', () => {
    const parts = PARTS.map((part) => shippedTexts(language, part));
    const all = parts.reduce((sum, { texts }) => sum + texts.size, 0);
    const english = parts.flatMap((part) => part.english);
    expect(1 - english.length / all).toBeGreaterThanOrEqual(SHIPS_FROM);
  });

  it('has nothing that English has not', () => {
    expect(standingOf(language).orphans).toEqual([]);
  });
});

it('English is sorted by key, and as well-formed as its translations', () => {
  expect([...english.keys()]).toEqual([...english.keys()].sort());
  const words = { language: 'en', english: textsOf('en'), own: textsOf('en') };
  const faults = Object.entries(readEnglish()).flatMap(([key, message]) =>
    faultsOf(words, key, message, message.text),
  );
  expect(faults.filter(({ kind }) => kind === 'error')).toEqual([]);
});
