import { skuById, skuByStringId, skusNamed, type Sku } from '../catalogue.ts';
import { guidIn, guidsIn, withoutTenant } from '../cells/ids.ts';
import { plainName } from '../cells/names.ts';
import { cleanName } from '../cells/text.ts';
import { isNoCount, kindOf } from '../kinds.ts';
import type { SkuCatalogue } from '../model.ts';
import type { Cell, CellOf, Draft } from './draft.ts';
import type { Line, Sheet } from './sheet.ts';

/** The SKU that a row's own GUID or string id names; older tools write `contoso:SPE_E3`, some in place of the name. */
export function skuIn(cell: CellOf, catalogue: SkuCatalogue): Sku | undefined {
  const byGuid = [cell('sku'), cell('skuPart'), cell('id'), cell('product')].flatMap(
    ({ text }) => guidIn(text) ?? [],
  );
  const known = byGuid.map((guid) => skuById(guid, catalogue)).find((sku) => sku !== undefined);
  const part = cell('skuPart').text || cell('product').text;
  return known ?? skuByStringId(withoutTenant(part), catalogue) ?? skuByStringId(cell('sku').text, catalogue);
}

/** The cell that names the row. */
export function nameCell(cell: CellOf): Cell {
  const named = (['product', 'skuPart', 'sku'] as const).find((field) => cell(field).text !== '');
  return cell(named ?? 'product');
}

/** Microsoft's name as it stands there, without a seller's marks; the catalogue's where there is none, or an id. */
export function productOf(cell: CellOf, sku: Sku | undefined): string {
  const name = plainName(cell('product').text);
  const bare = withoutTenant(name).toLowerCase();
  const isId = sku !== undefined && (bare === sku.stringId.toLowerCase() || guidIn(bare) === sku.guid);
  if (name !== '' && !isId) return name;
  return sku?.name ?? cleanName(withoutTenant(cell('skuPart').text) || (guidIn(cell('sku').text) ?? ''));
}

/** Whether it is bought for people; what is free by the ten thousand has no count. */
export function putKind(draft: Draft, cell: CellOf, sku: Sku | undefined, stringId: string): void {
  const { product = '', purchased } = draft.subscription;
  const isFree = /^free$/i.test(cell('type').text);
  const found = kindOf({ sku, stringId, name: product, units: purchased, isFree });
  if (!found) return;
  draft.put('kind', found.kind, '', found.isGuess);
  if (found.kind === 'free' && purchased !== undefined && isNoCount(purchased)) draft.drop('purchased');
}

/** Sets the SKU where it is certain; the GUIDs to choose from where the name fits several. */
export function putSku(
  draft: Draft,
  { guidIs, catalogue }: Sheet,
  { guid }: Line,
  cell: CellOf,
  sku: Sku | undefined,
): string[] | undefined {
  const given = (guidIs === 'sku' ? guid : undefined) ?? guidIn(cell('sku').text) ?? sku?.guid;
  const named = given ? [given.toLowerCase()] : skusNamed(draft.subscription.product ?? '', catalogue);
  if (named.length === 1) draft.put('sku', named[0], cell('sku').text);
  return named.length > 1 ? [...named] : undefined;
}

/** The subscription's own GUID. An id alone is one, unless it is a SKU's. */
export function refOf({ guidIs, catalogue }: Sheet, { guid }: Line, cell: CellOf): string | undefined {
  const [id, second] = guidsIn(cell('id').text);
  const own = id && !second && !skuById(id, catalogue) ? id : undefined;
  return ((guidIs === 'ref' ? guid : undefined) ?? guidIn(cell('ref').text) ?? own)?.toLowerCase();
}
