/** The languages that `translations/` holds, English first: it is the last resort. */
export const LOCALES = ['en', 'da'] as const;
export type Locale = (typeof LOCALES)[number];

/** The first language of the wish list that we have, by base language: `da-DK` is `da`. Else English. */
export function pickLocale(wanted: readonly (string | null | undefined)[]): Locale {
  for (const tag of wanted) {
    const base = tag?.trim().toLowerCase().split(/[-_]/)[0];
    const found = LOCALES.find((locale) => locale === base);
    if (found) return found;
  }
  return 'en';
}
