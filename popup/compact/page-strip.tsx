import { PAGE_NAMES } from '../../src/admin-center/page-names.ts';
import { adminRoute } from '../../src/admin-center/routes.ts';
import { currentPlan } from '../../src/plan/stored/model.ts';
import { TenantTag } from '../../src/ui/step-parts.tsx';
import type { App, PartProps } from '../shared/app-state.ts';

/** The page that the side panel stands beside: whose it is, and how much of it was read. */
export function PageStrip({ app }: PartProps) {
  const { tab, tabTenant, translator, page } = app.state;
  const { page: name } = adminRoute(tab?.url ?? '');
  if (!tab || name === 'other') return null;
  const title = translator.t(PAGE_NAMES[name]);
  const read = name === 'subscriptions' ? readWords(app, title) : null;
  return (
    <div class="page-strip">
      {tabTenant && <TenantTag tenant={tabTenant} translator={translator} />}
      <span class="grow hint">{read ?? title}</span>
      {read && page && (
        <button type="button" class="button link small" onClick={() => app.showPanel('read-again')}>
          {translator.t('ui_readAgain')}
        </button>
      )}
    </div>
  );
}

/** 'Your products, 12 of 12 read today'; null where nothing was read. */
function readWords({ state }: App, page: string): string | null {
  const { stored, tabTenant, translator } = state;
  const { t, day, today } = translator;
  const reading = tabTenant && currentPlan(stored).reads[tabTenant];
  if (!reading) return null;
  const { read, total, on } = reading;
  return t('strip_read', {
    page,
    read,
    total: total ?? read,
    date: on === today ? t('left_today') : day(on),
  });
}
