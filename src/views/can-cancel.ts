import type { Agreement, Conflict, OptionId, Step, Verb } from '../guidance/model.ts';
import type { IsDone } from './now/items.ts';

/** Options that end a subscription today. */
const CANCELS: ReadonlySet<OptionId> = new Set(['cancel-now', 'swap-to-monthly']);
const CANCEL_VERBS: ReadonlySet<Verb> = new Set(['cancel', 'swap']);

/** What is looked at: the guide's steps and conflicts, and how each subscription was bought. */
export interface CancelCase {
  steps: readonly Pick<Step, 'id' | 'verb' | 'parts'>[];
  conflicts: readonly Pick<Conflict, 'settled' | 'options'>[];
  /** The way of buying of each old subscription; empty while none is known. */
  agreements: readonly (Agreement | undefined)[];
}

/**
 * True where something can be cancelled in the old tenant today, or nothing is known yet: an open step or decision
 * cancels, or a subscription is billed the older way (MOSA), where cancelling works on any day [C-08].
 */
export function canCancelToday({ steps, conflicts, agreements }: CancelCase, isDone: IsDone): boolean {
  if (agreements.length === 0 || agreements.includes('mosa')) return true;
  const isOpen = ({ id, parts }: CancelCase['steps'][number]) =>
    parts.length === 0 ? !isDone(id, null) : parts.some(({ subscription }) => !isDone(id, subscription));
  if (steps.some((step) => CANCEL_VERBS.has(step.verb) && isOpen(step))) return true;
  return conflicts.some(({ settled, options }) => !settled && options.some(({ id }) => CANCELS.has(id)));
}
