import type { Text } from '../../guidance/model.ts';
import { cleanName } from '../cells/text.ts';
import type { NotTaken, ReadRow } from '../model.ts';

/** Different values that are named one by one. */
const MAX_NAMED = 20;
/** As much of a cell as a sentence can hold. */
const MAX_VALUE = 80;

/** What is to be said of a file while its rows are read: nothing is dropped in silence. */
export class Remarks {
  readonly faults: Text[] = [];
  readonly notTaken: NotTaken[] = [];
  /** How many of the rows not taken have no name. */
  nameless = 0;
  private readonly more: Text[] = [];
  private readonly unknown = new Map<string, { column: string; value: string; count: number }>();

  /** A row that is not taken. */
  leaveOut(place: string, cells: readonly string[], reason: Text, nameless?: ReadRow): void {
    const filled = cells.map(cleanName).filter((cell) => cell !== '');
    const text = filled.slice(0, 4).join(' · ').slice(0, 200);
    this.notTaken.push({ place, text, reason, ...(nameless && { nameless }) });
  }

  /** A row that would be taken, had it a name; `row` is what else it says. */
  leaveOutNameless(place: string, cells: readonly string[], row?: ReadRow): void {
    this.leaveOut(place, cells, { key: 'import_noNameReason' }, row);
    this.nameless++;
  }

  /** Takes over what was said of a part. */
  take(other: Remarks): void {
    this.faults.push(...other.faults);
    this.notTaken.push(...other.notTaken);
    this.nameless += other.nameless;
    this.more.push(...other.notes());
  }

  /** The rows without a name as faults, where nobody is asked for one. */
  namelessFaults(): Text[] {
    return this.notTaken.flatMap(({ place, nameless }) =>
      nameless ? [{ key: 'import_noName', values: { line: asLine(place) } }] : [],
    );
  }

  /** Something else that the user should know. */
  note(text: Text): void {
    this.more.push(text);
  }

  /** A value of a column that is known, and that says nothing known. */
  notUnderstood(column: string, text: string): void {
    const value = cleanName(text).slice(0, MAX_VALUE);
    const key = `${column}\u001f${value}`;
    const met = this.unknown.get(key);
    if (met) met.count++;
    else this.unknown.set(key, { column: cleanName(column), value, count: 1 });
  }

  /** What else there is to know, then each value that was not understood, and in how many rows. */
  notes(): Text[] {
    const all = [...this.unknown.values()];
    const named = all.slice(0, MAX_NAMED).map((values): Text => ({ key: 'import_unknownValue', values }));
    const count = all.length - named.length;
    const told = [...this.more, ...named];
    return count > 0 ? [...told, { key: 'import_moreFaults', values: { count } }] : told;
  }
}

/** How faults name a place: a line of a text, or a path in JSON. */
export interface Places {
  badCount(place: string, field: string): Text;
}

/** A line as a number; a row that stood inside a row keeps its place, `3.2`. */
function asLine(place: string): number | string {
  return /^\d+$/.test(place) ? Number(place) : place;
}

export const LINES: Places = {
  badCount: (line, field) => ({ key: 'import_badCount', values: { line: asLine(line), field } }),
};

export const PATHS: Places = {
  badCount: (item, field) => ({
    key: 'import_badField',
    values: { field: `${item}.${field}`.replace(/^\./, '') },
  }),
};
