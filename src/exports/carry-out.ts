import type { Day } from '../guidance/model.ts';
import type { PlanContent } from '../plan/stored/content-schema.ts';
import { STORED_VERSION } from '../plan/stored/model.ts';

/** What tells our file from any other JSON. */
export const CARRY_FORMAT = 'tenant-transfer-guide';

/** The plan as JSON for another browser profile; the browser's own settings stay here. */
export function carryOut({ answers, ticks, tenants, rows, reads }: PlanContent, savedOn: Day): string {
  const content: PlanContent = { answers, ticks, tenants, rows, reads };
  return `${JSON.stringify({ format: CARRY_FORMAT, version: STORED_VERSION, savedOn, content }, null, 1)}\n`;
}
