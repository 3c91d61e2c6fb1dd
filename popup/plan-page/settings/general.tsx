import { LOCALES } from '../../../src/i18n/locales.ts';
import { APPEARANCES, type Settings } from '../../../src/plan/stored/model.ts';
import { isLocked } from '../../../src/policy/policy.ts';
import type { App } from '../../shared/app-state.ts';
import { Group, Line } from './setting-line.tsx';

/** Language and look of our own pages. */
export function General({ app }: { app: App }) {
  const { translator, stored, policy } = app.state;
  const { t } = translator;
  return (
    <Group title={t('settings_general')}>
      <Line
        app={app}
        title={t('settings_language')}
        hint={t('settings_languageHint')}
        for="language"
        policy="language"
      >
        <select
          id="language"
          disabled={isLocked(policy, 'language')}
          value={stored.settings.language ?? 'auto'}
          onChange={({ currentTarget }) => {
            app.change({ type: 'language', value: currentTarget.value as NonNullable<Settings['language']> });
          }}
        >
          <option value="auto">{t('settings_auto')}</option>
          {LOCALES.map((locale) => (
            <option key={locale} value={locale} lang={locale}>
              {ownName(locale)}
            </option>
          ))}
        </select>
      </Line>
      <Line app={app} title={t('settings_appearance')} hint={t('settings_appearanceHint')} for="appearance">
        <select
          id="appearance"
          value={stored.settings.appearance ?? ''}
          onChange={({ currentTarget }) => {
            const value = APPEARANCES.find((one) => one === currentTarget.value) ?? null;
            app.change({ type: 'appearance', value });
          }}
        >
          <option value="">{t('settings_auto')}</option>
          {APPEARANCES.map((one) => (
            <option key={one} value={one}>
              {t(`settings_${one}`)}
            </option>
          ))}
        </select>
      </Line>
    </Group>
  );
}

/** A language's name as its speakers write it, with a capital letter as a line of a list has. */
function ownName(locale: string): string {
  const name =
    new Intl.DisplayNames(locale, { type: 'language', languageDisplay: 'standard' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
