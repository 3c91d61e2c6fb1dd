import type { StepId } from '../guidance/steps/table.ts';
import type { DonePart, Step } from '../guidance/model.ts';
import { neededOf, type Row } from '../plan/stored/row.ts';
import type { IsDone } from './now/items.ts';
import { boughtDays } from './bought-rows.ts';

/** A part of a step that looks done in what was last read: nothing is ticked before the user says so. */
export interface SeenDone {
  step: string;
  /** Index in `rows.old`. */
  subscription: number;
}

/** What is held against the steps: the rows as they were last read. */
export interface ProgressPlan {
  old: readonly Row[];
  new: readonly Row[];
}

/**
 * What the last readings show to be done of the steps that are open: a quantity is reduced, recurring billing is
 * off, a subscription is gone, licences are bought. Of rows that were typed by hand nothing was seen. Pure; linear.
 */
export function seenDone({ steps, done }: SeenGuide, rows: ProgressPlan, isDone: IsDone): SeenDone[] {
  const bought = boughtDays(rows);
  const gone = done.flatMap(({ step, subscription }) => {
    const row = rows.old[subscription];
    return row && wasTurnedOff(row) && !isDone(step, subscription) ? [{ step, subscription }] : [];
  });
  const open = steps.flatMap(({ id, parts }) => {
    const proof = PROOFS[id];
    if (!proof) return [];
    return parts.flatMap(({ subscription }) => {
      const row = rows.old[subscription];
      const looksDone = row && proof(row, bought) && !isDone(id, subscription);
      return looksDone ? [{ step: id, subscription }] : [];
    });
  });
  return [...gone, ...open];
}

/** The steps that are open, and what needs none any more. */
export interface SeenGuide {
  steps: readonly Pick<Step, 'id' | 'parts'>[];
  done: readonly DonePart[];
}

/** On in an earlier reading, off in the last: what was off from the first was not done here. */
function wasTurnedOff(row: Row): boolean {
  return isRead(row) && row.before?.recurringBilling === true && row.subscription.recurringBilling === false;
}

/** True where a row shows that its part of the step was done. */
type Proof = (row: Row, bought: ReadonlyMap<string, unknown>) => boolean;

const isGone: Proof = ({ found, subscription: { status } }) =>
  found === 'gone' || status === 'disabled' || status === 'deleted' || status === 'expired';

const isOff: Proof = (row) => isRead(row) && row.subscription.recurringBilling === false;

/** A row that was typed says what the user believes, not what was seen. */
function isRead(row: Row): boolean {
  return row.source !== 'hand' && !row.byHand?.includes('recurringBilling');
}

/** Fewer licences than before, and no more than stay. */
const isReduced: Proof = (row) => {
  const { purchased } = row.subscription;
  const before = row.before?.purchased;
  if (purchased === undefined || typeof before !== 'number' || row.byHand?.includes('purchased'))
    return false;
  return purchased < before && purchased <= Math.max(0, before - (neededOf(row) ?? 0));
};

const isUnassigned: Proof = (row) => row.subscription.assigned === 0 && !row.byHand?.includes('assigned');

const PROOFS: Partial<Record<StepId, Proof>> = {
  'buy-licences': (row, bought) => bought.has(row.id),
  'bridge-licences': (row, bought) => bought.has(row.id),
  'turn-off-recurring-billing': (row, bought) => isOff(row, bought) || isGone(row, bought),
  'keep-and-pay': isOff,
  'ask-partner': (row, bought) => isOff(row, bought) || isGone(row, bought),
  'ask-partner-to-cancel': isGone,
  'ask-partner-to-reduce': isReduced,
  'ask-seller': isGone,
  'ask-seller-to-cancel': isGone,
  'ask-seller-to-reduce': isReduced,
  'let-lapse': isGone,
  'reduce-licences': isReduced,
  'reduce-now': isReduced,
  'reduce-to-25': (row) => isReduced(row, new Map()) && (row.subscription.purchased ?? 0) <= 25,
  'unassign-licences': isUnassigned,
  'move-whole-subscription': isGone,
  'swap-to-monthly': (row) => row.before?.term !== undefined && row.subscription.term === 'monthly',
  'cancel-now': isGone,
  'cancel-after-move': isGone,
};
