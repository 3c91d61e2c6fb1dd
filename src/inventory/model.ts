import * as v from 'valibot';
import type { Day, Subscription, Text } from '../guidance/model.ts';
import { READ_FIELDS, type ReadField } from './read-fields.ts';

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

/** A table of the admin center as its cells stand there, read by the page script and interpreted elsewhere. */
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
        /** A GUID found in the row's own link: the subscription's on *Your products*, the SKU's on *Licenses*. */
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
  page: v.picklist(['subscriptions', 'licenses']),
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
}
