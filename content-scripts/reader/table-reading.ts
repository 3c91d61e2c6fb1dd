import { mayBePartial } from '../../src/admin-center/dom/partial-list.ts';
import {
  dataTotal,
  groupsIn,
  isDataRow,
  readCells,
  rowIndex,
  tableLayout,
  type CellRow,
  type TableLayout,
} from '../../src/admin-center/dom/table-rows.ts';
import { ROWS } from '../../src/admin-center/dom/selectors/page.ts';
import { ROW_ATTRIBUTES } from '../../src/admin-center/dom/selectors/lists.ts';
import type { RawTable } from '../../src/inventory/model.ts';
import { countRows, MAX_ROWS } from './count-rows.ts';
import { RowStore } from './row-store.ts';

/** What one frame may take, in ms: rows that are left over wait for the next one. */
const BUDGET_MS = 3;
/** How often it is looked whether the page has put another table in its place, in ms. */
const LOOK_EVERY_MS = 400;
/** A row that goes within this time after the user scrolled was scrolled away, in ms. */
const SCROLL_MS = 1000;

export interface ReadingOptions {
  page: RawTable['page'];
  /** Ends the reading: nothing of it is left in the page. */
  signal: AbortSignal;
  /**
   * After each frame in which something was read. `total` is what the table says it has, else what its height tells;
   * never less than `read`. `startedOver`: the list was sorted, filtered or replaced by another one, and what had been
   * read is read again.
   */
  onProgress: (read: number, total: number, startedOver: boolean) => void;
}

/** Reads the rows that are in the document now; null while the table has no header. */
export function readTable(grid: HTMLElement, page: RawTable['page']): RawTable | null {
  const layout = tableLayout(grid);
  if (!layout) return null;
  const rows: CellRow[] = [];
  for (const row of grid.querySelectorAll(ROWS)) {
    const cells = isDataRow(row, grid, layout) ? readCells(row, layout) : null;
    if (cells) rows.push(cells);
  }
  return rawTable(layout.columns, rows, dataTotal(grid), page);
}

function rawTable(
  columns: TableLayout['columns'],
  rows: CellRow[],
  total: number | null,
  page: RawTable['page'],
): RawTable {
  const { lang } = document.documentElement;
  return {
    columns,
    rows: rows.slice(0, MAX_ROWS),
    total: total === null ? null : Math.max(total, rows.length),
    lang: lang.slice(0, 64),
    page,
    maybePartial: mayBePartial(document),
  };
}

/**
 * How many data rows the table has by its height: a virtualized table is as high as all its rows, of which those in
 * the document are a part. The rows that are there where nothing has a height.
 */
function rowsByHeight(grid: HTMLElement, { header }: TableLayout, rendered: number): number {
  const rows = [...grid.querySelectorAll(ROWS)].filter((row) => row !== header);
  const top = rows[0]?.getBoundingClientRect().top ?? 0;
  const height = (rows.at(-1)?.getBoundingClientRect().bottom ?? 0) - top;
  const all = grid.scrollHeight - header.getBoundingClientRect().height;
  return height > 0 ? Math.max(rendered, Math.round((rendered * all) / height)) : rendered;
}

/**
 * Gathers the rows of a table while the user scrolls; it never scrolls or clicks. One read a frame at most, and none
 * while the table rests: an observer under the table tells which rows are new or have changed, and a known row that
 * comes again as it was is not read again. Starts over when the list was sorted or filtered.
 */
export class TableReading {
  #grid: HTMLElement | undefined;
  #layout: TableLayout | undefined;
  readonly #store = new RowStore();
  /** Rows to be looked at; some may be gone, or no data rows. */
  readonly #queue = new Set<Element>();
  readonly #groups = new Set<string>();
  readonly #observer = new MutationObserver((records) => this.#note(records));
  /** What the table says: `aria-rowcount` as it stands there, and the data rows in it. */
  #count = 0;
  #total: number | null = null;
  /** Data rows in the document when the table was taken or begun anew, and what its height tells. */
  #rendered = 0;
  #estimate = 0;
  /** 1 where the library turns out not to count the header. */
  #uncounted = 0;
  #isNew = true;
  #indexed = true;
  #frame = 0;
  #scrolledAt = 0;
  #changed = false;
  #told = '';
  /** Began anew, and nobody was told yet. */
  #startedOver = false;

  /** `find` gives the page's table, again and again: the page may replace it. */
  constructor(
    private readonly find: () => HTMLElement | null,
    private readonly options: ReadingOptions,
  ) {}

  /** Begins to read, in the next frame. */
  start(): void {
    const { signal } = this.options;
    if (signal.aborted) return;
    const look = () => {
      if (!this.#grid?.isConnected) this.#plan();
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    const onScroll = () => {
      this.#scrolledAt = performance.now();
      look();
    };
    document.addEventListener('scroll', onScroll, { capture: true, passive: true, signal });
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      cancelAnimationFrame(this.#frame);
      this.#observer.disconnect();
      this.#queue.clear();
      this.#store.forgetElements();
      this.#grid = this.#layout = undefined;
    });
    this.#plan();
  }

  /** What was read so far; to be asked for before the signal ends it. */
  snapshot(): RawTable {
    // A table that says nothing of its length, and shows more rows than are taken: as many as it shows.
    const shown = Math.max(this.#rendered, this.#estimate);
    const total = this.#total ?? (shown > MAX_ROWS ? shown : null);
    return rawTable(this.#layout?.columns ?? [], this.#store.rows(), total, this.options.page);
  }

  #plan(): void {
    if (this.#frame || this.options.signal.aborted) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#read();
    });
  }

  /** What changed under the table, to be looked at in the next frame. */
  #note(records: readonly MutationRecord[]): void {
    this.#changed = true;
    for (const { target, addedNodes } of records) {
      const row = closestRow(target);
      if (row) this.#queue.add(row);
      else for (const node of addedNodes) this.#enqueue(node);
    }
    this.#plan();
  }

  #enqueue(node: Node): void {
    if (!(node instanceof Element)) return;
    if (node.matches(ROWS)) this.#queue.add(node);
    else for (const row of node.querySelectorAll(ROWS)) this.#queue.add(row);
  }

  /** One frame's work. */
  #read(): void {
    const until = performance.now() + BUDGET_MS;
    const grid = this.#grid?.isConnected ? this.#grid : this.#take();
    const layout = grid && tableLayout(grid);
    if (!grid || !layout) return;
    let startedOver = this.#isAnotherList(grid, layout) && this.#startOver(grid);
    this.#layout = layout;
    if (this.#isNew) this.#measure(grid, layout);
    startedOver = this.#readQueue(grid, layout, until) || startedOver;
    if (this.#queue.size > 0) this.#plan();
    else if (this.#changed) startedOver = this.#settle(grid, layout) || startedOver;
    this.#tell(startedOver);
  }

  /** Reads until the time is up; true when the list has become another one. */
  #readQueue(grid: HTMLElement, layout: TableLayout, until: number): boolean {
    let startedOver = false;
    for (const row of this.#queue) {
      this.#queue.delete(row);
      if (!this.#readRow(row as HTMLElement, grid, layout)) startedOver = this.#startOver(grid);
      if (performance.now() > until) break;
    }
    return startedOver;
  }

  /** Takes the table that is there now. What was read of the one before stays, as long as the rows agree. */
  #take(): HTMLElement | undefined {
    this.#observer.disconnect();
    this.#grid = this.find() ?? undefined;
    if (!this.#grid) return undefined;
    this.#observer.observe(this.#grid, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ROW_ATTRIBUTES,
    });
    this.#isNew = this.#changed = true;
    this.#enqueue(this.#grid);
    return this.#grid;
  }

  /** Other columns, another order, or fewer rows. More rows may have come with the scrolling. */
  #isAnotherList(grid: HTMLElement, layout: TableLayout): boolean {
    const count = this.#count;
    this.#count = Number(grid.getAttribute('aria-rowcount') ?? 0);
    for (const group of groupsIn(grid)) this.#groups.add(group);
    this.#total = dataTotal(grid, this.#groups);
    return !!this.#layout && (layout.signature !== this.#layout.signature || this.#count < count);
  }

  #startOver(grid: HTMLElement): true {
    this.#store.clear();
    this.#groups.clear();
    for (const group of groupsIn(grid)) this.#groups.add(group);
    this.#total = dataTotal(grid, this.#groups);
    this.#queue.clear();
    this.#enqueue(grid);
    this.#isNew = this.#changed = true;
    this.#plan();
    return true;
  }

  #measure(grid: HTMLElement, layout: TableLayout): void {
    this.#isNew = false;
    this.#uncounted = 0;
    this.#rendered = countRows(grid).rendered;
    this.#estimate = this.#total === null ? rowsByHeight(grid, layout, this.#rendered) : 0;
  }

  /** The rows that the table has, as far as is known. */
  get #expected(): number {
    const said = (this.#total ?? this.#estimate) + this.#uncounted;
    return Math.min(Math.max(said, this.#rendered, this.#store.size), MAX_ROWS);
  }

  /** False when the list has become another one. */
  #readRow(row: HTMLElement, grid: HTMLElement, layout: TableLayout): boolean {
    if (!row.isConnected || !isDataRow(row, grid, layout) || this.#store.size >= MAX_ROWS) return true;
    const index = this.#indexed ? rowIndex(row, grid) : -1;
    const print = printOf(row);
    const all = this.#rendered >= Math.max(this.#total ?? this.#estimate, this.#store.size);
    const { key, isKnown } = this.#store.see(row, index, print, all);
    const cells = isKnown ? null : readCells(row, layout);
    if (!cells || this.#store.put(key, index, print, cells)) return true;
    // Two rows with one index: the page numbers them in another way than is thought.
    const twin = this.#store.elementOf(key, row) as HTMLElement | undefined;
    if (twin?.isConnected && rowIndex(twin, grid) === index) this.#indexed = false;
    return false;
  }

  /** When all that changed was looked at: true when the list has become another one after all. */
  #settle(grid: HTMLElement, layout: TableLayout): boolean {
    this.#changed = false;
    const gone = this.#store.settle();
    const total = this.#total;
    const store = this.#store;
    if (total === null) {
      // Without a count, rows that go while nobody scrolls were filtered out.
      const scrolls = performance.now() - this.#scrolledAt < SCROLL_MS && this.#estimate > this.#rendered;
      return gone && !scrolls && this.#startOver(grid);
    }
    // A library that doesn't count the header has one row more than was thought: the height tells.
    if (store.size === total && !grid.querySelector('[data-item-index]')) {
      this.#uncounted = rowsByHeight(grid, layout, countRows(grid).rendered) > total ? 1 : 0;
    }
    return store.size > Math.max(total, this.#rendered) + 1 && this.#startOver(grid);
  }

  #tell(startedOver: boolean): void {
    this.#startedOver ||= startedOver;
    const { size } = this.#store;
    // With rows still waiting to be read, it is not known whether that is all.
    if (this.#queue.size > 0 && size >= this.#expected) return;
    const now = `${String(size)} ${String(this.#expected)}`;
    if (now === this.#told && !this.#startedOver) return;
    const again = this.#startedOver;
    this.#told = now;
    this.#startedOver = false;
    this.options.onProgress(size, this.#expected, again);
  }
}

function closestRow(node: Node): Element | null | undefined {
  return (node instanceof Element ? node : node.parentElement)?.closest(ROWS);
}

/** All that a row shows and where it leads: while this stays, the row is not read again. */
function printOf(row: Element): string {
  return `${row.textContent}\n${row.querySelector('a[href]')?.getAttribute('href') ?? ''}`;
}
