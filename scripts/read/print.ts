import type { Text } from '../../src/guidance/model.ts';
import type { FileReading, Imported, ReadRow } from '../../src/inventory/model.ts';
import { FILE_SOURCES } from '../../src/inventory/where-to-get.ts';

type Word = (text: Text) => string;

/** What the reader makes of a file, as the command prints it. What is not known is absent. */
export interface Printed {
  is: Imported['is'];
  reason?: string;
  /** A command to copy that gives what can be read. */
  command?: string;
  /** Ways to a file that can be read. */
  instead?: string[];
  origin?: string;
  tenants?: { name: string; rows: number }[];
  columns?: string[];
  rows: Record<string, unknown>[];
  leftOut: string[];
  notTaken: { place: string; text: string; reason: string }[];
  notes: string[];
  faults: string[];
}

/** An outcome with its texts in words. */
export function asPrinted(imported: Imported, word: Word): Printed {
  const empty: Printed = { is: imported.is, rows: [], leftOut: [], notTaken: [], notes: [], faults: [] };
  switch (imported.is) {
    case 'subscriptions':
      return { ...empty, ...ofReading(imported.reading, word) };
    case 'several-tenants': {
      const all = imported.tenants.map(({ reading }) => ofReading(reading, word));
      return {
        ...{ ...empty, reason: word({ key: 'import_severalTenants', values: { count: all.length } }) },
        tenants: imported.tenants.map(({ name, reading }) => ({
          name: name || word({ key: 'import_unnamedTenant' }),
          rows: reading.rows.length,
        })),
        leftOut: [...new Set(all.flatMap(({ leftOut }) => leftOut ?? []))],
        notTaken: all.flatMap(({ notTaken }) => notTaken ?? []),
        notes: [...new Set(all.flatMap(({ notes }) => notes ?? []))],
        faults: [...new Set(all.flatMap(({ faults }) => faults ?? []))],
      };
    }
    case 'needs-columns':
      return {
        ...{ ...empty, reason: word({ key: 'drop_columns' }), columns: imported.table.columns },
        leftOut: imported.table.columns,
      };
    case 'refused':
      return {
        ...{ ...empty, reason: word(imported.reason), faults: imported.details.map(word) },
        ...(imported.command && { command: imported.command }),
        instead: FILE_SOURCES.map(({ title, hint }) => `${word({ key: title })}: ${word({ key: hint })}`),
      };
    case 'plan':
      return empty;
  }
}

function ofReading(reading: FileReading, word: Word): Partial<Printed> {
  return {
    ...(reading.origin && { origin: reading.origin }),
    rows: reading.rows.map(ofRow),
    leftOut: reading.leftOut,
    notTaken: reading.notTaken.map(({ reason, ...rest }) => ({ ...rest, reason: word(reason) })),
    notes: reading.notes.map(word),
    faults: reading.faults.map(word),
  };
}

function ofRow({ subscription, unsure }: ReadRow): Record<string, unknown> {
  return { ...subscription, unsure: unsure ?? [] };
}

/** The same for a person to read. */
export function asProse({ is, reason, command, instead, origin, tenants, rows, ...rest }: Printed): string {
  const list = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [`${title}:`, ...lines.map((line) => `  ${line}`)] : [];
  return [
    [is, origin].filter(Boolean).join(', '),
    ...[reason, command].filter((line) => line !== undefined),
    ...list('instead', instead ?? []),
    ...list(
      'tenants',
      (tenants ?? []).map(({ name, rows: count }) => `${name}: ${String(count)}`),
    ),
    ...list('columns', rest.columns ?? []),
    ...list(
      'rows',
      rows.map((row) => JSON.stringify(row)),
    ),
    ...list('leftOut', rest.leftOut),
    ...list(
      'notTaken',
      rest.notTaken.map(({ place, text, reason: why }) => `${place}: ${text} (${why})`),
    ),
    ...list('notes', rest.notes),
    ...list('faults', rest.faults),
  ].join('\n');
}
