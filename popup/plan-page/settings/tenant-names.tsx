import { currentPlan } from '../../../src/plan/stored/model.ts';
import { TENANTS } from '../../../src/plan/stored/row.ts';
import { isLocked } from '../../../src/policy/policy.ts';
import type { PartProps } from '../../shared/app-state.ts';
import { Group, Line } from './setting-line.tsx';

/** What the two tenants of the plan are called. */
export function TenantNames({ app }: PartProps) {
  const { policy, stored, translator } = app.state;
  const { t } = translator;
  const { tenants } = currentPlan(stored);
  return (
    <Group title={t('settings_tenants')}>
      {TENANTS.map((tenant) => {
        const key = tenant === 'old' ? 'oldTenantName' : 'newTenantName';
        const id = `tenant-${tenant}`;
        return (
          <Line key={tenant} app={app} title={t(`tenant_${tenant}`)} for={id} policy={key}>
            <input
              id={id}
              type="text"
              maxLength={120}
              disabled={isLocked(policy, key)}
              value={tenants[tenant].name ?? ''}
              onChange={({ currentTarget }) => {
                app.change({ type: 'tenant-name', tenant, name: currentTarget.value });
              }}
            />
          </Line>
        );
      })}
    </Group>
  );
}
