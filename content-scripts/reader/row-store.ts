import type { CellRow } from '../../src/admin-center/dom/table-rows.ts';

interface Known {
  row: CellRow;
  print: string;
  index: number;
}

/** The rows that were read, each known again however often the page renders it anew or uses its element again. */
export class RowStore {
  readonly #known = new Map<string, Known>();
  /** The elements that show rows now, as far as they were looked at, with the key of their row. */
  readonly #shown = new Map<Element, string>();
  /** For rows without an index: the elements that show the same, the first, second … copy of it. */
  readonly #copies = new Map<string, Element[]>();
  /** Keys whose element went or became another row since `settle`. */
  readonly #left = new Set<string>();

  /** How many rows were read. */
  get size(): number {
    return this.#known.size;
  }

  /**
   * Looks at a row: its key, and whether it was read as it is now. `index` is its place in the whole list, -1 where
   * the page doesn't tell; then rows are known by their `print`. `replace`: the table shows all its rows at once, so an
   * element that became another row has changed and was not used again for one further down.
   */
  see(element: Element, index: number, print: string, replace: boolean): { key: string; isKnown: boolean } {
    const key = index >= 0 ? String(index) : this.#copyKey(element, print);
    const before = this.#shown.get(element);
    if (before !== undefined && before !== key) {
      this.#left.add(before);
      if (replace) this.#known.delete(before);
    }
    this.#shown.set(element, key);
    return { key, isKnown: this.#known.get(key)?.print === print };
  }

  /** Keeps a row; false, and nothing is kept, when quite another row was read at its index. */
  put(key: string, index: number, print: string, row: CellRow): boolean {
    const before = this.#known.get(key);
    if (before && !isSameRow(before.row, row)) return false;
    this.#known.set(key, { row, print, index });
    return true;
  }

  /** Another element that shows the row of this key, as far as is known. */
  elementOf(key: string, except: Element): Element | undefined {
    for (const [element, shown] of this.#shown) if (shown === key && element !== except) return element;
    return undefined;
  }

  /** Forgets elements that are gone; true when a row that was shown is shown no more. */
  settle(): boolean {
    for (const [element, key] of this.#shown) {
      if (element.isConnected) continue;
      this.#shown.delete(element);
      this.#left.add(key);
    }
    const still = new Set(this.#shown.values());
    const gone = [...this.#left].some((key) => !still.has(key));
    this.#left.clear();
    return gone;
  }

  /** The rows in the list's order, or in that in which they were met. */
  rows(): CellRow[] {
    return [...this.#known.values()].sort((a, b) => a.index - b.index).map(({ row }) => row);
  }

  /** Starts from nothing. */
  clear(): void {
    this.#known.clear();
    this.forgetElements();
  }

  /** Lets go of the page's elements; the rows stay. */
  forgetElements(): void {
    for (const part of [this.#shown, this.#copies, this.#left]) part.clear();
  }

  #copyKey(element: Element, print: string): string {
    const copies = this.#copies.get(print) ?? [];
    this.#copies.set(print, copies);
    const key = (copy: number) => `${print}\n${String(copy)}`;
    let copy = copies.indexOf(element);
    if (copy < 0)
      copy = copies.findIndex((other, at) => !other.isConnected || this.#shown.get(other) !== key(at));
    if (copy < 0) copy = copies.length;
    copies[copy] = element;
    return key(copy);
  }
}

/** One changed cell, or cells that were empty, are news of the same row; more is another row at its place. */
function isSameRow(before: CellRow, after: CellRow): boolean {
  if (before.guid !== after.guid || before.cells[before.name] !== after.cells[after.name]) return false;
  return before.cells.filter((text, index) => text && text !== after.cells[index]).length <= 1;
}
