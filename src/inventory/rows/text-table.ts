import { letters } from '../cells/words.ts';
import type { Line } from './sheet.ts';

/** A list as text, wherever it comes from: a header for each column, and lines of as many cells. */
export interface TextTable {
  headers: readonly string[];
  lines: readonly Line[];
}

/** A table that is made of records with different keys. `SkuId` of PowerShell and `skuId` of Graph are one column. */
export class TableMaker {
  private readonly headers: string[] = [];
  private readonly index = new Map<string, number>();
  private readonly lines: { cells: string[]; place: string; tenant?: string }[] = [];
  private readonly columns = new Map<string, number>();

  add(place: string, values: Iterable<readonly [header: string, text: string]>, tenant?: string): void {
    const cells: string[] = [];
    for (const [header, text] of values) {
      const at = this.at(header);
      if (!cells[at]) cells[at] = text;
    }
    this.lines.push({ cells, place, ...(tenant !== undefined && { tenant }) });
  }

  private at(header: string): number {
    const met = this.columns.get(header);
    if (met !== undefined) return met;
    const key = letters(header) || header;
    const known = this.index.get(key);
    const at = known ?? this.headers.push(header) - 1;
    this.index.set(key, at);
    this.columns.set(header, at);
    return at;
  }

  table(): TextTable {
    const lines = this.lines.map(({ cells, ...rest }) => ({
      ...{ ...rest, cells: Array.from(this.headers, (_, at) => cells[at] ?? '') },
    }));
    return { headers: this.headers, lines };
  }
}
