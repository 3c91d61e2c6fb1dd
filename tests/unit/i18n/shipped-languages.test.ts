import { describe, expect, it } from 'vitest';
import { pluralForms } from '../../../scripts/translations/plural-forms.ts';
import { shippedTexts } from '../../../scripts/translations/ships.ts';
import { languageOf, readEnglish } from '../../../scripts/translations/source.ts';
import { formatTag, LOCALES } from '../../../src/i18n/locales.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';

const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000];
const english = readEnglish();
const counting = Object.keys(english).filter((key) => pluralForms(english[key]?.text ?? ''));

/** Keys whose text may be the English one in any language, each with its reason. */
const SAME: readonly (readonly [reason: string, keys: RegExp])[] = [
  ["Microsoft's own label, where its translation is not known", /^(?:ms_|then_askPartner$)/],
  ["Microsoft's own name of a role, which its pages leave in English", /^role_(?:osm|migrationAdmin)$/],
  [
    'a name',
    /^(?:data_(?:oneDrive|sharePoint|teams)|extension_(?:name|shortName)|get_powershell|(?:seller|source)_microsoft|get_graphExplorer|seller_godaddy|tool_orchestrator)$/,
  ],
  ['an address as an example', /^tenantName_/],
];

/** Words that some of the languages share with English, all that is said under a key. */
const SHARED =
  /^(?:21Vianet \(China\)|Chile|Commercial|Data|Dates|Direct|Export|Filter|General|Nonprofit|Notifications|Options|Panel|Partners?|Phases|Plans?|Product|Sources|Status|Stop|Tenants?)$/;

/** What is no word of a language: placeholders, and names of ways to buy and of formats. */
const NAMES =
  /\{\w+\}|\((?:MCA|MOSA|CSP)\)|\b(?:Microsoft 365|Azure|Graph|JSON|CSV|HTML|Markdown|GCC|High|DoD|SKU|GUID|MCA|MOSA|CSP)\b/g;

describe.each(LOCALES)('%s', (locale) => {
  const { texts } = shippedTexts(languageOf(locale), 'messages');
  const { t } = createTranslator(locale, (key) => texts.get(key), '2026-11-26');

  it('words each number', () => {
    expect(counting.length).toBeGreaterThan(30);
    const numbers = new Intl.NumberFormat(formatTag(locale));
    for (const key of counting) {
      for (const count of COUNTS) {
        const said = t(key, { count });
        expect(said, `${key} ${String(count)}`).not.toMatch(/\{count|plural,|^$/);
        // A number of many has no form of its own, so it is written.
        if (count >= 21 && texts.get(key)?.includes('{count}'))
          expect(said, `${key} ${String(count)}`).toContain(numbers.format(count));
      }
    }
  });
});

describe.each(LOCALES.filter((locale) => locale !== 'en'))('%s', (locale) => {
  it('says in its own words what English says', () => {
    const same = [...shippedTexts(languageOf(locale), 'messages').texts].filter(
      ([key, text]) =>
        text === english[key]?.text && isWords(text) && !SAME.some(([, keys]) => keys.test(key)),
    );
    expect(same.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });
});

function isWords(text: string): boolean {
  const words = text.replace(NAMES, '').trim();
  return /\p{L}{3}/u.test(words) && !SHARED.test(words);
}
