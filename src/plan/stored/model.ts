import type * as v from 'valibot';
import type { Day, Situation } from '../../guidance/model.ts';
import type { PlanContent } from './content-schema.ts';
import { toSubscription } from './row.ts';
import type { StoredSchema } from './stored-schema.ts';

/** The version of the stored shape. A stored value with a higher one comes from a newer extension. */
export const STORED_VERSION = 3;

/** How our own pages may look, whatever the system does. */
export const APPEARANCES = ['light', 'dark'] as const;
/** `open` and `pill` are what the user chose by hand; before that the panel decides itself. */
export const PANEL_VIEWS = ['open', 'pill'] as const;
/** The bottom corner in which the panel docks: where lines end, unless the user moved it. */
export const PANEL_CORNERS = ['end', 'start'] as const;

/** How a link to the new tenant opens: beside this tab, or in a private window. */
export const NEW_TENANT_WAYS = ['here', 'private'] as const;
export type NewTenantWay = (typeof NEW_TENANT_WAYS)[number];

/** Hidden hints that are kept: the oldest comes back first. */
export const MAX_HIDDEN = 1000;

/** Ids of changes that are kept, to know one that comes again. */
export const MAX_APPLIED = 100;

export type Stored = v.InferOutput<typeof StoredSchema>;
export type Plan = Stored['plans'][number];
export type Settings = Stored['settings'];
export type PanelView = (typeof PANEL_VIEWS)[number];
export type PanelCorner = (typeof PANEL_CORNERS)[number];

/** The content of a plan of which nothing is known yet. */
export function emptyContent(): PlanContent {
  return { answers: {}, ticks: [], tenants: { old: {}, new: {} }, rows: { old: [], new: [] }, reads: {} };
}

/** A plan that is to be made: its random id, and the day. */
export interface FreshPlan {
  id: string;
  madeOn: Day;
}

/** A plan of which nothing is known yet. */
export function emptyPlan({ id, madeOn }: FreshPlan, name = ''): Plan {
  return { id, name, madeOn, ...emptyContent(), undo: [] };
}

/** What a new user has: one plan without answers. */
export function emptyStored(fresh: FreshPlan): Stored {
  return {
    version: STORED_VERSION,
    current: fresh.id,
    plans: [emptyPlan(fresh)],
    settings: { panel: { views: {}, corners: {} }, mappings: {} },
    applied: [],
  };
}

/** True where a page's tenant may be known by its sign-in: unless it is turned off. */
export function detectsTenant({ settings }: Pick<Stored, 'settings'>): boolean {
  return settings.tenantDetection ?? true;
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

/** Answers with the day on which the plan was made: here, or before that in the profile it was carried from. */
export function madeOnIn(answers: Plan['answers'], here: Day): Plan['answers'] {
  const { madeOn = here } = answers.plan ?? {};
  return { ...answers, plan: { ...answers.plan, madeOn: madeOn < here ? madeOn : here } };
}

/** The situation that a plan tells on a day, as the guidance core takes it: its subscriptions are `rows.old`, in order. */
export function situationOf(
  { answers, rows, madeOn }: Pick<Plan, 'answers' | 'rows' | 'madeOn'>,
  today: Day,
): Situation {
  const known = { ...madeOnIn(answers, madeOn), today };
  return rows.old.length === 0 ? known : { ...known, subscriptions: rows.old.map(toSubscription) };
}
