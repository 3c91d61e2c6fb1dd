import type { Day } from '../guidance/model.ts';
import type { PlanContent } from '../plan/stored/content-schema.ts';
import { isBegun, madeOnIn, STORED_VERSION } from '../plan/stored/model.ts';

/** What tells our file from any other JSON. */
export const CARRY_FORMAT = 'tenant-transfer-guide';

/**
 * The plan as JSON for another browser profile; the browser's own settings stay here. The day it was made goes along
 * among its answers: what was missed since then stays missed.
 */
export function carryOut(plan: PlanContent & { madeOn?: Day }, savedOn: Day): string {
  const { ticks, tenants, rows, reads, madeOn } = plan;
  const answers = madeOn && isBegun(plan) ? madeOnIn(plan.answers, madeOn) : plan.answers;
  const content: PlanContent = { answers, ticks, tenants, rows, reads };
  return `${JSON.stringify({ format: CARRY_FORMAT, version: STORED_VERSION, savedOn, content }, null, 1)}\n`;
}
