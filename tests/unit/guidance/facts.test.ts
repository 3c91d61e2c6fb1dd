import { describe, expect, it } from 'vitest';
import { citations } from '../../../src/guidance/facts/cite.ts';
import { FACTS } from '../../../src/guidance/facts/index.ts';
import { SOURCE_IDS, sourceOf } from '../../../src/guidance/facts/sources.ts';
import { LOCALES } from '../../../src/i18n/locales.ts';
import { productCode } from '../../repository/repository.ts';
import { testSentences } from '../support/translator.ts';
import { NOT_CITED } from './not-cited.ts';

const ID = /\b(?:[BCRPLVTMDQUX]-\d{2}(?:[a-z]\d?)?|7h)\b/g;

/** Where each id stands in the code that is shipped: in rules, advice, hints and links, and in the words about them. */
const cited = new Map<string, string>();
for (const [file, text] of productCode()) {
  if (file.startsWith('src/guidance/facts/')) continue;
  for (const [id] of text.matchAll(ID)) cited.set(id, file);
}

const ids = Object.keys(FACTS);
const unused = Object.values(NOT_CITED).flatMap((list) => list.split(' '));

/** The only places that a source's link may lead to. */
const ADDRESSES =
  /^https:\/\/(?:learn\.microsoft\.com\/|github\.com\/MicrosoftDocs\/|www\.microsoft\.com\/|techcommunity\.microsoft\.com\/t5\/|admin\.cloud\.microsoft\/\?#\/MessageCenter\/|mc\.merill\.net\/message\/)\S+$/;

/** Words that tell the reader who says it, or that it isn't sure. */
const HEDGES: Readonly<Record<'en' | 'da', Readonly<Record<'reported' | 'disputed', RegExp>>>> = {
  en: {
    reported: /\b(?:report(?:s|ed)?|admins .*ask)\b/i,
    disputed: /\b(?:disagree|not established|may)\b/i,
  },
  da: { reported: /rapporter|administratorer.* spørger/i, disputed: /uenige|ikke fastslået|\bkan\b/i },
};

describe('facts', () => {
  it('are all that is cited', () => {
    expect([...cited].filter(([id]) => !FACTS[id])).toEqual([]);
    expect(cited.size).toBeGreaterThan(100);
  });

  it('are all cited, but for those on the list', () => {
    expect(ids.filter((id) => !cited.has(id) && !unused.includes(id))).toEqual([]);
  });

  it('are on that list once, and only while nothing cites them', () => {
    expect(unused.filter((id, at) => !FACTS[id] || cited.has(id) || unused.indexOf(id) !== at)).toEqual([]);
  });

  it('have a page that says it when they are stated', () => {
    const pageless = ids.filter((id) => {
      const { certainty, sources } = FACTS[id]!;
      return certainty === 'stated' && sourceOf(sources[0]).kind !== 'microsoft';
    });
    expect(pageless).toEqual([]);
  });

  it('were read after the page they were read in', () => {
    const late = ids.filter((id) => {
      const { checkedOn, sources } = FACTS[id]!;
      return sources.some((source) => (sourceOf(source).on ?? '') > checkedOn);
    });
    expect(late).toEqual([]);
  });
});

describe('sources', () => {
  it('each stand behind a fact', () => {
    const used = new Set(Object.values(FACTS).flatMap(({ sources }) => sources));
    expect(SOURCE_IDS.filter((id) => !used.has(id))).toEqual([]);
  });

  it('have a date, or say why not', () => {
    for (const id of SOURCE_IDS) {
      const source = sourceOf(id);
      if (source.on === null) expect(source.undated, id).toMatch(/\w{2} \w/);
      else expect(source.on, id).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
    }
  });

  it('lead only to known places', () => {
    const urls = SOURCE_IDS.map((id) => sourceOf(id).url).filter((url) => url !== null);
    expect(urls.filter((url) => !ADDRESSES.test(url))).toEqual([]);
    expect(urls.length).toBeGreaterThan(60);
  });
});

describe.each(LOCALES)('sentences of the facts in %s', (locale) => {
  const sentences = testSentences(locale);
  const entries = Object.entries(sentences);

  it('are one a fact, sorted by id', () => {
    // English ships for a fact that a language has not yet.
    const known = ids.toSorted().filter((id) => locale === 'en' || id in sentences);
    expect(Object.keys(sentences)).toEqual(known);
    expect(entries.filter(([, sentence]) => !/^["“”«„「\p{L}\p{N}].+[.。]$/u.test(sentence))).toEqual([]);
  });

  it('are words of its own', () => {
    const english = testSentences('en');
    const same = entries.filter(([id, sentence]) => english[id] === sentence);
    expect(same.length).toBe(locale === 'en' ? entries.length : 0);
  });
});

describe.each(['en', 'da'] as const)('words of the facts in %s', (locale) => {
  const entries = Object.entries(testSentences(locale));

  it('begin as a sentence does', () => {
    expect(entries.filter(([, sentence]) => !/^["\p{Lu}]/u.test(sentence))).toEqual([]);
  });

  it('say who says it, or that it is not sure, where Microsoft does not state it', () => {
    for (const certainty of ['reported', 'disputed'] as const) {
      const unsure = entries.filter(([id]) => FACTS[id]?.certainty === certainty);
      expect(unsure.length).toBeGreaterThan(10);
      expect(unsure.filter(([, sentence]) => !HEDGES[locale][certainty].test(sentence))).toEqual([]);
    }
  });

  it('keep to the copy rules', () => {
    const forbidden =
      /!|\bbetter\b|\bplease\b|\bsimply\b|\bhellere\b|source tenant|target tenant|kildelejer|destinationslejer/i;
    for (const [id, sentence] of entries) {
      expect(sentence, id).not.toMatch(forbidden);
      for (const part of sentence.split(/(?<=[.?:])\s/)) {
        expect(part.split(/\s+/).length, `${id}: ${part}`).toBeLessThanOrEqual(locale === 'en' ? 14 : 16);
      }
    }
  });
});

describe('citations', () => {
  const sentences = {
    'C-05': 'Five.',
    'C-06': 'Six.',
    'C-13': 'Thirteen.',
    'B-01': 'One.',
    'B-03': 'Three.',
  };

  it('name each page once, in the order of the facts, with what it says', () => {
    const found = citations(['C-05', 'X-02', 'C-06', 'C-05', 'no such fact'], sentences);
    expect(found).toEqual([
      {
        source: 'cancel-subscription',
        kind: 'microsoft',
        title: 'Cancel your subscription',
        url: 'https://learn.microsoft.com/microsoft-365/commerce/subscriptions/cancel-your-subscription',
        on: '2025-05-19',
        ids: ['C-05', 'C-06'],
        sentences: ['Five.', 'Six.'],
      },
      {
        source: 'practice',
        kind: 'practice',
        title: '',
        url: null,
        on: null,
        ids: ['X-02'],
        sentences: [],
      },
    ]);
  });

  it('say the sentence of a fact with two pages once, at the first', () => {
    const found = citations(['C-13'], sentences);
    expect(found.map(({ source, ids: of, sentences: said }) => [source, of, said])).toEqual([
      ['cancel-subscription', ['C-13'], ['Thirteen.']],
      ['partner-cancellation', ['C-13'], []],
    ]);
  });

  it("give Microsoft's article and its newer page behind the headline together", () => {
    const found = citations(['B-01', 'B-03'], sentences);
    expect(found.map(({ title, on, sentences: said }) => [title, on, said])).toEqual([
      ['Transfer licenses between tenants', '2021-03-10', ['One.']],
      ['microsoft-365-docs issue 12478', '2023-07-24', []],
      ['Activate online services (volume licensing)', '2025-12-02', ['Three.']],
    ]);
  });
});
