import * as v from 'valibot';
import { MAX_ROWS } from '../../inventory/model.ts';
import { AnswersSchema, PlanContentSchema, type PlanContent } from './content-schema.ts';
import { migrated } from './migrate.ts';
import { emptyContent, type FreshPlan } from './model.ts';
import { RowSchema } from './row-schema.ts';

const { ticks: TicksSchema, tenants: TenantsSchema, reads: ReadsSchema } = PlanContentSchema.entries;

const List = v.fallback(v.array(v.unknown()), []);
const LoosePlan = v.looseObject({
  id: v.fallback(v.string(), ''),
  answers: v.fallback(v.record(v.string(), v.unknown()), {}),
  ticks: List,
  rows: v.fallback(v.looseObject({ old: List, new: List }), { old: [], new: [] }),
});
const LooseStored = v.looseObject({
  current: v.fallback(v.string(), ''),
  plans: v.array(v.fallback(LoosePlan, { id: '', answers: {}, ticks: [], rows: { old: [], new: [] } })),
});

/**
 * What can still be read of a stored value that is damaged: of the plan that was shown, each answer, tick and
 * subscription that fits by itself. undefined where that is nothing.
 */
export function salvaged(raw: unknown, fresh: FreshPlan): PlanContent | undefined {
  const stored = v.safeParse(LooseStored, migrated(raw, fresh));
  if (!stored.success) return undefined;
  const { plans, current } = stored.output;
  const plan = plans.find(({ id }) => id === current) ?? plans[0];
  if (!plan) return undefined;
  const content: PlanContent = {
    answers: fitting(plan.answers),
    ticks: plan.ticks.flatMap((tick) => (v.is(TicksSchema.item, tick) ? [tick] : [])),
    tenants: v.parse(v.fallback(TenantsSchema, emptyContent().tenants), plan['tenants']),
    rows: { old: rows(plan.rows.old), new: rows(plan.rows.new) },
    reads: v.parse(v.fallback(ReadsSchema, {}), plan['reads']),
  };
  const isEmpty = JSON.stringify(content) === JSON.stringify(emptyContent());
  return isEmpty ? undefined : content;
}

function fitting(answers: Record<string, unknown>): PlanContent['answers'] {
  return Object.fromEntries(
    Object.entries(answers).filter(([key, value]) => v.is(AnswersSchema, { [key]: value })),
  );
}

function rows(all: readonly unknown[]): PlanContent['rows']['old'] {
  return all.slice(0, MAX_ROWS).flatMap((row) => {
    const read = v.safeParse(RowSchema, row);
    return read.success ? [read.output] : [];
  });
}
