import type { Translator } from '../../src/i18n/translator.ts';
import type { ReadSummary } from '../../src/plan/stored/content-schema.ts';
import type { Tenant } from '../../src/plan/stored/row.ts';
import type { TargetLine } from '../../src/views/target-check.ts';
import { Icon } from '../../src/ui/icons.tsx';
import { TenantTag } from '../../src/ui/step-parts.tsx';

/** How far the reading of this page is. `total` counts the table's rows, as far as it says. */
export interface ReadingState {
  /** Rows that are there to be read; 0 while no table is found. */
  there: number;
  /** While it runs: rows read so far. */
  running: { read: number; total: number } | null;
  /** The table could not be read, or the result not be stored. */
  failed: boolean;
}

/** What the user can do with the subscriptions of this page. */
export interface InventoryActions {
  say: (tenant: Tenant | null) => void;
  read: () => void;
  /** Takes the rows that were read so far. */
  use: () => void;
  stop: () => void;
}

export interface InventoryProps {
  translator: Translator;
  tenant: Tenant | null;
  /** How the user calls this tenant. */
  name: string | undefined;
  /** Null on pages without a table of subscriptions. */
  reading: ReadingState | null;
  last: ReadSummary | undefined;
  check: readonly TargetLine[];
  actions: InventoryActions;
}

/** Which tenant this is, reading its subscriptions, and in the new tenant what of the plan is bought. */
export function Inventory(props: InventoryProps) {
  const { tenant, reading, check } = props;
  return (
    <div class="inventory">
      <ThisTenant {...props} />
      {tenant && reading && <Reading {...props} reading={reading} />}
      {tenant === 'new' && check.some(({ bought }) => bought !== null) && <Check {...props} />}
    </div>
  );
}

/** Asked, never guessed: a tag only once the user has said it. */
function ThisTenant({ translator, tenant, name, actions }: InventoryProps) {
  const { t } = translator;
  if (tenant) {
    return (
      <div class="row">
        <TenantTag tenant={tenant} translator={translator} />
        {name && <bdi class="hint grow">{name}</bdi>}
        <button type="button" class="button plain small" onClick={() => actions.say(null)}>
          {t('panel_otherTenant')}
        </button>
      </div>
    );
  }
  return (
    <fieldset class="row">
      <legend>{t('panel_whichTenant')}</legend>
      <button type="button" class="button" onClick={() => actions.say('old')}>
        {t('tenant_old')}
      </button>
      <button type="button" class="button" onClick={() => actions.say('new')}>
        {t('tenant_new')}
      </button>
    </fieldset>
  );
}

function Reading({
  translator: { t, day },
  reading,
  last,
  actions,
}: InventoryProps & { reading: ReadingState }) {
  const { running, there, failed } = reading;
  if (running) {
    const { read, total } = running;
    return (
      <div class="reading">
        <p>{t('panel_reading', { read, total })}</p>
        <progress value={read} max={total} aria-label={t('panel_reading', { read, total })} />
        <div class="row">
          <button type="button" class="button use" onClick={actions.use}>
            {t('panel_useThese', { count: read })}
          </button>
          <button type="button" class="button plain" onClick={actions.stop}>
            {t('panel_stopReading')}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div class="reading">
      {failed && <p class="strong">{t('panel_readFailed')}</p>}
      {last && <LastReading last={last} translator={{ t, day }} />}
      {there > 0 && (
        <button type="button" class="button read" onClick={actions.read}>
          {t(last ? 'panel_readAgain' : 'panel_read', { count: there })}
        </button>
      )}
    </div>
  );
}

function LastReading({
  last: { on, read, total, notes, ...counts },
  translator: { t, day },
}: {
  last: ReadSummary;
  translator: Pick<Translator, 't' | 'day'>;
}) {
  return (
    <>
      <p>{t('panel_lastRead', { read, total: total ?? read, date: day(on) })}</p>
      {counts.new + counts.changed + counts.gone > 0 && (
        <p class="hint">
          {t('panel_readChanges', { new: counts.new, changed: counts.changed, gone: counts.gone })}
        </p>
      )}
      {notes.map((note, index) => (
        <p class="hint" key={index}>
          {t(note)}
        </p>
      ))}
    </>
  );
}

function Check({ translator: { t }, check }: Pick<InventoryProps, 'translator' | 'check'>) {
  return (
    <ul class="check" aria-label={t('panel_check')}>
      {check.map(({ product, wanted, bought, state }) => (
        <li key={product}>
          <Icon name={state === 'bought' ? 'check' : 'warning'} size={16} />
          <bdi>{product}</bdi>{' '}
          {t(`check_${state}`, { bought: bought ?? 0, wanted, count: Math.abs(wanted - (bought ?? 0)) })}
        </li>
      ))}
    </ul>
  );
}
