import { actBy } from './act-by.ts';
import type { Case } from './case.ts';
import { remaining } from './ending.ts';
import { goNoGoOf } from './dates.ts';
import type { DetailKind, DetailSentence, Text } from './model.ts';
import { list, text } from './text.ts';

/** A sentence on a subscription's own page, with the ids of its facts. */
export function detail(kind: DetailKind, key: string, facts: string, values: Text['values']): DetailSentence {
  return { kind, text: text(`detail_${key}`, values), facts: list(facts) };
}

/** Cancelling on any day, in the page's own words, with how many lose access [C-08]. */
export function anyDayDetail(count: number): DetailSentence {
  return { kind: 'any-day', text: text('advice_cancelWorks', { count }), facts: ['C-08'] };
}

/** In the refund window: the last sure day is the one before it ends [C-05, C-21, X-05]. */
export function windowDetail({
  windowOpen,
  windowEnds,
  sub,
  situation,
  decision,
}: Case): DetailSentence | null {
  if (!windowOpen || !windowEnds || (decision && decision !== 'cancel-now')) return null;
  if (sub.term === 'monthly' && sub.assigned) return null;
  const day = { day: actBy('refund-window', windowEnds, situation.today) };
  return sub.assigned
    ? detail('cancel', 'cancelBy', 'C-05 C-21 X-05', { day, count: sub.assigned })
    : detail('cancel', 'cancelByUnused', 'C-05 C-21', { day });
}

/** The end of a term that is turned off, or is off already, and the day by which to be moved [C-06, L-02, X-02]. */
export function termDetail(item: Case): DetailSentence | null {
  const { termEnd, sub } = item;
  const by = goNoGoOf(item);
  if (!termEnd || !by) return null;
  const isOff = sub.recurringBilling === false && item.decision !== 'renew';
  const values = { day: { day: termEnd }, by: { day: by } };
  return isOff
    ? detail('ends', 'endsOn', 'C-06 L-02 X-02', values)
    : detail('turn-off', 'turnOff', 'C-06 L-02 X-02', values);
}

/** The new total, not the difference. */
export function reductionDetail(item: Case): DetailSentence | null {
  const count = remaining(item);
  const { renewsOn } = item.sub;
  if (count === null || !renewsOn) return null;
  return detail('reduce', 'reduce', 'R-01 R-02', { count, day: { day: renewsOn } });
}
