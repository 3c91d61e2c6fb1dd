import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isLinkId } from '../../../src/admin-center/links.ts';
import { FACTS } from '../../../src/guidance/facts/index.ts';
import { guide } from '../../../src/guidance/guide.ts';
import type { Situation, Text } from '../../../src/guidance/model.ts';
import { situation, statementsOf, textsOf } from './situations.ts';

type Catalog = Readonly<Record<string, { message: string }>>;

vi.setConfig({ testTimeout: 60_000 });

const LOCALES = new URL('../../../_locales/', import.meta.url);
const languages = readdirSync(LOCALES);
const catalogs = new Map(
  languages.map((name) => [
    name,
    JSON.parse(readFileSync(new URL(`${name}/messages.json`, LOCALES), 'utf8')) as Catalog,
  ]),
);
const RUNS = { numRuns: 300 };

const goldens = new URL('./golden/', import.meta.url);
const golden = readdirSync(goldens).map(
  (file) => (JSON.parse(readFileSync(new URL(file, goldens), 'utf8')) as { in: Situation }).in,
);

/**
 * Words without which a statement that isn't `stated` counts as flat. An imperative of advice ('Plan…', 'Better…',
 * 'Check…', 'Ask…') hedges too: it says what to do, not what is.
 */
const HEDGES: Readonly<Record<string, RegExp>> = {
  en: /\b(may|might|report|reports|reported|disagree|not established|plan|better|depends|check|ask|expect|mostly|choose|never)\b/i,
  da: /\b(kan|måske|rapporterer|rapporteres|rapporteret|uenige|ikke fastslået|planlæg|hellere|afhænger|undersøg|spørg|bed|regn|oftest|vælg)\b/i,
};

function wordings(catalog: Catalog, { key, values }: Text): string[] {
  const plurals = values?.['count'] === undefined ? [] : [catalog[`${key}_one`], catalog[`${key}_other`]];
  return [catalog[key], ...plurals].flatMap((entry) => (entry ? [entry.message] : []));
}

function isHedged(language: string, texts: readonly Text[]): boolean {
  const catalog = catalogs.get(language);
  if (!catalog) throw new Error(`no catalog ${language}`);
  return texts.some((text) => {
    const all = wordings(catalog, text);
    return all.length > 0 && all.every((words) => (HEDGES[language] ?? /^$/).test(words));
  });
}

/** The statements of a guide that are flat though their sources aren't. */
function flat(language: string, made: ReturnType<typeof guide>): string[] {
  return statementsOf(made)
    .filter(({ certainty }) => certainty !== 'stated')
    .filter(({ texts }) => !isHedged(language, texts))
    .map(({ name, certainty, texts }) => `${name} (${certainty}): ${texts.map(({ key }) => key).join(' ')}`);
}

function holes(message: string): string[] {
  return [...message.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
}

describe.each(languages)('words of the guide in %s', (language) => {
  const catalog = catalogs.get(language) ?? {};

  it('never says flat what is not stated', () => {
    for (const known of golden) expect(flat(language, guide(known))).toEqual([]);
    fc.assert(
      fc.property(situation, (any) => {
        expect(flat(language, guide(any))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('has every message, with a value for every hole in it', () => {
    fc.assert(
      fc.property(situation, (any) => {
        for (const text of textsOf(guide(any))) {
          expect(catalog, `${text.key} is missing`).toHaveProperty([text.key]);
          for (const message of wordings(catalog, text)) {
            expect(Object.keys(text.values ?? {}), text.key).toEqual(expect.arrayContaining(holes(message)));
          }
        }
      }),
      RUNS,
    );
  });

  it('has the same keys and holes as English', () => {
    const english = catalogs.get('en') ?? {};
    expect(Object.keys(catalog).sort()).toEqual(Object.keys(english).sort());
    for (const [key, { message }] of Object.entries(catalog)) {
      expect(`${key} ${holes(message).join(' ')}`).toBe(
        `${key} ${holes(english[key]?.message ?? '').join(' ')}`,
      );
    }
  });

  it('keeps to the copy rules', () => {
    for (const [key, { message }] of Object.entries(catalog)) {
      if (!/^(verdict|step|act|warn|date|unknown|choice)_/.test(key)) continue;
      expect(message, key).not.toMatch(
        /!|\bplease\b|\bsimply\b|source tenant|target tenant|kildelejer|destinationslejer/i,
      );
      for (const sentence of message.split(/(?<=[.?:])\s/)) {
        expect(sentence.split(/\s+/).length, `${key}: ${sentence}`).toBeLessThanOrEqual(16);
      }
    }
  });
});

describe('sources', () => {
  it('stand behind every statement', () => {
    fc.assert(
      fc.property(situation, (any) => {
        for (const { name, facts, certainty } of statementsOf(guide(any))) {
          expect(facts.length, name).toBeGreaterThan(0);
          for (const fact of facts) expect(FACTS[fact], `${name}: ${fact}`).toBeDefined();
          const sure = facts.some((fact) => FACTS[fact]?.certainty === 'stated');
          if (certainty === 'stated') expect(sure, `${name} is stated by ${facts.join(' ')}`).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

describe('links', () => {
  it('are all in the table', () => {
    fc.assert(
      fc.property(situation, (any) => {
        const { steps, warnings, unknowns } = guide(any);
        for (const { link } of [...steps, ...warnings, ...unknowns])
          if (link) expect(isLinkId(link), link).toBe(true);
      }),
      RUNS,
    );
  });
});
