import { findTable, type Box } from '../../src/admin-center/table.ts';
import type { Hints } from '../../src/plan/hints.ts';
import { shared } from './geometry.ts';

const ROWS = '[role="row"], tr';
const CELLS = '[role="gridcell"], [role="cell"], [role="rowheader"], [role="columnheader"], td, th';
const NAME_CELL = '[role="rowheader"], th[scope="row"]';
const CHECK = 'input, [role="checkbox"], [role="radio"]';
const CONTROLS = 'button, [role="button"], input, svg, img';
const SELECTED = '[aria-selected="true"], :has(input:checked)';
/** In links and addresses: a subscription's own. */
export const GUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;

/** A row of the page that a hint belongs to. */
export interface Anchor {
  index: number;
  row: HTMLElement;
  cell: HTMLElement;
  /** The cell's text when it was found: another text is another row. */
  text: string;
}

/** The page's table as hints need it. */
export interface PageTable {
  table: HTMLElement;
  header: HTMLElement | null;
  anchors: readonly Anchor[];
  /** Indexes in `Hints.rows` of what is selected; -1 for a row that the plan does not know. */
  selected: readonly number[];
  /** Ancestors that cut off what overflows them. */
  clippers: readonly HTMLElement[];
}

/**
 * Finds the rows of the plan in the page's table: by the GUID in a row's own link, else by a name that both have
 * once, and by no name where the table has another number of rows than were read.
 */
export function findAnchors({ rows, read }: Hints): PageTable | null {
  const table = findTable(document);
  if (!table) return null;
  const [header = null, ...body] = table.querySelectorAll<HTMLElement>(ROWS);
  const columns = cellsOf(header).length;
  const data = body.filter((row) => cellsOf(row).length === columns);
  const declared = Number(table.getAttribute('aria-rowcount')) - 1;
  const total = table.matches('[role="treegrid"]') ? data.length : Math.max(declared, data.length);
  // Another number of rows: the page has changed since, and no row is sure.
  const isSure = read === total || read === null;
  const byRef = new Map(rows.map(({ ref }, index) => [ref, index]));
  const byName = read === total ? indexesOf(rows.map(({ name }) => plain(name))) : new Map<string, number>();
  const found = data.flatMap((row) => {
    const cell = nameCell(row);
    return cell ? [{ row, cell, text: plain(cell.textContent) }] : [];
  });
  const once = indexesOf(found.map(({ text }) => text));
  const known = found.map((one, at) => {
    const guid = GUID.exec(one.cell.querySelector('a')?.href ?? '')?.[0].toLowerCase();
    const index = guid ? byRef.get(guid) : once.get(one.text) === at && byName.get(one.text);
    return { ...one, index: typeof index === 'number' ? index : -1 };
  });
  return {
    table,
    header,
    anchors: known.filter(({ index }) => isSure && index >= 0).sort((one, other) => one.index - other.index),
    selected: known.filter(({ row }) => row.matches(SELECTED)).map(({ index }) => index),
    clippers: clippersOf(table),
  };
}

function cellsOf(row: HTMLElement | null): NodeListOf<HTMLElement> {
  return (row ?? document.createElement('tr')).querySelectorAll(CELLS);
}

/** Where each text stands; -1 for one that stands twice. */
function indexesOf(texts: readonly string[]): Map<string, number> {
  const indexes = new Map<string, number>();
  for (const [index, text] of texts.entries()) indexes.set(text, indexes.has(text) ? -1 : index);
  return indexes;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function nameCell(row: HTMLElement): HTMLElement | undefined {
  const named = row.querySelector<HTMLElement>(NAME_CELL);
  return named ?? [...cellsOf(row)].find((cell) => cell.textContent && !cell.querySelector(CHECK));
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
  return cell.isConnected && plain(cell.textContent) === text;
}

/** The part of the viewport in which the table's rows are seen: below its header. */
export function rowsBox({ table, header, clippers }: PageTable): Box {
  const view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  let box = shared(view, table.getBoundingClientRect());
  for (const clipper of clippers) box = shared(box, clipper.getBoundingClientRect());
  if (header) box.top = Math.max(box.top, header.getBoundingClientRect().bottom);
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
  const others = [...cell.querySelectorAll(CONTROLS)].filter(({ textContent }) => !textContent);
  const boxes = others.map((control) => control.getBoundingClientRect());
  return [words, ...boxes].filter(({ left, right }) => right > left);
}
