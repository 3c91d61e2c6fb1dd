import type { Status } from '../../guidance/model.ts';
import { fold } from './text.ts';
import type { HeaderWords } from '../model.ts';

/** What a column can hold, in the words of a subscription; the rest helps to make one of its fields. */
export const COLUMN_FIELDS = [
  'product',
  'purchased',
  'assigned',
  'available',
  'expired',
  'status',
  'startedOn',
  'renewsOn',
  'expiresOn',
  'channel',
  'frequency',
  'recurringBilling',
  'sku',
  'skuPart',
  'ref',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/**
 * English identifiers and headers, letters only: column keys of the page, and the names that Graph, its tools and the
 * *Licenses* page's export write.
 */
const IDENTIFIERS: Readonly<Record<ColumnField, string>> = {
  product:
    'productname producttitle product productdisplayname displayname name title skuname offername ' +
    'subscriptionname friendlyname licensename',
  purchased:
    'purchasedquantity quantity totallicenses total totalquantity totalunits licensequantity purchased ' +
    'purchasedlicenses licenses seats prepaidunitsenabled enabledunits enabled',
  assigned:
    'assignedlicenses assigned assignedquantity consumedunits consumed consumedlicenses used usedlicenses',
  available: 'availablequantity available availablelicenses remaining unassigned unassignedlicenses',
  expired: 'expiredlicenses',
  status: 'subscriptionstatus status state capabilitystatus substatus',
  startedOn: 'startdate startedon subscriptionstartdate purchasedate purchasedon createddate createddatetime',
  renewsOn:
    'renewaldate renewdate renewson renewal nextrenewal nextrenewaldate nextlifecycledate ' +
    'nextlifecycledatetime renewsorexpireson',
  expiresOn: 'expirationdate expirydate expireson expires expiration enddate endson ends subscriptionenddate',
  channel: 'purchasechannel channel purchasetype offertype',
  frequency:
    'billingfrequency billingcycle frequency billingterm billingplan term subscriptionterm termduration',
  recurringBilling: 'recurringbilling autorenew autorenewal autorenewenabled renewautomatically',
  sku: 'skuid skuguid',
  skuPart: 'skupartnumber stringid accountskuid',
  ref: 'subscriptionid commercesubscriptionid subscriptionguid',
};

/** Terms of the header words that name a column. */
const TERMS: Partial<Record<ColumnField, readonly string[]>> = {
  product: ['product_name'],
  purchased: ['purchased_quantity', 'total_licenses', 'quantity'],
  assigned: ['assigned_licenses'],
  available: ['available_quantity'],
  status: ['subscription_status'],
  renewsOn: ['renews_on', 'renewal_date'],
  expiresOn: ['expires_on', 'expiration_date'],
  recurringBilling: ['recurring_billing'],
};

/** Microsoft's English status words beside those of the header words: Graph's, and those of enterprise agreements. */
const STATUS_WORDS: Readonly<Record<Status, readonly string[]>> = {
  active: ['active', 'enabled'],
  expired: ['expired', 'warning', 'grace', 'in grace'],
  disabled: ['disabled', 'suspended', 'inactive', 'lockedout', 'locked out'],
  deleted: ['deleted', 'deprovisioned'],
  scheduled: ['scheduled'],
};

export interface Words {
  /** The field that a header names: by its key first, then by its words. */
  fieldOf(key: string, text: string): ColumnField | undefined;
  statusOf(text: string): Status | undefined;
  /** True where a text says that something ends, in whatever language: `Expires on 14 Jan`. */
  saysExpires(text: string): boolean;
}

const made = new WeakMap<HeaderWords, Words>();

/** The words of all languages, made ready once. */
export function wordsOf(words: HeaderWords): Words {
  const known = made.get(words);
  if (known) return known;
  const identifiers = new Map<string, ColumnField>();
  const headers = new Map<string, ColumnField>();
  for (const field of COLUMN_FIELDS) {
    for (const name of IDENTIFIERS[field].split(' ')) identifiers.set(name, field);
    for (const term of TERMS[field] ?? []) for (const word of words[term] ?? []) headers.set(word, field);
  }
  const expires = [...(words['expires_on'] ?? []), ...(words['expiration_date'] ?? []), 'expires', 'ends on'];
  const expiry = new RegExp(expires.map(escaped).join('|'));
  const statuses = statusWords(words);
  const ready: Words = {
    fieldOf: (key, text) =>
      identifiers.get(letters(key)) ?? headers.get(bare(text)) ?? identifiers.get(letters(text)),
    statusOf: (text) => statuses.get(fold(text)),
    saysExpires: (text) => expiry.test(fold(text)),
  };
  made.set(words, ready);
  return ready;
}

function statusWords(words: HeaderWords): Map<string, Status> {
  const statuses = new Map<string, Status>();
  for (const [status, english] of Object.entries(STATUS_WORDS) as [Status, readonly string[]][]) {
    for (const word of [...english, ...(words['status_' + status] ?? [])]) statuses.set(word, status);
  }
  return statuses;
}

/** `Product Title`, `product_title`, `productTitle` → `producttitle`. */
function letters(text: string): string {
  return fold(text).replace(/[^\p{L}]/gu, '');
}

/** A header without what stands around its words: `Quantity*`, `Quantity (5)`, `Quantity:`. */
function bare(text: string): string {
  return fold(text)
    .replace(/\(.*\)/, '')
    .replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '');
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
