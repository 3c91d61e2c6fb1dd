import * as v from 'valibot';
import type { Day, Text } from '../guidance/model.ts';
import { PlanContentSchema, type PlanContent } from '../plan/stored/content-schema.ts';
import { migrated } from '../plan/stored/migrate.ts';
import { STORED_VERSION } from '../plan/stored/model.ts';
import { MAX_PLANS, PlanNameSchema } from '../plan/stored/stored-schema.ts';
import { salvaged } from '../plan/stored/salvage.ts';
import { CARRY_FORMAT } from './carry-out.ts';

const Head = {
  format: v.literal(CARRY_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
};
const Held = v.record(v.string(), v.unknown());

/** One plan, or all of a profile with their names. */
const FileSchema = v.union([
  v.object({ ...Head, content: Held }),
  v.object({
    ...Head,
    plans: v.pipe(
      v.array(v.object({ name: PlanNameSchema, archived: v.boolean(), content: Held })),
      v.minLength(1),
      v.maxLength(MAX_PLANS),
    ),
  }),
]);

/** A plan of a file that holds all of a profile. */
export interface CarriedPlan {
  name: string;
  archived: boolean;
  content: PlanContent;
}

/** One plan, several, or why nothing of the file is taken. */
export type Carried = { content: PlanContent } | { plans: CarriedPlan[] } | { fault: Text };

/** What the notice of a damaged plan copies: values that could not be used, the oldest first. */
const DamagedSchema = v.object({ format: v.literal(CARRY_FORMAT), damaged: v.array(v.unknown()) });

/**
 * The plan of such a file, already parsed, in the present shape: what the change `carry-in` takes; of a file with all
 * plans what `plan-new` takes. Else what is wrong with it and what to do: of several, all or none are taken.
 */
export function readCarry(json: unknown, today: Day): Carried {
  if (v.is(DamagedSchema, json)) return readDamaged(json.damaged, today);
  const file = v.safeParse(FileSchema, json);
  if (!file.success) return { fault: { key: 'export_carryOther' } };
  const { version } = file.output;
  if (version > STORED_VERSION) return { fault: { key: 'export_carryNewer' } };
  if ('content' in file.output) return readContent(file.output.content, version, today);
  const plans: CarriedPlan[] = [];
  for (const { content, ...plan } of file.output.plans) {
    const read = readContent(content, version, today);
    if ('fault' in read) return read;
    plans.push({ ...plan, ...read });
  }
  return { plans };
}

function readContent(
  content: Record<string, unknown>,
  version: number,
  today: Day,
): { content: PlanContent } | { fault: Text } {
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
