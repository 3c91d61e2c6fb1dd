import type { Text } from '../../guidance/model.ts';
import { cleanName } from '../cells/text.ts';
import { parseJson, recordOf, valueOf, type JsonRecord } from './json.ts';

/** One object and where it stood, `value[3]`. */
export interface Item {
  record: JsonRecord;
  path: string;
  /** The tenant in whose packing it stood: `{ tenant, subscriptions: [] }`, or a list under a domain as its key. */
  tenant?: string | undefined;
}

/** What stands in a list of Graph's objects and is none of them. */
export interface Stray {
  path: string;
  text: string;
}

/** What was found in JSON: Graph's objects, wherever they stand, and every list of other objects. */
export interface JsonLists {
  skus: Item[];
  subscriptions: Item[];
  others: Item[][];
  strays: Stray[];
  /** `@odata.nextLink` was there: this is not all. */
  hasMore: boolean;
  /** A portal's answer that counts more than it holds. */
  isOnePage: boolean;
  /** Errors that Graph answered with. */
  errors: Text[];
}

/** Graph's answer as text in a recorded answer in a list of them, a tenant each: nobody packs deeper. */
const MAX_PACKING = 10;

/** Takes lists out of whatever they came in: `{value}`, an array, a batch, a recorded answer, several joined. */
export function findLists(json: unknown): JsonLists {
  const found: JsonLists = {
    skus: [],
    subscriptions: [],
    others: [],
    strays: [],
    hasMore: false,
    isOnePage: false,
    errors: [],
  };
  unpack(json, { path: '', depth: MAX_PACKING }, found);
  return found;
}

interface Place {
  path: string;
  /** How much deeper to look. */
  depth: number;
  tenant?: string | undefined;
}

function unpack(json: unknown, place: Place, found: JsonLists): void {
  if (place.depth < 0) return;
  if (Array.isArray(json)) unpackList(json, place, found);
  else unpackOne(json, place, found);
}

function unpackList(list: readonly unknown[], { path, depth, tenant }: Place, found: JsonLists): void {
  const at = (index: number) => `${path}[${String(index)}]`;
  const others = list.flatMap((each, index) => itemOf(each, at(index), tenant) ?? []);
  const isOfGraph = list.some(isGraph);
  if (!isOfGraph && others.length > 0) found.others.push(others);
  list.forEach((inner, index) => {
    const before = sizeOf(found);
    unpack(inner, { path: at(index), depth: depth - 1, tenant }, found);
    // Nothing that stands among Graph's objects is lost without a word.
    if (isOfGraph && sizeOf(found) === before)
      found.strays.push({ path: at(index), text: JSON.stringify(inner).slice(0, 200) });
  });
}

function sizeOf({ skus, subscriptions, errors }: JsonLists): number {
  return skus.length + subscriptions.length + errors.length;
}

function unpackOne(json: unknown, place: Place, found: JsonLists): void {
  const record = recordOf(json);
  if (!record) return;
  if (NEXT_LINKS.some((key) => isId(record[key]))) found.hasMore = true;
  else if (isPageOfMore(record)) found.isOnePage = true;
  const { path, tenant } = place;
  const kind = graphKind(record);
  const error = valueOf(record, 'error');
  if (kind) found[kind].push({ record, path, tenant });
  else if (recordOf(error)) found.errors.push(errorText(error));
  else unpackRecord(record, place, found);
}

const NEXT_LINKS = ['@odata.nextLink', 'odata.nextLink', 'nextLink'];

/** `{ page: { totalPages: 3 } }`, `{ totalCount: 120, items: [] }`. */
function isPageOfMore(record: JsonRecord): boolean {
  const page = recordOf(valueOf(record, 'page')) ?? record;
  if (Number(valueOf(page, 'totalPages')) > 1) return true;
  const [list, ...more] = Object.values(record).filter((value) => Array.isArray(value));
  const totals = ['totalCount', 'totalHits', 'totalElements'].map((key) => Number(valueOf(page, key)));
  return list !== undefined && more.length === 0 && totals.some((total) => total > list.length);
}

function unpackRecord(record: JsonRecord, { path, depth, tenant }: Place, found: JsonLists): void {
  const alone = path === '' ? itemOf(record, path) : undefined;
  if (alone) found.others.push([alone]);
  const own = tenantOfPacking(record) ?? tenant;
  for (const [key, value] of Object.entries(record)) {
    const inner = isAnswer(key, value) ? parsed(value) : value;
    if (typeof inner !== 'object') continue;
    unpack(
      inner,
      { path: path ? `${path}.${key}` : key, depth: depth - 1, tenant: tenantOfKey(key) ?? own },
      found,
    );
  }
}

/** Keys of what names the tenant of the lists beside it, the name before the id. */
const TENANT_KEYS = [
  ...['tenant', 'tenantName', 'tenantDisplayName', 'customerName', 'customer', 'companyName', 'accountName'],
  ...['organization', 'defaultDomainName', 'domain', 'tenantId', 'customerId'],
];

function tenantOfPacking(record: JsonRecord): string | undefined {
  return TENANT_KEYS.map((key) => valueOf(record, key)).find(
    (value): value is string => typeof value === 'string' && value.trim() !== '',
  );
}

/** A domain or a GUID as a key: the lists of each tenant stand under it. */
function tenantOfKey(key: string): string | undefined {
  const isDomain = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(key) && !key.startsWith('odata.');
  return isDomain || /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(key) ? key : undefined;
}

/** Recorded answers (HAR, flows, logs) hold the answer as text. */
function isAnswer(key: string, value: unknown): value is string {
  return (
    /^(?:text|body|content|response|responsebody)$/i.test(key) &&
    typeof value === 'string' &&
    /^\s*[[{]/.test(value)
  );
}

function parsed(text: string): unknown {
  const found = parseJson(text);
  return 'json' in found ? found.json : undefined;
}

function isGraph(json: unknown): boolean {
  const record = recordOf(json);
  return record !== null && graphKind(record) !== undefined;
}

/** An object that is not Graph's, and says something itself. */
function itemOf(json: unknown, path: string, tenant?: string): Item | undefined {
  const record = recordOf(json);
  return record && !isPacking(record) && !graphKind(record) ? { record, path, tenant } : undefined;
}

/** An object that holds others, and says nothing itself. */
function isPacking(record: JsonRecord): boolean {
  const values = Object.entries(record).filter(([key]) => !key.startsWith('@'));
  const scalars = values.filter(([, value]) => value === null || typeof value !== 'object');
  return scalars.length < 2 && (scalars.length === 0 || scalars.length < values.length);
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
