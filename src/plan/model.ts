import * as v from 'valibot';
import type { Day, Situation } from '../guidance/model.ts';
import { SituationSchema } from '../guidance/situation-schema.ts';
import { LOCALES } from '../i18n/locales.ts';

/** The version of the stored shape. A stored value with a higher one comes from a newer extension. */
export const STORED_VERSION = 1;

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

/** What is known of the move, as the guidance core takes it; every answer may be missing. */
export const AnswersSchema = v.omit(SituationSchema, ['today', 'subscriptions']);

const PlanSchema = v.object({
  id: Id,
  answers: AnswersSchema,
  /** Ids of ticked steps: a tick belongs to its step whatever the answers. */
  done: v.pipe(v.array(Id), v.maxLength(500)),
});

/** `open` and `pill` are what the user chose by hand; before that the panel decides itself. */
export const PANEL_VIEWS = ['open', 'pill'] as const;

const SettingsSchema = v.object({
  /** `auto`: the page's language in the panel, the browser's elsewhere. */
  language: v.picklist(['auto', ...LOCALES]),
  panel: v.object({
    shown: v.boolean(),
    /** By host. */
    views: v.record(v.string(), v.picklist(PANEL_VIEWS)),
  }),
});

/** Everything that the extension stores, under one key. */
export const StoredSchema = v.pipe(
  v.object({
    version: v.literal(STORED_VERSION),
    current: Id,
    plans: v.pipe(v.array(PlanSchema), v.minLength(1), v.maxLength(200)),
    settings: SettingsSchema,
  }),
  v.check((stored) => stored.plans.some((plan) => plan.id === stored.current), 'current names no plan'),
);

export type Answers = v.InferOutput<typeof AnswersSchema>;
export type Plan = v.InferOutput<typeof PlanSchema>;
export type Settings = v.InferOutput<typeof SettingsSchema>;
export type Stored = v.InferOutput<typeof StoredSchema>;
export type PanelView = (typeof PANEL_VIEWS)[number];

/** What a new user has: one plan without answers. */
export function emptyStored(): Stored {
  return {
    version: STORED_VERSION,
    current: 'plan-1',
    plans: [{ id: 'plan-1', answers: {}, done: [] }],
    settings: { language: 'auto', panel: { shown: true, views: {} } },
  };
}

/** The plan that is shown. */
export function currentPlan(stored: Stored): Plan {
  const plan = stored.plans.find(({ id }) => id === stored.current) ?? stored.plans[0];
  if (!plan) throw new Error('the schema admits no empty list of plans');
  return plan;
}

/** The situation that the answers tell on a day, as the guidance core takes it. */
export function situationOf(answers: Answers, today: Day): Situation {
  return { ...answers, today };
}
