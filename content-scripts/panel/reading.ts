import { findTable } from '../../src/admin-center/dom/find-table.ts';
import type { AdminPage } from '../../src/admin-center/pages.ts';
import type { Tenant } from '../../src/plan/stored/row.ts';
import { countRows } from '../reader/count-rows.ts';
import type { TableReading } from '../reader/table-reading.ts';
import { isReadPage } from './own-cards.ts';
import type { PlanLink } from './plan-link.ts';
import type { PanelEvent } from './state.ts';

/** Reads the page's table, and hands the rows to the background. It tells what happens, and holds no more. */
export class Reading {
  #reading: TableReading | undefined;
  #life: AbortController | undefined;

  constructor(
    private readonly link: Pick<PlanLink, 'send'>,
    private readonly tell: (event: PanelEvent) => void,
  ) {}

  /** How many rows there are to read on a page; 0 where no table is found. */
  count(page: AdminPage): number {
    const grid = isReadPage(page) ? findTable(document) : null;
    return grid ? countRows(grid).total : 0;
  }

  /** Begins to read, once the reader has come into the page. */
  async start(page: AdminPage): Promise<void> {
    if (!isReadPage(page)) return;
    this.stop();
    const life = new AbortController();
    this.#life = life;
    const Reader = await theReader();
    if (life.signal.aborted) return;
    if (!Reader) {
      this.tell({ type: 'read-failed' });
      return;
    }
    this.#reading = new Reader(() => findTable(document), {
      page,
      signal: life.signal,
      onProgress: (read, total) => this.tell({ type: 'reading', running: { read, total } }),
    });
    this.#reading.start();
  }

  /** Takes the rows that were read so far, as those of a tenant. */
  async use(tenant: Tenant): Promise<void> {
    const table = this.#reading?.snapshot();
    this.stop();
    if (!table) return;
    try {
      await this.link.send({ type: 'page-table', tenant, table });
      this.tell({ type: 'read' });
    } catch {
      this.tell({ type: 'read-failed' });
    }
  }

  /** Ends what is running; what was read is let go. */
  stop(): void {
    this.#life?.abort();
    this.#life = undefined;
    this.#reading = undefined;
  }
}

/** The reader, a chunk that weighs nothing before the user reads; undefined where it can't come into the page. */
async function theReader(): Promise<typeof TableReading | undefined> {
  return import('../reader/table-reading.ts').then(
    (part) => part.TableReading,
    () => undefined,
  );
}
