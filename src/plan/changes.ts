import * as v from 'valibot';
import { AGREEMENTS } from '../guidance/model.ts';
import { LOCALES } from '../i18n/locales.ts';
import { currentPlan, PANEL_VIEWS, type Answers, type Plan, type Stored } from './model.ts';
import { QUESTION_FIELDS, withAnswer } from './questions.ts';

/** The answers to 'What happens to the old tenant?'. */
export const FATES = ['leave', 'keep', 'new-seller'] as const;
export type Fate = (typeof FATES)[number];

const HostName = v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,253}$/));

/** Changes that the panel may send: its page is Microsoft's, so it may do less. */
export const PageChangeSchema = v.variant('type', [
  v.object({ type: v.literal('panel-view'), host: HostName, view: v.picklist(PANEL_VIEWS) }),
  v.object({ type: v.literal('panel-off') }),
  v.object({ type: v.literal('tick'), step: v.pipe(v.string(), v.maxLength(64)), done: v.boolean() }),
]);

/** Every change of what is stored. */
export const ChangeSchema = v.variant('type', [
  ...PageChangeSchema.options,
  v.object({ type: v.literal('agreement'), value: v.picklist(AGREEMENTS) }),
  v.object({ type: v.literal('fate'), value: v.picklist(FATES) }),
  v.object({
    type: v.literal('answer'),
    field: v.picklist(QUESTION_FIELDS),
    value: v.nullable(v.union([v.boolean(), v.pipe(v.string(), v.maxLength(40))])),
  }),
  v.object({ type: v.literal('language'), value: v.picklist(['auto', ...LOCALES]) }),
  v.object({ type: v.literal('panel-shown'), value: v.boolean() }),
  v.object({ type: v.literal('start-over') }),
]);

export type PageChange = v.InferOutput<typeof PageChangeSchema>;
export type Change = v.InferOutput<typeof ChangeSchema>;

/** The stored value after a change. Pure: the background stores it, a view may draw it at once. */
export function applyChange(stored: Stored, change: Change): Stored {
  switch (change.type) {
    case 'agreement':
      return withAnswers(stored, { agreement: change.value });
    case 'fate':
      return withAnswers(stored, fateAnswers(change.value));
    case 'answer':
      return withPlan(stored, (plan) => ({
        ...plan,
        answers: withAnswer(plan.answers, change.field, change.value),
      }));
    case 'tick':
      return withPlan(stored, (plan) => ({ ...plan, done: ticked(plan.done, change.step, change.done) }));
    case 'start-over':
      return withPlan(stored, ({ id }) => ({ id, answers: {}, done: [] }));
    case 'language':
      return { ...stored, settings: { ...stored.settings, language: change.value } };
    case 'panel-off':
      return withPanel(stored, { shown: false });
    case 'panel-shown':
      return withPanel(stored, { shown: change.value, ...(change.value && { views: {} }) });
    case 'panel-view':
      return withPanel(stored, { views: { ...stored.settings.panel.views, [change.host]: change.view } });
  }
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

function ticked(done: readonly string[], step: string, isDone: boolean): string[] {
  const others = done.filter((id) => id !== step);
  return isDone ? [...others, step] : others;
}

function withAnswers(stored: Stored, answers: Answers): Stored {
  return withPlan(stored, (plan) => ({ ...plan, answers: { ...plan.answers, ...answers } }));
}

function withPlan(stored: Stored, change: (plan: Plan) => Plan): Stored {
  const { id } = currentPlan(stored);
  return { ...stored, plans: stored.plans.map((plan) => (plan.id === id ? change(plan) : plan)) };
}

function withPanel(stored: Stored, change: Partial<Stored['settings']['panel']>): Stored {
  return { ...stored, settings: { ...stored.settings, panel: { ...stored.settings.panel, ...change } } };
}
