import { adminRoute } from '../../src/admin-center/routes.ts';
import { camel } from '../../src/guidance/text.ts';
import { currentPlan } from '../../src/plan/stored/model.ts';
import { TenantTag } from '../../src/ui/step-parts.tsx';
import type { PartProps } from '../shared/app-state.ts';

/** The page that the side panel stands beside: whose it is, and how much of it was read. */
export function PageStrip({ app }: PartProps) {
  const { tab, tabTenant, translator, stored, page } = app.state;
  const { t, day, today } = translator;
  const { page: name } = adminRoute(tab?.url ?? '');
  if (!tab || name === 'other') return null;
  const reading = name === 'subscriptions' && tabTenant ? currentPlan(stored).reads[tabTenant] : undefined;
  const title = t(`page_${camel(name)}`);
  return (
    <div class="page-strip">
      {tabTenant && <TenantTag tenant={tabTenant} translator={translator} />}
      <span class="grow hint">
        {reading
          ? t('strip_read', {
              page: title,
              read: reading.read,
              total: reading.total ?? reading.read,
              date: reading.on === today ? t('left_today') : day(reading.on),
            })
          : title}
      </span>
      {reading && page && (
        <button type="button" class="button link small" onClick={() => app.showPanel('read-again')}>
          {t('strip_readAgain')}
        </button>
      )}
    </div>
  );
}
