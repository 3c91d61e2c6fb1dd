import { containerNumber } from '../../../src/browser/separate-sign-in.ts';
import { detectsTenant } from '../../../src/plan/stored/model.ts';
import { isLocked, isOpen } from '../../../src/policy/policy.ts';
import { Icon } from '../../../src/ui/icons.tsx';
import type { App } from '../../shared/app-state.ts';
import { Notices } from '../../shared/notices.tsx';
import { Confirm } from './confirm.tsx';
import { General } from './general.tsx';
import { Reminders } from './reminders.tsx';
import { Group, Line, Toggle } from './setting-line.tsx';
import { SetByOrganisation } from './set-by-organisation.tsx';
import { Sites } from './sites.tsx';
import { TenantNames } from './tenant-names.tsx';

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
      <Notices app={app} />
      {/* No id of the address's name: the browser would scroll the title under the header. */}
      <section class="settings" aria-labelledby="settings-title">
        <div class="row">
          <h2 class="grow" id="settings-title">
            {t('ui_settings')}
          </h2>
          <button
            type="button"
            class="button plain icon"
            aria-label={t('ui_close')}
            title={t('ui_close')}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </div>
        <SetByOrganisation app={app} />
        <General app={app} />
        <InAdminCenter app={app} />
        <Reminders app={app} />
        <TenantNames app={app} />
        <Data app={app} />
      </section>
    </main>
  );
}

interface GroupProps {
  app: App;
}

function InAdminCenter({ app }: GroupProps) {
  const { translator, stored, policy } = app.state;
  const { t } = translator;
  const { panel, hints, newTenantWay, newTenantContainer } = stored.settings;
  const way = newTenantContainer
    ? t('newTenant_inContainer', { number: containerNumber(newTenantContainer) })
    : newTenantWay && t(`newTenant_${newTenantWay}`);
  const hidden = hints && hints.shown !== false ? hints.hidden.length : 0;
  return (
    <Group title={t('settings_inAdminCenter')}>
      <Line app={app} title={t('settings_panel')} for="panel-shown" policy="panelShown">
        <Toggle
          id="panel-shown"
          isLocked={isLocked(policy, 'panelShown')}
          isOn={panel.shown ?? true}
          onTurn={(value) => app.change({ type: 'panel-shown', value })}
        />
      </Line>
      <Line
        app={app}
        policy="hintsShown"
        title={t('settings_hints')}
        hint={hidden > 0 ? t('settings_hintsHidden', { count: hidden }) : undefined}
        for="hints-shown"
      >
        {hidden > 0 && (
          <button
            type="button"
            class="button"
            onClick={() => app.change({ type: 'hints-shown', value: true })}
          >
            {t('settings_hintsAgain')}
          </button>
        )}
        <Toggle
          id="hints-shown"
          isLocked={isLocked(policy, 'hintsShown')}
          isOn={hints?.shown ?? true}
          onTurn={(value) => app.change({ type: 'hints-shown', value })}
        />
      </Line>
      <Line
        app={app}
        policy="tenantDetection"
        title={t('settings_tenantDetection')}
        hint={t('settings_tenantDetectionHint')}
        for="tenant-detection"
      >
        <Toggle
          id="tenant-detection"
          isLocked={isLocked(policy, 'tenantDetection')}
          isOn={detectsTenant(stored)}
          onTurn={(value) => app.change({ type: 'tenant-detection', value })}
        />
      </Line>
      <Sites app={app} />
      {way && (
        <Line app={app} title={t('newTenant_ask')} hint={way}>
          <button
            type="button"
            class="button"
            onClick={() => {
              app.change({ type: 'new-tenant-way', value: null });
              app.change({ type: 'new-tenant-container', value: null });
            }}
          >
            {t('newTenant_askAgain')}
          </button>
        </Line>
      )}
    </Group>
  );
}

function Data({ app }: GroupProps) {
  const { t } = app.state.translator;
  return (
    <Group title={t('settings_data')}>
      {isOpen(app.state.policy, 'exports', 'carry') && (
        <Line app={app} title={t('export_carry')}>
          <button
            type="button"
            class="button"
            onClick={() => void import('../export-run.ts').then(({ runExport }) => runExport(app, 'carry'))}
          >
            {t('settings_saveButton')}
          </button>
        </Line>
      )}
      <Line app={app} title={t('settings_startOver')} hint={t('settings_startOver_hint')}>
        <Confirm
          app={app}
          name="startOver"
          run={() => {
            app.change({ type: 'start-over' });
            return Promise.resolve(true);
          }}
        />
      </Line>
      <Line app={app} title={t('settings_deleteAll')} hint={t('settings_deleteAll_hint')}>
        <Confirm app={app} name="deleteAll" run={app.deleteAll} />
      </Line>
    </Group>
  );
}
