import type { Day } from '../../guidance/model.ts';
import { saysNothing } from '../cells/counts.ts';
import type { FoundDay } from '../cells/dates.ts';
import type { DayField } from '../cells/fields.ts';
import { flagOf } from '../cells/flags.ts';
import { saysNever } from '../cells/machine-dates.ts';
import type { Words } from '../cells/words.ts';
import type { Cell, CellOf, Draft } from './draft.ts';

export interface Lifecycle {
  cell: CellOf;
  dayAt: (field: DayField) => FoundDay | null;
  words: Words;
  today: Day;
  notUnderstood: (header: string, text: string) => void;
}

/** Sets when the term began and ends, and whether it renews: after the status, which decides what an end means. */
export function putDates(draft: Draft, lifecycle: Lifecycle): void {
  const { cell, dayAt, words } = lifecycle;
  const start = cell('startedOn');
  // The day on which it was created is the first day of a first term only.
  const isCreation = /creat|subscribed|purchase/i.test(start.header);
  putDay(draft, 'startedOn', { ...start, unsure: start.unsure || isCreation }, dayAt('startedOn'));
  const field = (['renewsOn', 'expiresOn'] as const).find((each) => !saysNothing(cell(each).text));
  if (field) putEnd(draft, cell(field), dayAt(field), lifecycle);
  putNextState(draft, field !== undefined, lifecycle);
  const end = field && cell(field);
  if (end && draft.subscription.status === 'active' && words.saysExpires(end.text) && dayAt(field)) {
    draft.put('recurringBilling', false, end.text, true);
  }
  for (const each of ['startedOn', 'renewsOn', 'expiresOn', 'nextLifecycle'] as const) {
    const { text, header } = cell(each);
    if (!dayAt(each) && !saysNothing(text) && !saysNever(text)) lifecycle.notUnderstood(header, text);
  }
  dropImpossibleStart(draft, start, lifecycle);
  putRecurring(draft, cell('recurringBilling'), lifecycle);
}

function putDay(
  draft: Draft,
  field: 'startedOn' | 'renewsOn' | 'deletedOn',
  cell: Cell,
  found: FoundDay | null,
): void {
  draft.put(field, found?.day, cell.text, cell.unsure || (found?.unsure ?? false));
}

/** An end says nothing of whether it renews: that is asked. */
function putEnd(draft: Draft, end: Cell, found: FoundDay | null, { today }: Lifecycle): void {
  const { status } = draft.subscription;
  const isPast = found !== null && found.day < today;
  // What is disabled expired before: a later day may be that of the deletion [L-17].
  const isLater = status === 'disabled' && !isPast && /expir/i.test(end.header);
  // What is active has its end before it: another day may have been read wrong.
  const isOdd = isLater || (status === 'active' && isPast);
  putDay(draft, 'renewsOn', isOdd ? { ...end, unsure: true } : end, found);
}

/**
 * Graph's `nextLifecycleDateTime`, the move to the next state if it is not renewed [L-17]: of what is active the end of
 * the term, of what is suspended the day on which its data may be deleted, of what is in grace neither.
 */
function putNextState(draft: Draft, hasEnd: boolean, lifecycle: Lifecycle): void {
  const next = lifecycle.cell('nextLifecycle');
  const found = lifecycle.dayAt('nextLifecycle');
  const { status } = draft.subscription;
  if (status === 'disabled') putDay(draft, 'deletedOn', next, found);
  else if (hasEnd || next.text === '') return;
  else if (status === 'active') putEnd(draft, next, found, lifecycle);
  else if (status === undefined && !draft.unsure.has('status')) {
    putDay(draft, 'renewsOn', { ...next, unsure: true }, found);
  } else draft.put('renewsOn', undefined, next.text);
}

/** A term that begins after its end: the beginning was read wrong, or is of another term. */
function dropImpossibleStart(draft: Draft, start: Cell, { notUnderstood }: Lifecycle): void {
  const { startedOn, renewsOn } = draft.subscription;
  if (!startedOn || !renewsOn || startedOn < renewsOn) return;
  draft.drop('startedOn');
  notUnderstood(start.header, start.text);
}

function putRecurring(draft: Draft, { text, unsure, header }: Cell, { notUnderstood }: Lifecycle): void {
  const isOn = flagOf(text);
  if (isOn !== undefined) draft.put('recurringBilling', isOn, text, unsure);
  else if (!saysNothing(text)) notUnderstood(header, text);
}
