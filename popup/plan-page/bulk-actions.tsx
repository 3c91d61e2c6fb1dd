import type { OldTenantFate } from '../../src/guidance/model.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { Icon } from '../../src/ui/icons.tsx';
import type { App } from '../shared/app-state.ts';

/** One decision for several rows. */
export function BulkActions({
  app,
  ids,
  translator: { t },
  onDone,
}: {
  app: App;
  ids: string[];
  translator: Translator;
  onDone: () => void;
}) {
  const decide = (decision: { needed?: number | null; oldTenant?: OldTenantFate | null }) => {
    app.change({ type: 'decide', ids, ...decision });
    app.say(t('rows_decided', { count: ids.length }));
  };
  return (
    <>
      <strong>{t('rows_selected', { count: ids.length })}</strong>
      <Decide label={t('rows_needed')} options={['allAssignedOpen', 'dontBuy']} t={t}>
        {(chosen) => decide({ needed: chosen === 'dontBuy' ? 0 : null })}
      </Decide>
      <Decide label={t('rows_outcome')} options={['asTenant', 'ends', 'stays']} t={t}>
        {(chosen) => decide({ oldTenant: chosen === 'ends' ? 'leave' : chosen === 'stays' ? 'keep' : null })}
      </Decide>
      <button
        type="button"
        class="button small"
        onClick={() => {
          app.change({ type: 'remove-rows', tenant: 'old', ids });
          app.say(t('rows_removedSome', { count: ids.length }));
          onDone();
        }}
      >
        {t('rows_remove')}
      </button>
      <button
        type="button"
        class="button plain icon small"
        aria-label={t('rows_clear')}
        title={t('rows_clear')}
        onClick={onDone}
      >
        <Icon name="close" size={16} />
      </button>
    </>
  );
}

/** A list that does what is chosen and then asks again. */
function Decide({
  label,
  options,
  t,
  children: choose,
}: {
  label: string;
  options: readonly string[];
  t: Translator['t'];
  children: (chosen: string) => void;
}) {
  return (
    <select
      class="small"
      aria-label={label}
      value=""
      onChange={({ currentTarget }) => {
        const { value } = currentTarget;
        currentTarget.value = '';
        if (value) choose(value);
      }}
    >
      <option value="">{label}</option>
      {options.map((option) => (
        <option key={option} value={option}>
          {t(`rows_${option}`)}
        </option>
      ))}
    </select>
  );
}
