import * as v from 'valibot';
import { SUBSCRIPTION_FIELDS } from '../../guidance/situation-schema.ts';
import type { Text } from '../../guidance/model.ts';
import { cleanName } from '../cells/text.ts';
import { recordOf, valueOf, type JsonRecord } from '../formats/json.ts';

/** One object of Graph and where it stood, `value[3]`, for faults. */
export interface Item {
  record: JsonRecord;
  path: string;
}

/** What was found in an answer of Graph, or in several put together. */
export interface Found {
  skus: Item[];
  subscriptions: Item[];
  /** `@odata.nextLink` was there: this is not all. */
  hasMore: boolean;
  faults: Text[];
}

/** `subscribedSkus` and `subscriptions` in `response.body` in an array: nobody packs deeper. */
const MAX_PACKING = 6;

/** Takes Graph's objects out of whatever they came in: `{value}`, an array, a batch, a recorded answer, both joined. */
export function findItems(json: unknown): Found {
  const found: Found = { skus: [], subscriptions: [], hasMore: false, faults: [] };
  unpack(json, '', MAX_PACKING, found);
  return found;
}

function unpack(json: unknown, path: string, depth: number, found: Found): void {
  if (depth < 0) return;
  if (Array.isArray(json)) {
    json.forEach((inner, at) => unpack(inner, `${path}[${String(at)}]`, depth - 1, found));
    return;
  }
  const record = recordOf(json);
  if (!record) return;
  if (Object.hasOwn(record, '@odata.nextLink')) found.hasMore = true;
  const kind = kindOf(record);
  if (kind) found[kind].push({ record, path });
  else if (recordOf(valueOf(record, 'error'))) found.faults.push(errorText(valueOf(record, 'error')));
  else {
    for (const [key, inner] of Object.entries(record)) {
      if (typeof inner === 'object') unpack(inner, path ? `${path}.${key}` : key, depth - 1, found);
    }
  }
}

const isId = (value: unknown): boolean => typeof value === 'string' && value !== '';

function kindOf(record: JsonRecord): 'skus' | 'subscriptions' | undefined {
  if (!isId(valueOf(record, 'skuId')) && !isId(valueOf(record, 'skuPartNumber'))) return undefined;
  if (['prepaidUnits', 'consumedUnits', 'capabilityStatus'].some((key) => valueOf(record, key) !== undefined))
    return 'skus';
  const ofSubscription = ['totalLicenses', 'nextLifecycleDateTime', 'commerceSubscriptionId', 'status'];
  return ofSubscription.some((key) => valueOf(record, key) !== undefined) ? 'subscriptions' : undefined;
}

/** Microsoft's own message, as text. */
function errorText(error: unknown): Text {
  const record = recordOf(error);
  const text = (key: string) => {
    const value = record && valueOf(record, key);
    return typeof value === 'string' ? cleanName(value) : '';
  };
  return { key: 'import_graphError', values: { code: text('code') || '?', message: text('message') || '?' } };
}

const DateTime = v.pipe(
  v.string(),
  v.maxLength(40),
  v.regex(/^\d{4}-\d{2}-\d{2}(?:T|$)/),
  v.check((moment) => v.is(SUBSCRIPTION_FIELDS.renewsOn.wrapped, moment.slice(0, 10))),
);
const Guid = v.pipe(
  SUBSCRIPTION_FIELDS.sku.wrapped,
  v.transform((guid) => guid.toLowerCase()),
);
const Name = v.pipe(v.string(), v.transform(cleanName));

/** Graph's fields that are read, each checked alone: a wrong one is left out, the rest stays. */
const FIELDS = {
  skuId: Guid,
  id: v.pipe(v.string(), v.maxLength(200)),
  commerceSubscriptionId: Guid,
  accountId: Guid,
  ownerTenantId: Guid,
  skuPartNumber: Name,
  status: Name,
  capabilityStatus: Name,
  isTrial: v.boolean(),
  totalLicenses: SUBSCRIPTION_FIELDS.purchased.wrapped,
  consumedUnits: SUBSCRIPTION_FIELDS.assigned.wrapped,
  createdDateTime: DateTime,
  nextLifecycleDateTime: DateTime,
} as const;

const SCHEMAS = Object.entries(FIELDS);

export type Fields = { [F in keyof typeof FIELDS]?: v.InferOutput<(typeof FIELDS)[F]> };

/** The fields of an item. Each that is there and wrong is a fault that names its path. */
export function fieldsOf({ record, path }: Item, faults: Text[]): Fields {
  const fields: Record<string, unknown> = {};
  for (const [name, schema] of SCHEMAS) {
    const value = valueOf(record, name);
    if (value === undefined || value === null) continue;
    const result = v.safeParse(schema, value);
    if (result.success) fields[name] = result.output;
    else faults.push(badField(path, name));
  }
  return fields;
}

/** `prepaidUnits.enabled`: what is bought and not in grace. */
export function enabledUnits({ record, path }: Item, faults: Text[]): number | undefined {
  const prepaid = recordOf(valueOf(record, 'prepaidUnits'));
  const units = prepaid && valueOf(prepaid, 'enabled');
  if (units === undefined || units === null) return undefined;
  const result = v.safeParse(FIELDS.totalLicenses, units);
  if (!result.success) faults.push(badField(path, 'prepaidUnits.enabled'));
  return result.success ? result.output : undefined;
}

function badField(path: string, name: string): Text {
  return { key: 'import_badField', values: { field: cleanName(path ? `${path}.${name}` : name) } };
}
