import * as v from 'valibot';
import type { Day, Text } from '../guidance/model.ts';
import { PlanContentSchema, type PlanContent } from '../plan/stored/content-schema.ts';
import { migrated } from '../plan/stored/migrate.ts';
import { STORED_VERSION } from '../plan/stored/model.ts';
import { salvaged } from '../plan/stored/salvage.ts';
import { CARRY_FORMAT } from './carry-out.ts';

const FileSchema = v.object({
  format: v.literal(CARRY_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  content: v.record(v.string(), v.unknown()),
});

/** What the notice of a damaged plan copies: values that could not be used, the oldest first. */
const DamagedSchema = v.object({ format: v.literal(CARRY_FORMAT), damaged: v.array(v.unknown()) });

/**
 * The plan of such a file, already parsed, in the present shape: what the change `carry-in` takes. Else what is wrong
 * with it and what to do.
 */
export function readCarry(json: unknown, today: Day): { content: PlanContent } | { fault: Text } {
  if (v.is(DamagedSchema, json)) return readDamaged(json.damaged, today);
  const file = v.safeParse(FileSchema, json);
  if (!file.success) return { fault: { key: 'export_carryOther' } };
  const { version, content } = file.output;
  if (version > STORED_VERSION) return { fault: { key: 'export_carryNewer' } };
  // Older content goes the way of what is stored.
  const plans = v.safeParse(
    v.object({ plans: v.tuple([PlanContentSchema]) }),
    migrated({ version, plans: [content], settings: {} }, { id: 'carried', madeOn: today }),
  );
  if (plans.success) return { content: plans.output.plans[0] };
  const path = v.getDotPath(plans.issues[0])?.replace(/^plans\.0\.?/, '') ?? '';
  return { fault: { key: 'export_carryDamaged', values: { field: path || 'content' } } };
}

/** What can be read of the newest value that holds anything. */
function readDamaged(values: readonly unknown[], today: Day): { content: PlanContent } | { fault: Text } {
  for (const value of values.toReversed()) {
    const content = salvaged(value, { id: 'carried', madeOn: today });
    if (content) return { content };
  }
  return { fault: { key: 'export_carryNothing' } };
}
