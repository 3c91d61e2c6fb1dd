import { currentPlan } from '../../src/plan/stored/model.ts';
import { TENANTS } from '../../src/plan/stored/row.ts';
import type { PartProps } from '../shared/app-state.ts';

/** How the user calls the two tenants, typed in place. */
export function Tenants({ app }: PartProps) {
  const { stored, translator } = app.state;
  const { t } = translator;
  const { tenants } = currentPlan(stored);
  return (
    <div class="tenants row">
      {TENANTS.map((tenant) => (
        <label key={tenant}>
          <span class={`tag ${tenant}`}>{t(`tenant_${tenant}`)}</span>
          <input
            type="text"
            dir="ltr"
            maxLength={120}
            spellcheck={false}
            autocomplete="off"
            value={tenants[tenant].name ?? ''}
            placeholder={t(`rows_name_${tenant}`)}
            onChange={({ currentTarget: { value } }) => {
              app.change({ type: 'tenant-name', tenant, name: value.trim() });
            }}
          />
        </label>
      ))}
    </div>
  );
}
