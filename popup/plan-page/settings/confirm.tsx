import type { App } from '../../shared/app-state.ts';

/** A button that says what it will do before it does it. */
export function Confirm({
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
      <summary class="button">{t(`settings_${name}_button`)}</summary>
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
                app.say(t(isDone ? `settings_${name}_done` : 'settings_failed'));
              });
            }}
          >
            {t(`settings_${name}`)}
          </button>
        </div>
      </div>
    </details>
  );
}
