import { isCalendarDay, type Day } from '../../../src/calendar/days.ts';
import type { ReadRow } from '../../../src/inventory/model.ts';

/** Which number of '03/04/2027' is the day. */
export type DayOrder = 'day' | 'month';

const DAY_FIELDS = ['renewsOn', 'startedOn'] as const;
const NUMBERS = /^\D*(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\b/;

/** The first text that may be read both ways, where a guess was made; null where no date of the rows is one. */
export function ambiguousDate(rows: readonly ReadRow[]): { text: string; day: Day; month: Day } | null {
  for (const row of rows) {
    for (const field of DAY_FIELDS) {
      const text = guessed(row, field);
      const day = text && readAs(text, 'day');
      const month = text && readAs(text, 'month');
      if (text && day && month && day !== month) return { text, day, month };
    }
  }
  return null;
}

/** The rows with every guessed date read in the order that the user named: it is no guess any more. */
export function inOrder(rows: readonly ReadRow[], order: DayOrder): ReadRow[] {
  return rows.map((row) => {
    const found = DAY_FIELDS.flatMap((field) => {
      const text = guessed(row, field);
      const day = text && readAs(text, order);
      return day ? [[field, day] as const] : [];
    });
    if (found.length === 0) return row;
    const settled = new Set<string>(found.map(([field]) => field));
    const unsure = row.unsure?.filter((field) => !settled.has(field)) ?? [];
    const { unsure: _, ...rest } = row;
    return {
      ...rest,
      subscription: { ...row.subscription, ...Object.fromEntries(found) },
      ...(unsure.length > 0 && { unsure }),
    };
  });
}

function guessed(row: ReadRow, field: (typeof DAY_FIELDS)[number]): string | undefined {
  return row.unsure?.includes(field) ? row.raw?.[field] : undefined;
}

function readAs(text: string, order: DayOrder): Day | null {
  const [, first = '', second = '', year = ''] = NUMBERS.exec(text) ?? [];
  if (year === '') return null;
  const [month, day] = order === 'day' ? [second, first] : [first, second];
  const whole = year.length === 2 ? `20${year}` : year;
  const found = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(found) ? found : null;
}
