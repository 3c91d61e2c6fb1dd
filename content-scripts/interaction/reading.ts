import { findTable } from '../../src/admin-center/dom/find-table.ts';
import type { AdminPage } from '../../src/admin-center/pages.ts';
import { adminRoute } from '../../src/admin-center/routes.ts';
import type { RawTable } from '../../src/inventory/model.ts';
import type { Tenant } from '../../src/plan/stored/row.ts';
import type { readDetails } from '../reader/read-details.ts';
import type { TableReading } from '../reader/table-reading.ts';
import { isReadPage } from '../panel/own-cards.ts';
import type { PlanLink } from '../panel/plan-link.ts';
import type { PanelEvent } from '../panel/state.ts';

/** Reads the page's table, or a subscription's own page, and hands the rows to the background. It tells what happens, and holds no more. */
export class Reading {
  #reading: { snapshot(): RawTable } | undefined;
  #life: AbortController | undefined;

  constructor(
    private readonly link: Pick<PlanLink, 'send'>,
    private readonly tell: (event: PanelEvent) => void,
  ) {}

  /** Begins to read, once the reader has come into the page. */
  async start(page: AdminPage): Promise<void> {
    if (page === 'subscription-detail') {
      await this.#startDetails();
      return;
    }
    if (!isReadPage(page)) return;
    const life = this.#begin();
    const Reader = await theReader();
    if (life.signal.aborted) return;
    if (!Reader) {
      this.tell({ type: 'read-failed' });
      return;
    }
    const reading = new Reader(() => findTable(document), {
      page,
      signal: life.signal,
      onProgress: (read, total) => this.tell({ type: 'reading', running: { read, total } }),
    });
    this.#reading = reading;
    reading.start();
  }

  /** A subscription's own page is all there at once. */
  async #startDetails(): Promise<void> {
    const life = this.#begin();
    const read = await theDetailsReader();
    if (life.signal.aborted) return;
    const { subscription } = adminRoute(location.href);
    const table = subscription ? read?.(document, subscription) : null;
    if (!table) {
      this.tell({ type: 'read-failed' });
      return;
    }
    this.#reading = { snapshot: () => table };
    this.tell({ type: 'reading', running: { read: 1, total: 1 } });
  }

  #begin(): AbortController {
    this.stop();
    this.#life = new AbortController();
    return this.#life;
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

/** As `theReader`, for a subscription's own page. */
async function theDetailsReader(): Promise<typeof readDetails | undefined> {
  return import('../reader/read-details.ts').then(
    (part) => part.readDetails,
    () => undefined,
  );
}
