import type { Day } from '../guidance/model.ts';
import type { PlanContent } from '../plan/stored/content-schema.ts';
import { isBegun, madeOnIn, STORED_VERSION, type Plan } from '../plan/stored/model.ts';

/** What tells our file from any other JSON. */
export const CARRY_FORMAT = 'tenant-transfer-guide';

/**
 * The plan as JSON for another browser profile; the browser's own settings stay here. The day it was made goes along
 * among its answers: what was missed since then stays missed.
 */
export function carryOut(plan: PlanContent & { madeOn?: Day }, savedOn: Day): string {
  return fileOf({ savedOn, content: contentOf(plan) });
}

/** All plans as one such file, with their names; archived ones stay archived. */
export function carryAllOut(plans: readonly Plan[], savedOn: Day): string {
  const all = plans.map((plan) => ({
    ...{ name: plan.name, archived: plan.archived ?? false, content: contentOf(plan) },
  }));
  return fileOf({ savedOn, plans: all });
}

function fileOf(held: object): string {
  return `${JSON.stringify({ format: CARRY_FORMAT, version: STORED_VERSION, ...held }, null, 1)}\n`;
}

function contentOf(plan: PlanContent & { madeOn?: Day }): PlanContent {
  const { ticks, tenants, rows, reads, madeOn } = plan;
  const answers = madeOn && isBegun(plan) ? madeOnIn(plan.answers, madeOn) : plan.answers;
  return { answers, ticks, tenants, rows, reads };
}
