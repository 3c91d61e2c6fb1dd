import type { PanelData } from '../src/messages/panel-data.ts';

/** The panel's data, asked for by the watcher while the panel's script was on its way into the page. */
export interface HandOver {
  /** The language that the page said it had. */
  lang: string | null;
  /** Null where the page was none of ours after all. */
  data: Promise<PanelData | null>;
}

/** Where both scripts find it: the browser gives all scripts of an extension in a page one world of their own. */
const NAME = 'tenantTransferGuide';

/** Leaves the data for the panel's script. Defined, since an element of that name may stand in the page. */
export function handOver(given: HandOver): void {
  Object.defineProperty(globalThis, NAME, { value: given, configurable: true });
}

/** Takes what the watcher left; undefined where none did, as when the user asked for the panel. */
export function takeOver(): HandOver | undefined {
  const given = Object.getOwnPropertyDescriptor(globalThis, NAME)?.value as HandOver | undefined;
  Reflect.deleteProperty(globalThis, NAME);
  return given;
}

/** The event on the document by which a newer copy of the watcher, or the panel, tells the watcher to leave. */
export const RETIRE_WATCHER = 'tenant-transfer-guide-watcher';
