import type { Text } from '../../guidance/model.ts';
import { cleanName } from '../cells/text.ts';
import { recordOf, valueOf, type JsonRecord } from './json.ts';

/** One object and where it stood, `value[3]`. */
export interface Item {
  record: JsonRecord;
  path: string;
}

/** What was found in JSON: Graph's objects, wherever they stand, and every list of other objects. */
export interface JsonLists {
  skus: Item[];
  subscriptions: Item[];
  others: Item[][];
  /** `@odata.nextLink` was there: this is not all. */
  hasMore: boolean;
  /** Errors that Graph answered with. */
  errors: Text[];
}

/** `subscribedSkus` and `subscriptions` in `response.body` in an array: nobody packs deeper. */
const MAX_PACKING = 7;

/** Takes lists out of whatever they came in: `{value}`, an array, a batch, a recorded answer, several joined. */
export function findLists(json: unknown): JsonLists {
  const found: JsonLists = { skus: [], subscriptions: [], others: [], hasMore: false, errors: [] };
  unpack(json, '', MAX_PACKING, found);
  return found;
}

function unpack(json: unknown, path: string, depth: number, found: JsonLists): void {
  if (depth < 0) return;
  if (Array.isArray(json)) {
    const others = json.flatMap((each: unknown, at) => itemOf(each, `${path}[${String(at)}]`) ?? []);
    if (others.length > 0) found.others.push(others);
    json.forEach((inner, at) => unpack(inner, `${path}[${String(at)}]`, depth - 1, found));
    return;
  }
  const record = recordOf(json);
  if (!record) return;
  if (Object.hasOwn(record, '@odata.nextLink')) found.hasMore = true;
  const kind = graphKind(record);
  const error = valueOf(record, 'error');
  if (kind) found[kind].push({ record, path });
  else if (recordOf(error)) found.errors.push(errorText(error));
  else unpackRecord(record, path, depth, found);
}

function unpackRecord(record: JsonRecord, path: string, depth: number, found: JsonLists): void {
  const alone = path === '' ? itemOf(record, path) : undefined;
  if (alone) found.others.push([alone]);
  for (const [key, inner] of Object.entries(record)) {
    if (typeof inner === 'object') unpack(inner, path ? `${path}.${key}` : key, depth - 1, found);
  }
}

/** An object that is not Graph's, and says something itself. */
function itemOf(json: unknown, path: string): Item | undefined {
  const record = recordOf(json);
  return record && !isPacking(record) && !graphKind(record) ? { record, path } : undefined;
}

/** An object that holds others, and says nothing itself. */
function isPacking(record: JsonRecord): boolean {
  const values = Object.entries(record).filter(([key]) => !key.startsWith('@'));
  const scalars = values.filter(([, value]) => value === null || typeof value !== 'object');
  return scalars.length < 2;
}

const isId = (value: unknown): boolean => typeof value === 'string' && value !== '';

function graphKind(record: JsonRecord): 'skus' | 'subscriptions' | undefined {
  if (!isId(valueOf(record, 'skuId')) && !isId(valueOf(record, 'skuPartNumber'))) return undefined;
  const has = (keys: readonly string[]) => keys.some((key) => valueOf(record, key) !== undefined);
  // CIPP, Partner Center and Pax8 have 'skuId' too.
  if (has(['license', 'offerName', 'productName', 'productId', 'chargeType'])) return undefined;
  if (has(['prepaidUnits', 'consumedUnits', 'capabilityStatus'])) return 'skus';
  return has(['totalLicenses', 'nextLifecycleDateTime', 'commerceSubscriptionId', 'status'])
    ? 'subscriptions'
    : undefined;
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
