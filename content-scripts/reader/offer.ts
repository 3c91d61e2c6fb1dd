import type { TableReading } from './table-reading.ts';

/** Where the reader's script leaves what it can: the browser gives all scripts of an extension in a page one world. */
const NAME = 'tenantTransferReader';

/** Leaves the reader for the panel's script. */
export function offerReader(reader: typeof TableReading): void {
  Object.defineProperty(globalThis, NAME, { value: reader, configurable: true });
}

/** The reader, where its script has come. Own properties only: the page may have an element of that name. */
export function offeredReader(): typeof TableReading | undefined {
  return Object.getOwnPropertyDescriptor(globalThis, NAME)?.value as typeof TableReading | undefined;
}
