import { currentPlan } from '../../src/plan/stored/model.ts';
import { Icon } from '../../src/ui/icons.tsx';
import type { PartProps } from '../shared/app-state.ts';

/** 'Contoso → Contoso Group', or the product's name while no tenant is named. */
export function PlanName({ app }: PartProps) {
  const { stored, translator } = app.state;
  const { tenants } = currentPlan(stored);
  const from = tenants.old.name;
  const to = tenants.new.name;
  if (!from || !to) return <h1>{from ?? to ?? translator.t('extension_shortName')}</h1>;
  return (
    <h1>
      <bdi>{shortTenant(from)}</bdi>
      <Icon name="arrow" size={16} />
      <bdi>{shortTenant(to)}</bdi>
    </h1>
  );
}

/** 'contoso' of 'contoso.onmicrosoft.com': the domain's ending says nothing about whose it is. */
function shortTenant(name: string): string {
  return name.replace(/\.onmicrosoft\.\w+$/i, '');
}
