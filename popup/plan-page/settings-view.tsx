import { Icon } from '../../src/ui/icons.tsx';
import type { App } from '../shared/app-state.ts';
import { Settings } from '../shared/settings.tsx';

/** The settings as a page of their own, closed by a button and by Escape. */
export function SettingsView({ app, onClose }: { app: App; onClose: () => void }) {
  const { t } = app.state.translator;
  return (
    // Escape closes what was opened over the plan; the buttons inside have their own roles.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <main
      class="settings-view"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div class="row">
        <span class="grow" />
        <button
          type="button"
          class="button plain icon"
          aria-label={t('settings_close')}
          title={t('settings_close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      <Settings app={app} />
    </main>
  );
}
