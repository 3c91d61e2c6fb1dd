import type { Day } from '../../guidance/model.ts';
import type { FoundDay } from '../cells/dates.ts';
import type { Cell, CellOf, Draft } from './draft.ts';
import type { Words } from '../cells/words.ts';

export type DayField = 'startedOn' | 'renewsOn' | 'expiresOn';

/** Sets when the term began and ends, and whether it renews: after the status, which decides what an end means. */
export function putDates(
  draft: Draft,
  cell: CellOf,
  dayAt: (field: DayField) => FoundDay | null,
  { words, today }: { words: Words; today: Day },
): void {
  const start = cell('startedOn');
  putDay(draft, 'startedOn', start, dayAt('startedOn'));
  const field = cell('renewsOn').text ? 'renewsOn' : 'expiresOn';
  const end = cell(field);
  const found = dayAt(field);
  const isActive = draft.subscription.status === 'active';
  // What is active has its end before it: another day may have been read wrong.
  const isOdd = isActive && found !== null && found.day < today;
  putDay(draft, 'renewsOn', isOdd ? { ...end, unsure: true } : end, found);
  if (found && isActive && (field === 'expiresOn' || words.saysExpires(end.text))) {
    draft.put('recurringBilling', false, end.text, true);
  }
  putRecurring(draft, cell('recurringBilling'));
}

function putDay(draft: Draft, field: 'startedOn' | 'renewsOn', cell: Cell, found: FoundDay | null): void {
  draft.put(field, found?.day, cell.text, cell.unsure || (found?.unsure ?? false));
}

function putRecurring(draft: Draft, { text, unsure }: Cell): void {
  if (/^(?:on|true|yes|enabled)$/i.test(text)) draft.put('recurringBilling', true, text, unsure);
  else if (/^(?:off|false|no|disabled)$/i.test(text)) draft.put('recurringBilling', false, text, unsure);
}
