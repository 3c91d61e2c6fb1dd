import { dataTotal, isDataRow, readName, tableLayout } from '../../src/admin-center/dom/table-rows.ts';
import { CELL_CONTROLS, SELECTED_ROW } from '../../src/admin-center/dom/selectors/hints.ts';
import { ROWS } from '../../src/admin-center/dom/selectors/page.ts';
import { nameText } from '../../src/admin-center/dom/cell-text.ts';
import { findTable, type Box } from '../../src/admin-center/dom/find-table.ts';
import type { Hints } from '../../src/hints/hints.ts';
import { shared } from './geometry.ts';

/** A row of the page that a hint belongs to. */
export interface Anchor {
  /** In `Hints.rows`. */
  index: number;
  row: HTMLElement;
  cell: HTMLElement;
  /** The cell's name when it was found: another name is another row. */
  text: string;
}

/** The page's table as hints need it. */
export interface PageTable {
  table: HTMLElement;
  header: Element;
  /** In the order of `Hints.rows`. */
  anchors: readonly Anchor[];
  /** Indexes in `Hints.rows` of what is selected; -1 for a row that the plan does not know. */
  selected: readonly number[];
  /** Ancestors that cut off what overflows them. */
  clippers: readonly HTMLElement[];
}

/**
 * Finds the rows of the plan in the page's table: by the GUID in a row's own link, else, where it was read without
 * one, by a name that both have once. None where the table has another number of rows than were read: the page has
 * changed since.
 */
export function findAnchors({ rows, read }: Hints): PageTable | null {
  const table = findTable(document);
  const layout = table && tableLayout(table);
  if (!layout) return null;
  const data = [...table.querySelectorAll<HTMLElement>(ROWS)].filter((row) => isDataRow(row, table, layout));
  const isSame = read === (dataTotal(table) ?? data.length);
  const byRef = new Map(rows.map(({ ref }, index) => [ref, index]));
  const byName = indexesOf(rows.map(({ name }) => name));
  const found = data.flatMap((row) => {
    const named = readName(row, layout);
    return named ? [{ row, ...named }] : [];
  });
  const once = indexesOf(found.map(({ text }) => text));
  const known = found.map((one, at) => {
    const named = isSame && once.get(one.text) === at ? (byName.get(one.text) ?? -1) : -1;
    // With another GUID it is another subscription of that name.
    const isOther = one.guid !== undefined && !!rows[named]?.ref;
    return { ...one, index: byRef.get(one.guid ?? '') ?? (isOther ? -1 : named) };
  });
  const anchors = isSame || read === null ? known.filter(({ index }) => index >= 0) : [];
  return {
    table,
    header: layout.header,
    anchors: anchors.sort((one, other) => one.index - other.index),
    selected: known.filter(({ row }) => row.matches(SELECTED_ROW)).map(({ index }) => index),
    clippers: clippersOf(table),
  };
}

/** Where each text stands; -1 for one that stands twice. */
function indexesOf(texts: readonly string[]): Map<string, number> {
  const indexes = new Map<string, number>();
  for (const [index, text] of texts.entries()) indexes.set(text, indexes.has(text) ? -1 : index);
  return indexes;
}

function clippersOf(element: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let above = element.parentElement; above && above !== document.body; above = above.parentElement) {
    if (getComputedStyle(above).overflow !== 'visible') found.push(above);
  }
  return found;
}

/** Still the row that was found, whatever the page did since. */
export function isSameRow({ cell, text }: Anchor): boolean {
  return cell.isConnected && nameText(cell) === text;
}

/** The part of the viewport in which the table's rows are seen: below its header. */
export function rowsBox({ table, header, clippers }: PageTable): Box {
  const view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  let box = shared(view, table.getBoundingClientRect());
  for (const clipper of clippers) box = shared(box, clipper.getBoundingClientRect());
  box.top = Math.max(box.top, header.getBoundingClientRect().bottom);
  return box;
}

/** The boxes of what a cell shows: all its words first, then its buttons and pictures. */
export function takenIn(cell: HTMLElement): Box[] {
  const range = document.createRange();
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const words = { left: Infinity, top: 0, right: -Infinity, bottom: 0 };
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    range.selectNodeContents(text);
    const { left, right } = range.getBoundingClientRect();
    if (right <= left) continue;
    words.left = Math.min(words.left, left);
    words.right = Math.max(words.right, right);
  }
  // A button that holds the name is as wide as the page likes: its words count.
  const others = [...cell.querySelectorAll(CELL_CONTROLS)].filter(({ textContent }) => !textContent);
  const boxes = others.map((control) => control.getBoundingClientRect());
  return [words, ...boxes].filter(({ left, right }) => right > left);
}
