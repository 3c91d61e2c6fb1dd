import * as v from 'valibot';
import type { Day } from '../../calendar/days.ts';
import { DaySchema } from '../../guidance/situation-schema.ts';
import { MAX_APPLIED, type Stored } from '../stored/model.ts';
import { StoredSchema } from '../stored/stored-schema.ts';
import { applyChange, type Change } from './apply-change.ts';

/** Why a change doesn't fit: the clock is wrong, there would be more than a plan holds, or a value that it can't. */
export type Unfit = 'clock' | 'too-many' | 'invalid';

/**
 * The stored value after a change of this id, checked by the schema that will read it: what would not be readable is
 * refused, and nothing changes. One that was applied already gives the value as it is; one that comes without its content
 * and was not is refused.
 */
export function acceptChange(
  stored: Stored,
  { id, change }: { id: string; change?: Change },
  today: Day,
): { stored: Stored } | { unfit: Unfit } {
  if (stored.applied.includes(id)) return { stored };
  if (!change) return { unfit: 'invalid' };
  const next = applyChange(stored, change, today);
  const applied = [...next.applied, id].slice(-MAX_APPLIED);
  const read = v.safeParse(StoredSchema, { ...next, plans: dated(stored, next, today), applied });
  if (read.success) return { stored: read.output };
  if (!v.is(DaySchema, today)) return { unfit: 'clock' };
  return { unfit: read.issues.some(({ type }) => type === 'max_length') ? 'too-many' : 'invalid' };
}

/** The plans after a change, each that is another than before with the day. */
function dated(before: Stored, { plans }: Stored, today: Day): Stored['plans'] {
  return plans.map((plan) => (before.plans.includes(plan) ? plan : { ...plan, changedOn: today }));
}
