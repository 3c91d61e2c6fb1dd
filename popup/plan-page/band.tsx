import { useMemo } from 'preact/hooks';
import { shortDay } from '../../src/i18n/short-day.ts';
import type { Text } from '../../src/guidance/model.ts';
import { TENANTS, type Tenant } from '../../src/plan/stored/row.ts';
import { daysLeft } from '../../src/views/now/words.ts';
import { targetCheck } from '../../src/views/target-check.ts';
import { TenantTag } from '../../src/ui/step-parts.tsx';
import type { App } from '../shared/app-state.ts';
import type { PlanModel } from './plan-model.ts';
import { number } from './subscriptions/field-kinds.ts';

interface BandProps {
  app: App;
  model: PlanModel;
}

/** Both tenants, and the three figures that matter: seats to buy, dates of this month, the cut-over. */
export function Band({ app, model }: BandProps) {
  return (
    <div class="band">
      <div class="band-tenants">
        {TENANTS.map((tenant) => (
          <TenantName key={tenant} app={app} tenant={tenant} />
        ))}
      </div>
      <Figures app={app} model={model} />
    </div>
  );
}

/** How the user knows a tenant, typed in place. */
function TenantName({ app, tenant }: { app: App; tenant: Tenant }) {
  const { stored, translator } = app.state;
  const { t } = translator;
  const { tenants } = stored.plans.find(({ id }) => id === stored.current) ?? stored.plans[0] ?? {};
  return (
    <label>
      <TenantTag tenant={tenant} translator={translator} />
      <input
        type="text"
        dir="ltr"
        maxLength={120}
        spellcheck={false}
        autocomplete="off"
        value={tenants?.[tenant].name ?? ''}
        placeholder={t(`tenantName_${tenant}`)}
        onChange={({ currentTarget: { value } }) => {
          app.change({ type: 'tenant-name', tenant, name: value.trim() });
        }}
      />
    </label>
  );
}

function Figures({ app, model }: BandProps) {
  const { translator } = app.state;
  const { t } = translator;
  const { plan, now } = model;
  const lines = useMemo(() => targetCheck(plan.rows), [plan.rows]);
  if (plan.rows.old.length === 0 && !plan.answers.plan?.cutOverOn) return null;
  const missing = lines.flatMap(({ wanted, bought }) =>
    wanted > (bought ?? 0) ? [wanted - (bought ?? 0)] : [],
  );
  const seats = missing.reduce((sum, count) => sum + count, 0);
  const { today } = translator;
  const month = today.slice(0, 7);
  const days = [
    ...new Set(now.dated.flatMap(({ due }) => (due?.startsWith(month) && due >= today ? [due] : []))),
  ];
  const [first, second] = days;
  const which: Text | null = !first
    ? null
    : days.length === 2 && second
      ? { key: 'band_twoDays', values: { first: { day: first }, second: { day: second } } }
      : { key: days.length === 1 ? 'band_oneDay' : 'band_firstDay', values: { day: { day: first } } };
  const { cutOverOn } = plan.answers.plan ?? {};
  return (
    <div class="band-figures">
      <Figure
        app={app}
        main={{ key: 'band_seats', values: { count: seats } }}
        strong={seats}
        note={{ key: 'band_products', values: { count: missing.length } }}
      />
      <Figure
        app={app}
        main={{ key: 'band_dates', values: { count: days.length } }}
        strong={days.length}
        note={which}
      />
      {cutOverOn ? (
        <Figure
          app={app}
          main={{ key: 'phase_cutOver', values: { day: shortDay(cutOverOn, translator) } }}
          strong={shortDay(cutOverOn, translator)}
          note={daysLeft(cutOverOn, today)}
        />
      ) : (
        <p class="figure">
          {t('row_cutOver')}
          <a class="hint" href="#answers">
            {t('end_undecided')}
          </a>
        </p>
      )}
    </div>
  );
}

/** A sentence whose figure stands out, wherever the language puts it. */
function Figure({
  app,
  main,
  strong,
  note,
}: {
  app: App;
  main: Text;
  strong: number | string;
  note: Text | null;
}) {
  const { translator } = app.state;
  const words = translator.t(main);
  const figure = typeof strong === 'number' ? number(strong, translator) : strong;
  const at = words.indexOf(figure);
  return (
    <p class="figure">
      {at < 0 ? (
        words
      ) : (
        <>
          {words.slice(0, at)}
          <strong>{figure}</strong>
          {words.slice(at + figure.length)}
        </>
      )}
      {note && <span class="hint">{translator.t(note)}</span>}
    </p>
  );
}
