import * as v from 'valibot';
import type { Day, Subscription, Text } from '../guidance/model.ts';
import { READ_FIELDS, type ReadField } from './read-fields.ts';
import type { ColumnField } from './cells/column-fields.ts';
import type { SourceId } from './sources/source.ts';

/** Where subscriptions were read. */
export const READING_SOURCES = ['page', 'graph', 'csv', 'hand'] as const;
export type ReadingSource = (typeof READING_SOURCES)[number];

export { READ_FIELDS, type ReadField };

/** The largest reading: more rows than any tenant has subscriptions. */
export const MAX_ROWS = 20_000;

/** One subscription as it was read. */
export interface ReadRow {
  subscription: Pick<Subscription, 'product'> & Partial<Pick<Subscription, ReadField>>;
  /** The subscription's own GUID, where the source gives it: the surest way to know it again. */
  ref?: string;
  /** The text as it stood there, beside each value that was made of it. */
  raw?: Partial<Record<ReadField, string>>;
  /** Fields whose value is a guess: shown as such, for the user to correct. */
  unsure?: ReadField[];
  /** SKU GUIDs that the product's name fits, where there are several: the user is asked. */
  candidates?: string[];
}

/** The outcome of one import, of whatever source. */
export interface Reading {
  source: ReadingSource;
  rows: ReadRow[];
  /** How many rows there are in the source, where it says so: more than `rows` means a part only. */
  total: number | null;
  /** True where the source has, or may have, more rows than these and does not say how many: none is gone then. */
  isPart?: boolean;
  /** What the user should know of it: may be a part only, a second page is missing, a partner is suggested. */
  notes: Text[];
  /** What could not be read, each with its line or field and what to do. */
  faults: Text[];
}

/** A row of a file that was not taken, in the file's own words. */
export interface NotTaken {
  /** Where it stands: its line in a text, `value[3]` in JSON. */
  place: string;
  /** Its first cells. */
  text: string;
  reason: Text;
  /** What it says, where all that it lacks is a product's name: given one, it is a subscription. */
  nameless?: ReadRow;
}

/** The outcome of reading a file or a paste, with all that was not taken of it. Nothing of it is stored yet. */
export interface FileReading extends Reading {
  /** Which tool, page or portal wrote it, where that is recognised. */
  origin: SourceId | null;
  /** Rows of the file: those taken and those not taken, none lost. */
  counted: number;
  notTaken: NotTaken[];
  /** Columns of which nothing is taken, in the file's own words. */
  leftOut: string[];
}

/** The subscriptions of one tenant, where a file is of several. */
export interface TenantReading {
  /** As the file has it; '' for the rows that name none. */
  name: string;
  reading: FileReading;
}

/** A table whose header says nothing: the user is asked what each column holds. */
export interface UnnamedColumns {
  columns: string[];
  /** The first rows, so that the user sees what a column holds. */
  sample: string[][];
  /** The whole text, to be read again by `readMapped`. */
  text: string;
}

/** A table that is recognised, and what each column is taken for: the user may correct it. */
export interface KnownColumns extends UnnamedColumns {
  fields: readonly (ColumnField | null)[];
}

/** What a file or a paste is. Of what is refused nothing is kept. */
export type Imported =
  /** `table` where it is one whose columns can be corrected. */
  | { is: 'subscriptions'; reading: FileReading; table?: KnownColumns }
  | { is: 'several-tenants'; tenants: TenantReading[] }
  | { is: 'needs-columns'; table: UnnamedColumns }
  /** Our own file, not yet checked. */
  | { is: 'plan'; carry: unknown }
  /** `command` is a command to copy that gives what can be read. */
  | { is: 'refused'; reason: Text; details: Text[]; command?: string };

/**
 * A table of the admin center as its cells stand there, read by the page script and interpreted elsewhere. A
 * subscription's own page is one of a single row: its labels are the columns.
 */
export const RawTableSchema = v.object({
  columns: v.pipe(
    v.array(
      v.object({
        /** The library's column key, '' where there is none. */
        key: v.pipe(v.string(), v.maxLength(200)),
        text: v.pipe(v.string(), v.maxLength(500)),
      }),
    ),
    v.maxLength(60),
  ),
  rows: v.pipe(
    v.array(
      v.object({
        /** One text a column. */
        cells: v.pipe(v.array(v.pipe(v.string(), v.maxLength(1000))), v.maxLength(60)),
        /** Index of the column that names the row. */
        name: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60)),
        /** A GUID: of the row's own link (the subscription's on *Your products*, the SKU's on *Licenses*), or of the route. */
        guid: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/i))),
      }),
    ),
    v.maxLength(MAX_ROWS),
  ),
  /** Data rows that the table says it has (`aria-rowcount`), null where it does not say. */
  total: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000))),
  /** The page's language, `html[lang]`; '' where it does not say. */
  lang: v.pipe(v.string(), v.maxLength(64)),
  /** Which page: it decides what a GUID in a row is. */
  page: v.picklist(['subscriptions', 'licenses', 'subscription-detail']),
  /** A filter or a billing-account selector is in sight: there may be more than the table shows. */
  maybePartial: v.boolean(),
});
export type RawTable = v.InferOutput<typeof RawTableSchema>;

/** Microsoft's product catalogue: `[SKU GUID, string id, English name]`, and the day of Microsoft's file. */
export interface SkuCatalogue {
  date: string;
  skus: [guid: string, stringId: string, name: string][];
}

/**
 * Microsoft's own words for headers and statuses, in lower case, in every language that is known: term of
 * glossary.json → words. Made by scripts/header-words.ts.
 */
export type HeaderWords = Record<string, string[]>;

/** What every import needs beside its source. */
export interface ImportContext {
  words: HeaderWords;
  catalogue: SkuCatalogue;
  today: Day;
  /** Hears how much is read, 0 to 1. */
  onProgress?: (done: number) => void;
}
