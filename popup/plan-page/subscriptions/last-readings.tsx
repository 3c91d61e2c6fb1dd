import type { Translator } from '../../../src/i18n/translator.ts';
import type { PlanContent, ReadSummary } from '../../../src/plan/stored/content-schema.ts';
import { TENANTS, type Row, type Tenant } from '../../../src/plan/stored/row.ts';
import { TenantTag } from '../../../src/ui/step-parts.tsx';
import type { App } from '../../shared/app-state.ts';

/** True while all that there is came with the first reading: marking each row as new would say nothing. */
export function isFirstRead(rows: readonly Row[]): boolean {
  return rows.every(({ found }) => found === 'new');
}

/** What the last reading in each tenant did, until the user has seen it. */
export function LastReadings({
  app,
  reads,
  rows,
  translator,
}: {
  app: App;
  reads: PlanContent['reads'];
  rows: PlanContent['rows'];
  translator: Translator;
}) {
  const { t } = translator;
  return (
    <>
      {TENANTS.map((tenant) => {
        const read = reads[tenant];
        if (!read) return null;
        const isMarked = !isFirstRead(rows[tenant]) && rows[tenant].some(({ found }) => found !== undefined);
        // What changed nothing and has nothing to say is told by the table's own line.
        if (!isMarked && read.notes.length === 0) return null;
        return (
          <div class="card read-summary" key={tenant}>
            <div class="row">
              <TenantTag tenant={tenant} translator={translator} />
              <span class="grow">
                {sentence(read, translator)} {isMarked && changes(read, translator)}
              </span>
              {isMarked && (
                <button
                  type="button"
                  class="button small"
                  onClick={() => {
                    app.change({ type: 'settle', tenant });
                    app.say(t('rows_settled'));
                  }}
                >
                  {t('rows_settle')}
                </button>
              )}
            </div>
            {read.notes.length > 0 && (
              <ul class="actions hint">
                {read.notes.map((note, index) => (
                  <li key={index}>{t(note)}</li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </>
  );
}

/** '12 of 12 rows read, 22 Nov.' */
function sentence({ read, total, on }: ReadSummary, { t, day }: Translator): string {
  return t('rows_read', { read, total: Math.max(total ?? read, read), date: day(on) });
}

function changes({ new: added, changed, gone }: ReadSummary, { t }: Translator): string {
  return [
    added > 0 ? t('rows_readNew', { count: added }) : '',
    changed > 0 ? t('rows_readChanged', { count: changed }) : '',
    gone > 0 ? t('rows_readGone', { count: gone }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** '12 of 12 rows read, 22 Nov', beside the table. */
export function readLine(read: ReadSummary, translator: Translator): string {
  return sentence(read, translator);
}

/** What a reading did, for who hears it. */
export function readInWords(read: ReadSummary, tenant: Tenant, translator: Translator): string {
  return [translator.t(`tenant_${tenant}`) + ':', sentence(read, translator), changes(read, translator)]
    .join(' ')
    .trim();
}
