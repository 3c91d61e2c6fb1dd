import type { PanelData } from '../src/messages/panel-data.ts';

/** The panel's data, asked for by the watcher while the panel's module was on its way into the page. */
export interface HandOver {
  /** The language that the page said it had. */
  lang: string | null;
  /** Rejects where there is no background, as just after an update. */
  data: Promise<PanelData>;
}

/** The event on the document by which a newer copy of the watcher, or the panel, tells the watcher to leave. */
export const RETIRE_WATCHER = 'tenant-transfer-guide-watcher';
