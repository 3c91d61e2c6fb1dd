import path from 'node:path';
import type { Locale } from '../src/i18n/locales.ts';
import type { BrowserUnderTest } from '../tests/e2e/support/types.ts';

/** In which language and theme a picture is taken, and the file that it goes to. */
export interface Look {
  lang: Locale;
  theme: 'light' | 'dark';
  file: (name: string, ending?: 'png' | 'pdf') => string;
}

/** Takes what `shoot` takes in each language, light and dark. */
export async function inLooks(
  browser: BrowserUnderTest,
  folder: string,
  shoot: (look: Look) => Promise<void>,
  languages: readonly Locale[] = ['en', 'da'],
): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await browser.setDark(theme === 'dark');
    for (const lang of languages) {
      const file: Look['file'] = (name, ending = 'png') =>
        path.join(folder, `${name}-${lang}-${theme}.${ending}`);
      await shoot({ lang, theme, file });
    }
  }
}
