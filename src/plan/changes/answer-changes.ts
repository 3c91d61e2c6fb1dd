import type { Day } from '../../calendar/days.ts';
import type { Answers, PlanContent, Tick } from '../stored/content-schema.ts';
import { tickKey } from '../stored/ticks.ts';
import type { Change } from './apply-change.ts';
import { applyPlanChange, isPlanChange, type PlanChange } from './plan-changes.ts';
import { currentPlan, emptyContent, type Plan, type Stored } from '../stored/model.ts';
import { withAnswer } from './questions.ts';
import type { PageTenantChange } from './page-tenant-changes.ts';
import type { RowChange } from './row-changes.ts';
import type { Row, Tenant } from '../stored/row.ts';
import { applySettingsChange, isSettingsChange, type SettingsChange } from './settings-changes.ts';
import { undone, withUndo } from './undo.ts';

/** The answers to 'What happens to the old tenant?'. */
export const FATES = ['leave', 'keep', 'new-seller'] as const;
export type Fate = (typeof FATES)[number];

/** Changes that need no subscription: all that the popup makes. */
export type AnswerChange = Exclude<Change, RowChange | PageTenantChange>;

/** The stored value after a change that touches no subscription. Pure. */
export function applyAnswerChange(stored: Stored, change: AnswerChange, today: Day): Stored {
  if (change.type === 'undo') return withPlan(stored, undone);
  if (isPlanChange(change)) return applyPlanChange(stored, change, today);
  if (isSettingsChange(change)) {
    return { ...stored, settings: applySettingsChange(stored.settings, change) };
  }
  return changePlan(stored, change.type, (plan) => changedContent(plan, change, today));
}

/** The stored value with the current plan's content changed, and what takes that back. */
export function changePlan(
  stored: Stored,
  what: Change['type'],
  change: (plan: PlanContent) => PlanContent,
): Stored {
  return withPlan(stored, (plan) => withUndo(plan, change(plan), what));
}

type ContentChange = Exclude<AnswerChange, SettingsChange | PlanChange | { type: 'undo' }>;

function changedContent(plan: PlanContent, change: ContentChange, today: Day): PlanContent {
  const { answers, ticks, tenants, rows, reads } = plan;
  const content = { answers, ticks, tenants, rows, reads };
  switch (change.type) {
    case 'agreement':
      return { ...content, answers: { ...answers, agreement: change.value } };
    case 'fate':
      return { ...content, answers: { ...answers, ...fateAnswers(change.value) } };
    case 'answer':
      return { ...content, answers: withAnswer(answers, change.field, change.value) };
    case 'tick':
      return { ...content, ticks: ticked(ticks, change, today) };
    case 'tenant-name': {
      const { name: _, ...rest } = tenants[change.tenant];
      const name = change.name.trim();
      return { ...content, tenants: { ...tenants, [change.tenant]: name ? { ...rest, name } : rest } };
    }
    case 'tenant-org':
      return { ...content, tenants: withOrg(tenants, change) };
    case 'choose-option':
      return { ...content, ...withOption(content, change) };
    case 'start-over':
      return emptyContent();
  }
}

type OptionChoice = Extract<Change, { type: 'choose-option' }>;

/** What an option sets: a decision for its subscriptions, and days of the plan's own. */
function withOption(
  { answers, rows }: Pick<PlanContent, 'answers' | 'rows'>,
  { ids, sets: { end, ...days } }: OptionChoice,
): Pick<PlanContent, 'answers' | 'rows'> {
  const chosen = new Set(ids);
  const decided = ({ id, subscription, ...row }: Row): Row => ({
    ...row,
    id,
    subscription: end && chosen.has(id) ? { ...subscription, end } : subscription,
  });
  const dated = Object.keys(days).length > 0 ? { ...answers, plan: { ...answers.plan, ...days } } : answers;
  return { answers: dated, rows: { ...rows, old: rows.old.map(decided) } };
}

/** The fate that the answers say, or undefined when that question is open. */
export function fateOf({ goal, oldTenant }: Answers): Fate | undefined {
  if (goal === 'new-seller') return 'new-seller';
  return oldTenant === 'leave' || oldTenant === 'keep' ? oldTenant : undefined;
}

function fateAnswers(fate: Fate): Answers {
  return fate === 'new-seller'
    ? { goal: 'new-seller', oldTenant: 'keep' }
    : { goal: 'new-tenant', oldTenant: fate };
}

/** An organisation is one tenant only. */
function withOrg(
  tenants: PlanContent['tenants'],
  { tenant, org }: { tenant: Tenant | null; org: string },
): PlanContent['tenants'] {
  const next = (name: Tenant) => {
    const { org: known, ...rest } = tenants[name];
    if (name === tenant) return { ...rest, org };
    return known === org || known === undefined ? rest : { ...rest, org: known };
  };
  return { old: next('old'), new: next('new') };
}

/** Ticks of one step set or taken away, each once. Taken away, the whole step's tick goes too. */
function ticked(
  ticks: readonly Tick[],
  { step, rows, done }: Extract<Change, { type: 'tick' }>,
  today: Day,
): Tick[] {
  const wanted = rows.length > 0 ? rows : [null];
  const touched = new Set(wanted.map((row) => tickKey(step, row)));
  const others = ticks.filter((tick) => !touched.has(tickKey(tick.step, tick.row)));
  if (!done) return others.filter((tick) => tick.step !== step || tick.row !== null);
  const before = new Map(ticks.map((tick) => [tickKey(tick.step, tick.row), tick]));
  const now = wanted.map((row) => before.get(tickKey(step, row)) ?? { step, row, on: today });
  return [...others, ...now];
}

function withPlan(stored: Stored, change: (plan: Plan) => Plan): Stored {
  const { id } = currentPlan(stored);
  return { ...stored, plans: stored.plans.map((plan) => (plan.id === id ? change(plan) : plan)) };
}
