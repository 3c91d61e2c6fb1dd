import { Icon } from '../../src/ui/icons.tsx';
import { Logo } from '../../src/ui/picture.tsx';
import { PlanSwitcher } from '../compact/plan-switcher.tsx';
import { isBegun } from '../../src/plan/stored/model.ts';
import { isOpen } from '../../src/policy/policy.ts';
import { EXPORT_WAYS } from '../../src/policy/ways.ts';
import type { App } from '../shared/app-state.ts';
import { Menu } from '../shared/menu.tsx';
import { ExportItems } from './export-items.tsx';
import type { Import } from './import/use-import.ts';
import type { PlanModel } from './plan-model.ts';
import { VIEWS, type View } from './views.ts';
import { Tabs } from './tabs.tsx';
import { number } from './subscriptions/field-kinds.ts';
import { LaterIcon } from '../shared/later-icons.tsx';

/** The plan's name, its three views, and the ways in and out. */
export function PageHeader({
  app,
  model,
  given,
  shown,
  show,
}: {
  app: App;
  model: PlanModel;
  given: Import;
  shown: View | 'settings';
  show: (view: View | 'settings') => void;
}) {
  const { translator, stored, policy } = app.state;
  const { t } = translator;
  const hasExports = EXPORT_WAYS.some((way) => isOpen(policy, 'exports', way));
  // Before the first plan there is nothing to name.
  const hasPlan = stored.plans.length > 1 || stored.plans.some(isBegun);
  const count = model.plan.rows.old.length;
  const label = (view: View) => (
    <>
      {t(`view_${view}`)}
      {view === 'subscriptions' && count > 0 && <span class="hint">{number(count, translator)}</span>}
    </>
  );
  return (
    <header class="page-header">
      <div class="page-name">
        <Logo />
        {hasPlan ? <PlanSwitcher app={app} /> : <h1>{t('extension_shortName')}</h1>}
      </div>
      <Tabs
        name="view"
        label={t('view_label')}
        tabs={VIEWS.map((id) => ({ id, label: label(id) }))}
        shown={shown === 'settings' ? null : shown}
        onShow={show}
      />
      <div class="page-actions">
        {(given.ways.file || given.ways.paste) && (
          <button type="button" class="button" onClick={given.open}>
            <LaterIcon name="import" />
            {t('import_button')}
          </button>
        )}
        {hasExports && (
          <Menu class="button" button={<ExportButton label={t('export_title')} />}>
            <ExportItems app={app} />
            {isOpen(policy, 'exports', 'print') && (
              <button type="button" class="button plain" onClick={() => print()}>
                {t('popup_print')}
              </button>
            )}
          </Menu>
        )}
        <button
          type="button"
          class="button plain icon"
          aria-label={t('ui_settings')}
          title={t('ui_settings')}
          aria-current={shown === 'settings' ? 'page' : undefined}
          onClick={() => show(shown === 'settings' ? 'plan' : 'settings')}
        >
          <LaterIcon name="settings" />
        </button>
      </div>
    </header>
  );
}

function ExportButton({ label }: { label: string }) {
  return (
    <>
      <LaterIcon name="export" />
      {label}
      <Icon name="down" size={16} />
    </>
  );
}
