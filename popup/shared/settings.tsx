import { LOCALES } from '../../src/i18n/locales.ts';
import type { Settings as StoredSettings } from '../../src/plan/stored/model.ts';
import type { App } from './app-state.ts';

/** Language, panel, and the two ways to begin again. */
export function Settings({ app }: { app: App }) {
  const { translator, stored } = app.state;
  const { t } = translator;
  const { language, panel, hints } = stored.settings;
  return (
    <section class="settings" id="settings">
      <h2 class="strong">{t('settings_title')}</h2>
      <div>
        <label for="language">{t('settings_language')}</label>
        <select
          id="language"
          value={language}
          onChange={({ currentTarget }) => {
            app.change({ type: 'language', value: currentTarget.value as StoredSettings['language'] });
          }}
        >
          <option value="auto">{t('settings_languageAuto')}</option>
          {LOCALES.map((locale) => (
            <option key={locale} value={locale} lang={locale}>
              {t(`language_${locale}`)}
            </option>
          ))}
        </select>
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={panel.shown}
          onChange={({ currentTarget }) => app.change({ type: 'panel-shown', value: currentTarget.checked })}
        />
        {t('settings_panel')}
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={hints?.shown ?? true}
          onChange={({ currentTarget }) => app.change({ type: 'hints-shown', value: currentTarget.checked })}
        />
        {t('settings_hints')}
      </label>
      {hints?.shown && hints.hidden.length > 0 && (
        <button type="button" class="button" onClick={() => app.change({ type: 'hints-shown', value: true })}>
          {t('settings_hintsAgain')}
        </button>
      )}
      <div class="row">
        <Confirm
          app={app}
          name="startOver"
          run={() => {
            app.change({ type: 'start-over' });
            return Promise.resolve(true);
          }}
        />
        <Confirm app={app} name="deleteAll" run={app.deleteAll} />
      </div>
    </section>
  );
}

/** A button that says what it will do before it does it. */
function Confirm({
  app,
  name,
  run,
}: {
  app: App;
  name: 'startOver' | 'deleteAll';
  run: () => Promise<boolean>;
}) {
  const { t } = app.state.translator;
  return (
    <details class="confirm">
      <summary class="button">{t(`settings_${name}`)}</summary>
      <div class="bar warn">
        <p>{t(`settings_${name}_hint`)}</p>
        <div>
          <button
            type="button"
            class="button"
            onClick={({ currentTarget }) => {
              const details = currentTarget.closest('details');
              void run().then((isDone) => {
                details?.removeAttribute('open');
                app.set({ folded: true });
                app.say(t(isDone ? `settings_${name}_done` : 'settings_failed'));
              });
            }}
          >
            {t(`settings_${name}_confirm`)}
          </button>
        </div>
      </div>
    </details>
  );
}
