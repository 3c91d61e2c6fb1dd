import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { isLinkId } from '../../../src/admin-center/links.ts';
import { FACTS } from '../../../src/guidance/facts/index.ts';
import { guide } from '../../../src/guidance/guide.ts';
import { pluralForms } from '../../../scripts/translations/plural-forms.ts';
import { shippedTexts } from '../../../scripts/translations/ships.ts';
import { languageOf, readEnglish } from '../../../scripts/translations/source.ts';
import type { Certainty, Situation, Text } from '../../../src/guidance/model.ts';
import { LOCALES } from '../../../src/i18n/locales.ts';
import { everyGuide } from './every-guide.ts';
import { situation, statementsOf, textsOf } from './situations.ts';

/** The texts of a language as they ship, by key. */
type Catalog = ReadonlyMap<string, string>;

vi.setConfig({ testTimeout: 60_000 });

const catalogs = new Map<string, Catalog>(
  LOCALES.map((name) => [name, shippedTexts(languageOf(name), 'messages').texts]),
);
const NONE: Catalog = new Map();
/** Languages whose words have rules; others are held to English by their reviewers, and by placeholders. */
const WITH_RULES = ['en', 'da'] as const;
type Ruled = (typeof WITH_RULES)[number];
const forAll = everyGuide(situation, 300);

const goldens = new URL('./golden/', import.meta.url);
const golden = readdirSync(goldens).map(
  (file) => (JSON.parse(readFileSync(new URL(file, goldens), 'utf8')) as { in: Situation }).in,
);

/** Prefixes of the guide's own messages. */
const GUIDE_PREFIXES =
  /^(act|advice|case|choice|conflict|date|detail|follow|next|option|outcome|refused|step|unknown|verdict|warn)_/;

/**
 * What isn't `stated` is marked by its label, not by bent wording. What is reported or disputed still says that it may
 * not be so, or what to do about it; advice is an instruction.
 */
const HEDGES: Readonly<Record<Ruled, RegExp>> = {
  en: /\b(may|might|report|reports|reported|plan|depends|check|ask|mostly|choose|can)\b/i,
  da: /\b(kan|måske|rapporteret|planlæg|afhænger|kontrollér|spørg|bed|regn|oftest|vælg|beslut)\b/i,
};

/** How an instruction begins. */
const INSTRUCTIONS: Readonly<Record<Ruled, RegExp>> = {
  en: /(^|[.:?] )(accept|act|add|agree|buy|cancel|choose|decide|enter|give|have|keep|leave|let|link|make|map|move|name|open|order|point|remove|save|select|send|swap|take|turn|wait|write|extend|extended|renewed|ends|stays|moves|bridge)\b/i,
  da: /(^|[.:?] )(acceptér|aftal|annuller|behold|bestil|beslut|byg|dæk|eksportér|fjern|flyt|forlæng|få|giv|gem|gør|hav|knyt|køb|lad|log|luk|læs|markér|notér|opret|ophæv|ret|send|skift|skriv|slå|tag|tilknyt|tildel|vent|vælg|åbn|vedlæg|forlænges|skiftes|fornyes|slutter|bliver|flyttes)(?![\p{L}])/iu,
};

/** Never said: bent wording, politeness, other words for the two tenants, other verbs than Microsoft's. */
const FORBIDDEN: Readonly<Record<Ruled, RegExp>> = {
  en: /!|\bbetter\b|\bplease\b|\bsimply\b|\bsource tenant\b|\btarget tenant\b|\bterminate\b|[“”]/i,
  da: /!|\bhellere\b|\bvenligst\b|\bkildelejer|\bdestinationslejer|\bopsig|\boverfør(er|e|es)?(?![\p{L}])|\btjek|\bundersøg|[“”]/iu,
};

/** Words that only what is not certain may have. */
const UNCERTAIN: Readonly<Record<Ruled, RegExp>> = { en: /\b(may|might)\b/i, da: /\bmåske\b/i };

/** Words a sentence may have: 14 in English, 15 % more elsewhere. */
const LONGEST: Readonly<Record<Ruled, number>> = { en: 14, da: 16 };

/** Longer sentences, each with its reason. */
const LONGER: Readonly<Record<string, string>> = {};

/** What a message says: each of its plural forms, or itself. */
function formsOf(message: string): string[] {
  return Object.values(pluralForms(message) ?? [message]);
}

function sentencesOf(message: string): string[] {
  return message.replace(/\{ms_\w+\}/g, 'X').split(/(?<=[.?])\s/);
}

function guideMessages(catalog: Catalog): [key: string, message: string][] {
  return [...catalog]
    .filter(([key]) => GUIDE_PREFIXES.test(key))
    .flatMap(([key, text]) => formsOf(text).map((form): [string, string] => [key, form]));
}

function wordings(catalog: Catalog, { key, values }: Text): string[] {
  const message = catalog.get(key);
  if (message === undefined) return [];
  const forms = pluralForms(message);
  const { '=0': none, other = message, ...others } = forms ?? {};
  return values?.['count'] === undefined ? [none ?? other] : [other, ...Object.values(others)];
}

/** True where one of the texts is worded, in all its forms, as what isn't certain may be. */
function isMarked(language: Ruled, certainty: Certainty, texts: readonly Text[]): boolean {
  const catalog = catalogs.get(language) ?? NONE;
  return texts.some((text) => {
    const all = wordings(catalog, text);
    const fits = (words: string) =>
      HEDGES[language].test(words) || (certainty === 'inferred' && INSTRUCTIONS[language].test(words));
    return all.length > 0 && all.every(fits);
  });
}

/** A question with its options, not a claim: its label alone says how sure its dates are. */
const DECISION = 'step decide-end';

/** The statements of a guide that are flat though their sources aren't. */
function flat(language: Ruled, made: ReturnType<typeof guide>): string[] {
  return statementsOf(made)
    .filter(({ name, certainty }) => certainty !== 'stated' && name !== DECISION)
    .filter(({ certainty, texts }) => !isMarked(language, certainty, texts))
    .map(({ name, certainty, texts }) => `${name} (${certainty}): ${texts.map(({ key }) => key).join(' ')}`);
}

/** Stated statements with a word that only doubt has. */
function doubted(language: Ruled, made: ReturnType<typeof guide>): string[] {
  const catalog = catalogs.get(language) ?? NONE;
  return statementsOf(made)
    .filter(({ certainty }) => certainty === 'stated')
    .flatMap(({ name, texts }) =>
      texts
        .filter((text) => wordings(catalog, text).some((words) => UNCERTAIN[language].test(words)))
        .map(({ key }) => `${name}: ${key}`),
    );
}

function holes(message: string): string[] {
  // The words of Microsoft's own commands are put in by name.
  const found = formsOf(message).flatMap((form) => [...form.matchAll(/\{(?!ms_)(\w+)\}/g)]);
  return [...new Set(found.map(([, name = '']) => name))].sort();
}

/** The holes that a value must fill: Microsoft's own words come from the catalog. */
function valuesOf(message: string): string[] {
  return holes(message).filter((hole) => !hole.startsWith('ms_'));
}

describe.each(WITH_RULES)('words of the guide in %s', (language) => {
  const catalog = catalogs.get(language) ?? NONE;

  it('never says flat what is not stated', () => {
    for (const known of golden) expect(flat(language, guide(known))).toEqual([]);
    forAll((made) => {
      expect(flat(language, made)).toEqual([]);
    });
  });

  it('has every message, with a value for every hole in it', () => {
    forAll((made) => {
      for (const text of textsOf(made)) {
        expect(catalog.has(text.key), `${text.key} is missing`).toBe(true);
        for (const message of wordings(catalog, text)) {
          expect(Object.keys(text.values ?? {}), text.key).toEqual(expect.arrayContaining(valuesOf(message)));
        }
      }
    });
  });

  it('says "may" only of what is not certain', () => {
    for (const known of golden) expect(doubted(language, guide(known))).toEqual([]);
    forAll((made) => {
      expect(doubted(language, made)).toEqual([]);
    });
  });

  it('has none of the words that are never said', () => {
    const never = FORBIDDEN[language];
    expect(guideMessages(catalog).filter(([, message]) => never.test(message))).toEqual([]);
  });

  it('has no sentence that is too long, but for those with a reason', () => {
    const longest = LONGEST[language];
    const long = guideMessages(catalog).flatMap(([key, message]) =>
      sentencesOf(message)
        .filter((sentence) => sentence.split(/\s+/).length > longest)
        .map((sentence) => `${key}: ${sentence}`),
    );
    expect(long.filter((one) => !((one.split(':')[0] ?? '') in LONGER))).toEqual([]);
  });
});

describe.each(LOCALES)('texts of the guide in %s', (language) => {
  const catalog = catalogs.get(language) ?? NONE;

  it('have the same placeholders as English', () => {
    const english = catalogs.get('en') ?? NONE;
    expect([...catalog.keys()]).toEqual([...english.keys()]);
    for (const [key, message] of catalog) {
      expect(`${key} ${holes(message).join(' ')}`).toBe(`${key} ${holes(english.get(key) ?? '').join(' ')}`);
    }
  });

  it("have Microsoft's own words in one place only", () => {
    const names = [...catalog].filter(([key, message]) => key.startsWith('ms_') && /\s/.test(message));
    expect(names.length).toBeGreaterThan(10);
    const retyped = guideMessages(catalog).flatMap(([key, message]) =>
      names.filter(([, name]) => message.includes(`"${name}"`)).map(([ms]) => `${key}: ${ms}`),
    );
    expect(retyped).toEqual([]);
  });
});

describe('messages of the guide', () => {
  const english = catalogs.get('en') ?? NONE;
  const sources = readEnglish();

  it('tell translators where they stand and what goes into them', () => {
    const silent = guideMessages(english).filter(([key, message]) => {
      const description = sources[key]?.description ?? '';
      return (
        description.length < 20 ||
        holes(message).some((hole) => !hole.startsWith('ms_') && !description.includes(`{${hole}}`))
      );
    });
    expect(silent.map(([key]) => key)).toEqual([]);
  });

  it('say a thing under one key only', () => {
    const keys = new Map<string, string[]>();
    for (const [key, message] of guideMessages(english))
      keys.set(message, [...(keys.get(message) ?? []), key]);
    const twice = [...keys.values()].filter((same) => new Set(same.map(withoutForm)).size > 1);
    // Titles of a date, a chip and an option may be the same few words: each stands in a place of its own.
    expect(
      twice.filter((same) => same.every((key) => /^(act|warn|choice|advice|case|next)_/.test(key))),
    ).toEqual([]);
  });
});

/** A key without the variant for several subscriptions. */
function withoutForm(key: string): string {
  return key.replace(/_all$/, '');
}

describe('sources', () => {
  it('stand behind every statement', () => {
    forAll((made) => {
      for (const { name, facts, certainty } of statementsOf(made)) {
        expect(facts.length, name).toBeGreaterThan(0);
        for (const fact of facts) expect(FACTS[fact], `${name}: ${fact}`).toBeDefined();
        const sure = facts.some((fact) => FACTS[fact]?.certainty === 'stated');
        if (certainty === 'stated') expect(sure, `${name} is stated by ${facts.join(' ')}`).toBe(true);
      }
    });
  });
});

describe('links', () => {
  it('are all in the table', () => {
    forAll((made) => {
      const { steps, warnings, unknowns } = made;
      for (const { link } of [...steps, ...warnings, ...unknowns])
        if (link) expect(isLinkId(link), link).toBe(true);
    });
  });
});
