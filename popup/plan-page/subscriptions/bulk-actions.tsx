import type { End } from '../../../src/guidance/model.ts';
import { camel } from '../../../src/guidance/text.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { Row } from '../../../src/plan/stored/row.ts';
import type { SubscriptionFacts } from '../../../src/views/subscription-rows.ts';
import { Icon } from '../../../src/ui/icons.tsx';
import type { App } from '../../shared/app-state.ts';

/** One decision for several rows: of the old ones only what every one of them allows. */
export function BulkActions({
  app,
  rows,
  facts,
  translator: { t },
  onDone,
}: {
  app: App;
  rows: readonly Row[];
  facts: ReadonlyMap<string, SubscriptionFacts>;
  translator: Translator;
  onDone: () => void;
}) {
  const ids = rows.map(({ id }) => id);
  const decide = (decision: { needed?: number | null; end?: End }) => {
    app.change({ type: 'decide', ids, ...decision });
    app.say(t('ui_decided'));
  };
  const ends = sharedEnds(rows, facts);
  return (
    <>
      <strong>{t('rows_selected', { count: ids.length })}</strong>
      <Decide
        label={t('tenant_new')}
        options={[
          ['all', t('rows_allAssigned')],
          ['none', t('rows_dontBuy')],
        ]}
      >
        {(chosen) => decide({ needed: chosen === 'none' ? 0 : null })}
      </Decide>
      {ends.length > 0 && (
        <Decide label={t('rows_outcome')} options={ends.map((end) => [end, t(`end_${camel(end)}`)] as const)}>
          {(chosen) => {
            const end = ends.find((one) => one === chosen);
            if (end) decide({ end });
          }}
        </Decide>
      )}
      <button
        type="button"
        class="button"
        onClick={() => {
          app.change({ type: 'remove-rows', tenant: 'old', ids });
          app.say(t('rows_removed'));
          onDone();
        }}
      >
        {t('rows_remove')}
      </button>
      <button
        type="button"
        class="button plain icon"
        aria-label={t('rows_clear')}
        title={t('rows_clear')}
        onClick={onDone}
      >
        <Icon name="close" size={16} />
      </button>
    </>
  );
}

function sharedEnds(rows: readonly Row[], facts: ReadonlyMap<string, SubscriptionFacts>): End[] {
  const [first, ...others] = rows.map(({ id }) => facts.get(id)?.outcome?.ends ?? []);
  const rest = others.map((ends) => new Set(ends));
  return (first ?? []).filter((end) => end !== 'undecided' && rest.every((ends) => ends.has(end)));
}

/** A list that does what is chosen and then asks again. */
function Decide({
  label,
  options,
  children: choose,
}: {
  label: string;
  options: readonly (readonly [value: string, words: string])[];
  children: (chosen: string) => void;
}) {
  return (
    <select
      class="bulk"
      aria-label={label}
      value=""
      onChange={({ currentTarget }) => {
        const { value } = currentTarget;
        currentTarget.value = '';
        if (value) choose(value);
      }}
    >
      <option value="">{label}</option>
      {options.map(([option, words]) => (
        <option key={option} value={option}>
          {words}
        </option>
      ))}
    </select>
  );
}
