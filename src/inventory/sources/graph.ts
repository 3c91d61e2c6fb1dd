import type { Text } from '../../guidance/model.ts';
import { failed, fewFaults } from '../faults.ts';
import { enabledUnits, fieldsOf, findItems, type Fields, type Item } from './graph-items.ts';
import { holderOf, skuRow, subscriptionRow, type GraphContext, type Sku } from './graph-rows.ts';
import { valueOf } from '../formats/json.ts';
import { MAX_ROWS, type Reading, type ReadRow } from '../model.ts';

/**
 * The subscriptions in answers of Microsoft Graph: `GET /subscribedSkus`, `GET /directory/subscriptions`, or both
 * joined by `skuId`, in `{value}`, arrays, or as tools write them. Pure.
 *
 * `ownerTenantId` is the tenant that created the subscription: a partner's. A tenant that bought by itself can be its
 * own owner, and its id is known only where `subscribedSkus` are there too; so 'partner' is always unsure.
 */
export function readGraph(json: unknown, context: GraphContext): Reading {
  const found = findItems(json);
  if (found.skus.length + found.subscriptions.length === 0) {
    const nothing =
      found.faults.length > 0 || isEmptyAnswer(json) ? 'import_noSubscriptions' : 'import_notGraph';
    const { faults, ...empty } = failed('graph', nothing);
    return { ...empty, faults: found.faults.length > 0 ? fewFaults(found.faults) : faults };
  }
  const faults = [...found.faults];
  const notes: Text[] = [];
  const skuItems = distinct(
    found.skus,
    faults,
    ({ skuId, id, skuPartNumber }) => skuId ?? id ?? skuPartNumber,
  );
  const skus = skuItems.kept.map(({ item, fields }) => skuOf(item, fields, faults));
  const owned = distinct(found.subscriptions, faults, (fields) => fields.commerceSubscriptionId ?? fields.id);
  const subscriptions = owned.kept.map(({ fields }) => fields);
  const repeated = skuItems.repeated + owned.repeated;
  if (repeated > 0) notes.push({ key: 'import_duplicates', values: { count: repeated } });
  const rows = joined(subscriptions, skus, context, notes, faults);
  if (found.hasMore) notes.push({ key: 'import_nextPage' });
  return {
    ...{ source: 'graph', rows: rows.slice(0, MAX_ROWS), total: found.hasMore ? null : rows.length, notes },
    faults: fewFaults(faults),
    ...(found.hasMore && { isPart: true }),
  };
}

function isEmptyAnswer(json: unknown): boolean {
  const value = typeof json === 'object' && json !== null && 'value' in json ? json.value : json;
  return Array.isArray(value) && value.length === 0;
}

interface Distinct {
  kept: { item: Item; fields: Fields }[];
  repeated: number;
}

/** Items by their id, each once; those without one are all kept. */
function distinct(
  items: readonly Item[],
  faults: Text[],
  idOf: (fields: Fields) => string | undefined,
): Distinct {
  const met = new Set<string>();
  const read = items.map((item) => ({ item, fields: fieldsOf(item, faults) }));
  const kept = read.filter(({ fields }) => {
    const id = idOf(fields);
    return id === undefined || (!met.has(id) && met.add(id));
  });
  return { kept, repeated: read.length - kept.length };
}

function skuOf(item: Item, fields: Fields, faults: Text[]): Sku {
  const enabled = enabledUnits(item, faults);
  const ids = valueOf(item.record, 'subscriptionIds');
  return {
    ...fields,
    ...(enabled !== undefined && { enabled }),
    severalSubscriptions: Array.isArray(ids) && ids.length > 1,
  };
}

/** A row for each subscription, with what its SKU knows; then one for each SKU that no subscription is of. */
function joined(
  subscriptions: readonly Fields[],
  skus: readonly Sku[],
  context: GraphContext,
  notes: Text[],
  faults: Text[],
): ReadRow[] {
  const bySku = grouped(subscriptions);
  const tenants = new Set(skus.flatMap(({ accountId, id }) => [accountId, id?.split('_')[0]?.toLowerCase()]));
  const byId = new Map(skus.map((sku) => [sku.skuId, sku]));
  const holders = new Set([...bySku.values()].map(holderOf));
  const makes = subscriptions.map((fields) => ({
    ...{ fields, sku: byId.get(fields.skuId), isHolder: holders.has(fields) },
    isShared: (bySku.get(fields.skuId)?.length ?? 1) > 1,
    isOwn: fields.ownerTenantId !== undefined && tenants.has(fields.ownerTenantId),
  }));
  const rows = [
    ...makes.map((each) => subscriptionRow(each, context, faults)),
    ...skus.filter(({ skuId }) => !bySku.has(skuId)).map((sku) => skuRow(sku, context, faults)),
  ].filter((row) => row !== undefined);
  const count = (key: string, number: number) => {
    if (number > 0) notes.push({ key, values: { count: number } });
  };
  const shared = [...bySku].filter(
    ([id, { length }]) => length > 1 && byId.get(id)?.consumedUnits !== undefined,
  );
  count('import_sharedAssigned', shared.length);
  count(
    'import_partnerSuggested',
    rows.filter(({ subscription }) => subscription.agreement === 'partner').length,
  );
  const several = skus.filter((sku) => sku.severalSubscriptions && !bySku.has(sku.skuId));
  count('import_severalSubscriptions', several.length);
  return rows;
}

function grouped(subscriptions: readonly Fields[]): Map<string | undefined, Fields[]> {
  const groups = new Map<string | undefined, Fields[]>();
  for (const each of subscriptions) {
    if (each.skuId === undefined) continue;
    const group = groups.get(each.skuId);
    if (group) group.push(each);
    else groups.set(each.skuId, [each]);
  }
  return groups;
}
