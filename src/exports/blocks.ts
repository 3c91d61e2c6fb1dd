/*
 * A document as blocks of plain text: each form of it (Markdown, HTML, paper) escapes all text in its own one way.
 */

/** A line of a list. `done` makes it a box to tick, `refs` are numbers of sources. */
export interface BlockItem {
  text: string;
  /** Stands in front, in bold. */
  strong?: string;
  /** Stands at the end of the line: a day. */
  day?: string;
  done?: boolean;
  href?: string;
  refs?: readonly number[];
  items?: readonly BlockItem[];
}

/** A cell of a table: its text, and numbers of sources. */
export interface BlockCell {
  text: string;
  refs?: readonly number[];
}

export type Block =
  | { kind: 'title' | 'lead' | 'paragraph' | 'note'; text: string }
  | { kind: 'heading'; text: string; aside?: string }
  /** Names with their values: tenants, what is to buy, the cut-over. */
  | { kind: 'facts'; items: readonly { name: string; value: string }[] }
  /** The one thing that matters now. */
  | {
      kind: 'now';
      label: string;
      due: string;
      text: string;
      refs: readonly number[];
      items: readonly BlockItem[];
    }
  | { kind: 'list'; isNumbered?: boolean; items: readonly BlockItem[] }
  | {
      kind: 'table';
      head: readonly string[];
      rows: readonly (readonly BlockCell[])[];
      numeric: readonly number[];
    };
