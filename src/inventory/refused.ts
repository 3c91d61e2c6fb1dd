import type { Text } from '../guidance/model.ts';
import type { Imported } from './model.ts';
import type { OtherList } from './other-lists.ts';

type Refused = Extract<Imported, { is: 'refused' }>;

/** A file of which nothing is taken: why, and what to do instead. */
export function refused(key: string, values?: Text['values'], details: Text[] = []): Refused {
  return { is: 'refused', reason: values ? { key, values } : { key }, details };
}

/** Why each other list is refused, and what to export instead. */
const OTHERS: Readonly<Record<OtherList, string>> = {
  users: 'import_otherUsers',
  charges: 'import_otherPrices',
  audit: 'import_otherUsers',
  prices: 'import_otherPrices',
  catalogue: 'import_otherCatalogue',
};

/** A list of something else. */
export function refusedOther(other: OtherList): Refused {
  return refused(OTHERS[other]);
}
