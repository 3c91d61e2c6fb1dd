import type { Plan } from '../../src/plan/stored/model.ts';
import { planTitle } from '../../src/views/plan-title.ts';
import { Icon } from '../../src/ui/icons.tsx';
import type { App } from '../shared/app-state.ts';

/** 'Contoso → Contoso Group', or the name that the user gave it. */
export function PlanTitleWords({ app, plan }: { app: App; plan: Plan }) {
  const { t } = app.state.translator;
  const title = planTitle(plan);
  if ('name' in title) return <bdi>{title.name}</bdi>;
  return (
    <>
      <bdi>{title.from ?? t('tenant_old')}</bdi> <Icon name="arrow" size={16} />{' '}
      <bdi>{title.to ?? t('tenant_new')}</bdi>
    </>
  );
}
