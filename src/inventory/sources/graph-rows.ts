import type { Status, Subscription, Text } from '../../guidance/model.ts';
import { skuById, skuByStringId } from '../catalogue.ts';
import type { Fields } from './graph-items.ts';
import type { ImportContext, ReadField, ReadRow } from '../model.ts';

export type GraphContext = Pick<ImportContext, 'catalogue' | 'today'>;

/** `status` of a subscription and `capabilityStatus` of a SKU. */
const STATUSES: ReadonlyMap<string, Status> = new Map([
  ['enabled', 'active'],
  ['warning', 'expired'],
  ['suspended', 'disabled'],
  ['lockedout', 'disabled'],
  ['deleted', 'deleted'],
]);

/** A SKU of Graph with its fields checked. */
export interface Sku extends Fields {
  /** `prepaidUnits.enabled`. */
  enabled?: number;
  severalSubscriptions: boolean;
}

/** A subscription of Graph and what belongs to it. */
export interface Joined {
  fields: Fields;
  sku: Sku | undefined;
  /** It has its SKU with others: what is assigned belongs to them together. */
  isShared: boolean;
  /** It is the one on which the assigned licences of its SKU are put. */
  isHolder: boolean;
  isOwn: boolean;
}

/** The row of one subscription; undefined and a fault where nothing names its product. */
export function subscriptionRow(joined: Joined, context: GraphContext, faults: Text[]): ReadRow | undefined {
  const { fields, isShared } = joined;
  const { createdDateTime: start, nextLifecycleDateTime: end, status } = fields;
  const state = stateOf(status);
  const agreement = wayOf(joined);
  const assigned = assignedOf(joined);
  const unsure: ReadField[] = [
    ...(agreement === 'partner' ? (['agreement'] as const) : []),
    ...(assigned !== undefined && isShared ? (['assigned'] as const) : []),
    ...(start ? (['startedOn'] as const) : []),
    // What is active has its end before it.
    ...(state === 'active' && end && end < context.today ? (['renewsOn'] as const) : []),
  ];
  const values = {
    ...optional('agreement', agreement),
    ...optional('purchased', fields.totalLicenses),
    ...optional('assigned', assigned),
    ...optional('status', state),
    ...optional('startedOn', start?.slice(0, 10)),
    // Of one that ended it is the day on which it goes on to the next state, no renewal.
    ...(state === 'active' && optional('renewsOn', end?.slice(0, 10))),
  };
  const rest = { ...optional('ref', refOf(fields)), ...(unsure.length > 0 && { unsure }) };
  return named(fields, context, values, faults, { ...rest, ...rawOf({ status, start, end }) });
}

function stateOf(status: string | undefined): Status | undefined {
  return STATUSES.get(status?.toLowerCase() ?? '');
}

function wayOf({ fields: { isTrial, ownerTenantId }, isOwn }: Joined): Subscription['agreement'] {
  if (isTrial) return 'trial';
  return ownerTenantId !== undefined && !isOwn ? 'partner' : undefined;
}

function assignedOf({ sku, isHolder }: Joined): number | undefined {
  return isHolder ? sku?.consumedUnits : undefined;
}

/** Of the subscriptions of one SKU the first enabled: those that ended hold nobody's licence. */
export function holderOf(sharers: readonly Fields[]): Fields | undefined {
  return sharers.find(({ status }) => stateOf(status) === 'active') ?? sharers[0];
}

/** The commerce id is the one that the admin center's own links have. */
function refOf({ commerceSubscriptionId, id }: Fields): string | undefined {
  return commerceSubscriptionId ?? (id && GUID.test(id) ? id.toLowerCase() : undefined);
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A SKU without its subscriptions: what all of them hold together. */
export function skuRow(sku: Sku, context: GraphContext, faults: Text[]): ReadRow | undefined {
  const { capabilityStatus: status, consumedUnits, enabled } = sku;
  return named(
    sku,
    context,
    {
      ...optional('purchased', enabled),
      ...optional('assigned', consumedUnits),
      ...optional('status', stateOf(status)),
    },
    faults,
    rawOf({ status }),
  );
}

function rawOf({
  status,
  start,
  end,
}: {
  status?: string | undefined;
  start?: string | undefined;
  end?: string | undefined;
}): Pick<ReadRow, 'raw'> {
  const raw = {
    ...optional('status', status),
    ...optional('startedOn', start),
    ...optional('renewsOn', end),
  };
  return Object.keys(raw).length > 0 ? { raw } : {};
}

function optional<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: T };
}

/** The row under the catalogue's name; what the catalogue lacks keeps Graph's. Without any it is a fault. */
function named(
  { skuId, skuPartNumber }: Fields,
  { catalogue }: GraphContext,
  subscription: Partial<Subscription>,
  faults: Text[],
  rest: Omit<ReadRow, 'subscription'>,
): ReadRow | undefined {
  const known = (skuId && skuById(skuId, catalogue)) || skuByStringId(skuPartNumber ?? '', catalogue);
  const product = (known && known.name) || skuPartNumber || skuId;
  if (!product) {
    faults.push({ key: 'import_noSku' });
    return undefined;
  }
  const sku = skuId ?? (known && known.guid);
  return { subscription: { product, ...(sku && { sku }), ...subscription }, ...rest };
}
