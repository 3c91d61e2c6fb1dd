import type { Agreement } from '../../guidance/model.ts';
import type { OwnColumns } from '../cells/columns.ts';
import type { TextTable } from '../rows/text-table.ts';

/** The tools, pages and portals whose lists are recognised. */
export const SOURCE_IDS = [
  'graph-subscribed-skus',
  'graph-directory-subscriptions',
  'msonline',
  'admindroid',
  'cipp',
  'scubagear',
  'm365-assess',
  'licenses-page',
  'your-products',
  'partner-center',
  'pax8',
  'ingram',
  'crayon',
  'cloudblue',
  'td-synnex',
  'also',
  'appdirect',
] as const;
export type SourceId = (typeof SOURCE_IDS)[number];

/** What is known of the lists of one tool, page or portal. */
export interface Source {
  id: SourceId;
  /** Headers, letters only: a list that has all of one of these groups is of this source. */
  marks: readonly (readonly string[])[];
  /** What its own headers hold, letters only; null for what holds nothing of ours. The general words know the rest. */
  columns: OwnColumns;
  /** How all of it was bought, where the source itself tells: a guess. */
  agreement?: Agreement;
  /** Keys whose nested lists are kept as JSON text for `unfold`. */
  nested?: readonly string[];
  /** Rows that stand inside a row, as rows of their own. */
  unfold?: (table: TextTable) => TextTable;
}
