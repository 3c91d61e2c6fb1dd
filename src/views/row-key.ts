import { comparableName } from '../plan/stored/comparable-name.ts';
import type { Row } from '../plan/stored/row.ts';

/** What names a row in hidden hints and for the page's script: its GUID, else its name. */
export function rowKey({ ref, subscription: { product } }: Pick<Row, 'ref' | 'subscription'>): string {
  return ref?.toLowerCase() ?? comparableName(product).slice(0, 100);
}
