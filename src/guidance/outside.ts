import type { Subscription } from './model.ts';

/** Microsoft Entra ID Free comes with the account: by name, since it has no SKU row [C-15]. */
export function isEntraFreeName(product: string): boolean {
  return /^(microsoft entra id|azure active directory|azure ad) free$/i.test(product.trim());
}

/** Azure subscriptions have pages of their own, and are not stopped here [C-01, X-16e]. */
export function isAzureName(product: string): boolean {
  return /^(microsoft )?azure (?!(active directory|information|ad )\b)/i.test(product.trim());
}

/** Free products and capacity, by name, where the source doesn't say [L-18]. */
const FREE_NAME = /\bfree\b|\bexploratory\b/i;
const CAPACITY_NAME = /\bextra file storage\b|^sharepointstorage/i;

/** True for what is neither bought, stopped nor counted: free and capacity SKUs, Azure, Entra ID Free [C-01, C-15, L-18, X-16e]. */
export function isOutside({ kind, product = '' }: Partial<Subscription>): boolean {
  if (kind !== undefined) return kind !== 'seats';
  return FREE_NAME.test(product) || CAPACITY_NAME.test(product) || isAzureName(product);
}
