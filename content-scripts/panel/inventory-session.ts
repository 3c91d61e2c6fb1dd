import { findTable } from '../../src/admin-center/dom/find-table.ts';
import { factsOfPage, type AdminPage } from '../../src/admin-center/pages.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { RawTable } from '../../src/inventory/model.ts';
import type { PanelData } from '../../src/messages/panel-data.ts';
import { countRows, TableReading } from '../reader/table-reading.ts';
import type { PlanLink } from './plan-link.ts';
import type { InventoryActions, InventoryProps, ReadingState } from './inventory.tsx';

/** Pages with a table of subscriptions. */
type TablePage = RawTable['page'];

/** What the panel knows and does of this page's tenant and its subscriptions. */
export class InventorySession {
  #reading: TableReading | undefined;
  #life: AbortController | undefined;
  #there = 0;
  #running: ReadingState['running'] = null;
  #failed = false;
  #page: AdminPage = 'other';
  #tenant: PanelData['tenant'] = null;

  readonly #actions: InventoryActions = {
    say: (tenant) => {
      this.link.send({ type: 'this-tenant', tenant }).catch(() => undefined);
    },
    read: () => this.#read(),
    use: () => void this.#use(),
    stop: () => {
      this.end();
      this.redraw();
    },
  };

  /** `redraw` has the panel drawn; what the background answers to `link` is drawn anyway. */
  constructor(
    private readonly link: Pick<PlanLink, 'send'>,
    private readonly redraw: () => void,
  ) {}

  /** A look at the page, when the panel takes one: how many rows there are to read. */
  look(): void {
    const grid = tablePage(this.#page) ? findTable(document) : null;
    this.#there = grid ? countRows(grid).total : 0;
  }

  /** The route changed: what was being read belonged to the page before. */
  moveTo(page: AdminPage): void {
    this.end();
    this.#page = page;
    this.#there = 0;
    this.#failed = false;
  }

  /** What the panel shows of it; null where the page says nothing of subscriptions. */
  props(data: PanelData, translator: Translator): InventoryProps | null {
    if (!factsOfPage(this.#page)?.tenantMatters) return null;
    const { tenant, name, reads, check } = data;
    this.#tenant = tenant;
    return {
      translator,
      tenant,
      name: name ?? undefined,
      reading: tablePage(this.#page)
        ? { there: this.#there, running: this.#running, failed: this.#failed }
        : null,
      last: tenant ? reads[tenant] : undefined,
      check,
      actions: this.#actions,
    };
  }

  /** Ends what is running. */
  end(): void {
    this.#life?.abort();
    this.#life = undefined;
    this.#reading = undefined;
    this.#running = null;
  }

  #read(): void {
    const page = tablePage(this.#page);
    if (!page) return;
    this.end();
    this.#failed = false;
    this.#life = new AbortController();
    this.#reading = new TableReading(() => findTable(document), {
      page,
      signal: this.#life.signal,
      onProgress: (read, total) => {
        this.#running = { read, total };
        // All that there is: nothing is left to scroll for.
        if (read > 0 && read >= total) void this.#use();
        else this.redraw();
      },
    });
    this.#reading.start();
  }

  async #use(): Promise<void> {
    const table = this.#reading?.snapshot();
    const tenant = this.#tenant;
    this.end();
    if (table && tenant) {
      this.#failed = await this.link.send({ type: 'page-table', tenant, table }).then(
        () => false,
        () => true,
      );
    }
    this.redraw();
  }
}

function tablePage(page: AdminPage): TablePage | undefined {
  const table = factsOfPage(page)?.table;
  return table === 'other' ? undefined : (table ?? undefined);
}
