/**
 * The languages that ship, as BCP 47 tags, English first: it is the last resort. Each has a file in `translations/`,
 * `pt_BR.json` for `pt-BR`; one that is below SHIPS_FROM (scripts/translations/ships.ts) is not listed.
 */
export const LOCALES = [
  'en',
  'da',
  'ar',
  'de',
  'es',
  'fi',
  'fr',
  'he',
  'it',
  'ja',
  'nb',
  'nl',
  'pl',
  'pt-BR',
  'sv',
] as const;
export type Locale = (typeof LOCALES)[number];

/** Languages that ship under another name, or as a near relative: Nynorsk reads Bokmål, and Portugal Brazil's texts. */
const FALLBACKS: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', pt: 'pt-br', iw: 'he' };

/**
 * The first language of the wish list that we have: `da-DK` is `da`, `nn-NO` is `nb`, `pt-PT` without a catalog of its
 * own is `pt-BR`. Else English.
 */
export function pickLocale(wanted: readonly (string | null | undefined)[]): Locale {
  for (const tag of wanted) {
    const [base = '', region = ''] = tag?.trim().toLowerCase().split(/[-_]/) ?? [];
    const names = [`${base}-${region}`, FALLBACKS[base] ?? base];
    const found = LOCALES.find((locale) => names.includes(locale.toLowerCase()));
    if (found) return found;
  }
  return 'en';
}

/**
 * What `Intl` is asked for, that writes dates and numbers as an admin of that language does: British English, and
 * Arabic with the digits of Microsoft's own pages.
 */
export function formatTag(locale: string): string {
  return { en: 'en-GB', ar: 'ar-u-nu-latn' }[locale] ?? locale;
}

/** How a language is read. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return /^(?:ar|he)\b/.test(locale) ? 'rtl' : 'ltr';
}
