import type { Text } from '../guidance/model.ts';

/** More than these nobody reads one by one. */
const MAX_FAULTS = 20;

/** The first faults one by one, and how many more there are. */
export function fewFaults(faults: readonly Text[]): Text[] {
  if (faults.length <= MAX_FAULTS) return [...faults];
  const count = faults.length - MAX_FAULTS;
  return [...faults.slice(0, MAX_FAULTS), { key: 'import_moreFaults', values: { count } }];
}
