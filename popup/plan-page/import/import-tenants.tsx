import type { App } from '../../shared/app-state.ts';
import type { TenantReading } from '../../../src/inventory/model.ts';
import type { Import } from './use-import.ts';

/** A list of several tenants: which of them this plan is about is the user's to say. */
export function ImportTenants({
  app,
  given,
  tenants,
}: {
  app: App;
  given: Import;
  tenants: readonly TenantReading[];
}) {
  const { t } = app.state.translator;
  return (
    <>
      <p class="strong">{t('import_severalTenants')}</p>
      <ul class="tenant-choices">
        {tenants.map((tenant) => (
          <li key={tenant.name}>
            <button type="button" class="button" onClick={() => given.choose(tenant)}>
              <bdi>{tenant.name || t('import_unnamedTenant')}</bdi>
              <span class="hint">{t('import_rows', { count: tenant.reading.rows.length })}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="dialog-foot">
        <span class="hint grow">{t('import_nothingSaved')}</span>
        <button type="button" class="button" onClick={given.close}>
          {t('drop_cancel')}
        </button>
      </div>
    </>
  );
}
