import type { ReadyInPage } from '../src/browser/ready-panel.ts';
import type { PanelData } from '../src/messages/panel-data.ts';

/** The panel's data, asked for by the watcher while the panel's module was on its way into the page. */
export interface HandOver {
  /** The language that the page said it had. */
  lang: string | null;
  /** What stands ready, to be drawn until the answer has come. */
  ready: Promise<ReadyInPage | undefined>;
  /** The background's answer; null where the site is not ours any more. Rejects where there is none, as just after an update. */
  data: Promise<PanelData | null>;
}

/** The event on the document by which the panel, once it is there, tells every watcher to leave. */
export const RETIRE_WATCHER = 'tenant-transfer-guide-watcher';
