import type { App } from './app-state.ts';

/** Makes a plan of which nothing is known yet, and shows it. */
export function newPlan(app: App): void {
  app.change({ type: 'plan-new', id: crypto.randomUUID(), name: '' });
  app.say(app.state.translator.t('plans_made'));
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
