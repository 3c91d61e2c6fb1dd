import { addDays, workingDaysBefore } from '../calendar/days.ts';
import { GO_NO_GO_DAYS } from './dates.ts';
import { endingOf, remaining, type Case } from './case.ts';
import type { DetailSentence, Text } from './model.ts';
import { list, text } from './text.ts';

/** With the subscription's own days and people; null where nothing of it is dated [C-05, C-06, C-08, C-13, R-01, X-02]. */
export function detailSentence(item: Case): DetailSentence | null {
  if (item.ended || item.index < 0) return null;
  const ending = endingOf(item);
  if (ending === 'reduce') return reduction(item);
  if (ending !== 'stop') return null;
  return inWindow(item) ?? atTermEnd(item);
}

/** Microsoft counts in hours and days of its own: the last sure day is the one before [C-21]. */
function inWindow({ windowOpen, windowEnds, agreement, sub }: Case): DetailSentence | null {
  if (!windowOpen || !windowEnds || agreement !== 'mca') return null;
  const values = { day: { day: addDays(windowEnds, -1) } };
  return sub.assigned
    ? sentence('cancelBy', 'C-05 C-21 X-05', { ...values, count: sub.assigned })
    : sentence('cancelByUnused', 'C-05 C-21', values);
}

function atTermEnd({ agreement, sub, accessEnds }: Case): DetailSentence | null {
  if (agreement === 'mosa') return sub.assigned ? sentence('mosa', 'C-08', { count: sub.assigned }) : null;
  if (!sub.renewsOn || !accessEnds) return null;
  const day = { day: sub.renewsOn };
  if (agreement === 'partner') return sentence('partner', 'C-13 L-04', { day });
  if (agreement !== 'mca') return null;
  const by = { day: workingDaysBefore(accessEnds.on, GO_NO_GO_DAYS) };
  const key = sub.recurringBilling === false ? 'endsOn' : 'turnOff';
  return sentence(key, 'C-06 L-02 X-02', { day, by });
}

function reduction(item: Case): DetailSentence | null {
  const count = remaining(item);
  const { renewsOn } = item.sub;
  if (count === null || !renewsOn || item.agreement !== 'mca') return null;
  return sentence('reduce', 'R-01 R-02', { count, day: { day: renewsOn } });
}

function sentence(key: string, facts: string, values: Text['values']): DetailSentence {
  return { text: text(`detail_${key}`, values), facts: list(facts) };
}
