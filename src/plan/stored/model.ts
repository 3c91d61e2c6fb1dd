import type * as v from 'valibot';
import type { Day, Situation } from '../../guidance/model.ts';
import type { PlanContent } from './content-schema.ts';
import { toSubscription } from './row.ts';
import type { StoredSchema } from './stored-schema.ts';

/** The version of the stored shape. A stored value with a higher one comes from a newer extension. */
export const STORED_VERSION = 2;

/** `open` and `pill` are what the user chose by hand; before that the panel decides itself. */
export const PANEL_VIEWS = ['open', 'pill'] as const;
/** The bottom corner in which the panel docks: where lines end, unless the user moved it. */
export const PANEL_CORNERS = ['end', 'start'] as const;

/** Hidden hints that are kept: the oldest comes back first. */
export const MAX_HIDDEN = 1000;

export type Stored = v.InferOutput<typeof StoredSchema>;
export type Plan = Stored['plans'][number];
export type Settings = Stored['settings'];
export type PanelView = (typeof PANEL_VIEWS)[number];
export type PanelCorner = (typeof PANEL_CORNERS)[number];

/** The content of a plan of which nothing is known yet. */
export function emptyContent(): PlanContent {
  return { answers: {}, done: [], tenants: { old: {}, new: {} }, rows: { old: [], new: [] }, reads: {} };
}

/** What a new user has: one plan without answers. */
export function emptyStored(): Stored {
  return {
    version: STORED_VERSION,
    current: 'plan-1',
    plans: [{ id: 'plan-1', ...emptyContent(), undo: [] }],
    settings: { language: 'auto', panel: { shown: true, views: {}, corners: {} }, mappings: {} },
  };
}

/** The plan that is shown. */
export function currentPlan(stored: Stored): Plan {
  const plan = stored.plans.find(({ id }) => id === stored.current) ?? stored.plans[0];
  if (!plan) throw new Error('the schema admits no empty list of plans');
  return plan;
}

/** True once anything is known of the move. */
export function isBegun({ answers, rows }: Pick<Plan, 'answers' | 'rows'>): boolean {
  return Object.keys(answers).length > 0 || rows.old.length > 0;
}

/** The situation that a plan tells on a day, as the guidance core takes it: its subscriptions are `rows.old`, in order. */
export function situationOf({ answers, rows }: Pick<Plan, 'answers' | 'rows'>, today: Day): Situation {
  if (rows.old.length === 0) return { ...answers, today };
  return { ...answers, today, subscriptions: rows.old.map(toSubscription) };
}
