import type { CarriedPlan } from '../../src/exports/carry-in.ts';
import { currentPlan, isBegun } from '../../src/plan/stored/model.ts';
import type { App } from './app-state.ts';

/** Makes a plan of which nothing is known yet, and shows it. */
export function newPlan(app: App): void {
  app.change({ type: 'plan-new', id: crypto.randomUUID(), name: '' });
  app.say(app.state.translator.t('plans_made'));
}

/** Adds plans of a file and shows the first that is not archived. A plan of which nothing is known makes room. */
export function addPlans(app: App, plans: readonly CarriedPlan[]): void {
  const before = currentPlan(app.state.own);
  const added = plans.map((plan) => ({ ...plan, id: crypto.randomUUID() }));
  for (const { id, name, content, archived } of added) {
    app.change({ type: 'plan-new', id, name, content });
    if (archived) app.change({ type: 'plan-archive', id, archived });
  }
  const shown = added.find(({ archived }) => !archived);
  if (shown) app.change({ type: 'plan-switch', id: shown.id });
  if (shown && !isBegun(before))
    app.change({ type: 'plan-delete', id: before.id, fresh: crypto.randomUUID() });
  app.say(app.state.translator.t('plans_added', { count: plans.length }));
}

/** Puts a plan away. There is always one to show: the only one leaves a new one behind. */
export function archivePlan(app: App, id: string): void {
  if (app.state.stored.plans.every((plan) => plan.id === id || plan.archived)) newPlan(app);
  app.change({ type: 'plan-archive', id, archived: true });
  app.say(app.state.translator.t('plans_archived'));
}

/** Brings an archived plan back, and shows it. */
export function reopenPlan(app: App, id: string): void {
  app.change({ type: 'plan-archive', id, archived: false });
  app.change({ type: 'plan-switch', id });
}
