import type { Agreement, Billing, Status, Term } from '../../guidance/model.ts';
import type { HeaderWords } from '../model.ts';
import { COLUMN_FIELDS, IDENTIFIERS, TERMS, type ColumnField } from './fields.ts';
import { PLAIN_WORDS } from './plain-words.ts';
import { fold } from './text.ts';

/** Microsoft's English status words beside those of the header words: Graph's, Partner Center's, enterprise's. */
const STATUS_WORDS: Readonly<Record<Status, readonly string[]>> = {
  active: ['active', 'enabled'],
  expired: ['expired', 'warning', 'grace', 'in grace', 'in grace period'],
  disabled: ['disabled', 'suspended', 'inactive', 'lockedout', 'locked out'],
  deleted: ['deleted', 'deprovisioned'],
  scheduled: ['scheduled'],
};

/** What a purchase channel says: `direct` is Microsoft itself, by whatever agreement [D-08]. */
export type Channel = Extract<Agreement, 'product-key' | 'partner' | 'trial'> | 'direct' | 'unknown-seller';

/** English words of a purchase channel beside those of the header words. `Commercial` alone tells no seller. */
const CHANNEL_WORDS: Readonly<Record<Channel, readonly string[]>> = {
  'product-key': ['prepaid', 'product key', 'productkey'],
  partner: [
    'reseller',
    'partner',
    'csp',
    'indirect',
    'cloud solution provider',
    'indirect reseller',
    'via partner',
  ],
  trial: ['trial', 'free trial'],
  direct: ['commercial direct', 'direct', 'web direct', 'webdirect', 'microsoft', 'microsoft direct'],
  'unknown-seller': ['commercial', 'purchased', 'paid', 'license', 'licence'],
};
const CHANNEL_TERMS: Partial<Record<Channel, string>> = {
  'product-key': 'channel_prepaid',
  partner: 'channel_reseller',
  trial: 'channel_trial',
  direct: 'channel_commercial_direct',
};

/** Term and billing as Microsoft's own words for a billing frequency tell them. */
export interface Frequency {
  term?: Term;
  billing?: Billing;
}
const FREQUENCY_TERMS: Readonly<Record<string, Frequency>> = {
  frequency_monthly: { billing: 'monthly' },
  frequency_annual: { billing: 'annual' },
  frequency_annual_paid_monthly: { term: 'annual', billing: 'monthly' },
};

export interface Words {
  /** The field that a header names: by its key first, then by its words. */
  fieldOf(key: string, text: string): ColumnField | undefined;
  statusOf(text: string): Status | undefined;
  channelOf(text: string): Channel | undefined;
  /** Of a frequency in Microsoft's words in any language; undefined for other texts, also for most English ones. */
  frequencyOf(text: string): Frequency | undefined;
  /** True where a text says that something ends, in whatever language: `Expires on 14 Jan`. */
  saysExpires(text: string): boolean;
}

const made = new WeakMap<HeaderWords, Words>();

/** The words of all languages, made ready once. */
export function wordsOf(words: HeaderWords): Words {
  const known = made.get(words);
  if (known) return known;
  const { identifiers, headers } = headersOf(words);
  const expires = [...(words['expires_on'] ?? []), ...(words['expiration_date'] ?? []), 'expires', 'ends on'];
  const expiry = new RegExp(expires.map(escaped).join('|'));
  const statuses = valueWords(STATUS_WORDS, (status) => words['status_' + status]);
  const channels = valueWords(CHANNEL_WORDS, (channel) => words[CHANNEL_TERMS[channel] ?? '']);
  const frequencies = new Map(
    Object.entries(FREQUENCY_TERMS).flatMap(([term, frequency]) =>
      (words[term] ?? []).map((word) => [word, frequency] as const),
    ),
  );
  const ready: Words = {
    fieldOf: (key, text) =>
      identifiers.get(letters(key)) ?? headers.get(bare(text)) ?? identifiers.get(letters(text)),
    statusOf: (text) => statuses.get(fold(text)),
    channelOf: (text) => channels.get(fold(text)),
    frequencyOf: (text) => frequencies.get(fold(text)),
    saysExpires: (text) => expiry.test(fold(text)),
  };
  made.set(words, ready);
  return ready;
}

/** What names a column: identifiers by their letters, and headers in words, of which Microsoft's own count more. */
function headersOf(words: HeaderWords): Record<'identifiers' | 'headers', Map<string, ColumnField>> {
  const identifiers = new Map<string, ColumnField>();
  const headers = new Map<string, ColumnField>();
  for (const field of COLUMN_FIELDS) {
    for (const name of IDENTIFIERS[field].split(' ')) identifiers.set(name, field);
    for (const word of PLAIN_WORDS[field]?.split('|') ?? []) headers.set(word, field);
  }
  for (const field of COLUMN_FIELDS)
    for (const word of (TERMS[field] ?? []).flatMap((term) => words[term] ?? [])) headers.set(word, field);
  return { identifiers, headers };
}

/** Each word of a value, of ours and of the header words → the value. */
function valueWords<V extends string>(
  english: Readonly<Record<V, readonly string[]>>,
  others: (value: V) => readonly string[] | undefined,
): Map<string, V> {
  const values = new Map<string, V>();
  for (const [value, own] of Object.entries(english) as [V, readonly string[]][]) {
    for (const word of [...own, ...(others(value) ?? [])]) values.set(word, value);
  }
  return values;
}

/** `Product Title`, `product_title`, `productTitle` → `producttitle`. */
export function letters(text: string): string {
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
