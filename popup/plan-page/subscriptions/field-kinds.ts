import { AGREEMENTS, BILLINGS, STATUSES, TERMS, type Agreement } from '../../../src/guidance/model.ts';
import { camel } from '../../../src/guidance/text.ts';
import { formatTag } from '../../../src/i18n/locales.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { EditableField } from '../../../src/plan/stored/row.ts';
import { agreementKey } from '../../../src/views/way-words.ts';

/** What a field of a subscription can be typed as. */
export type FieldKind =
  | { kind: 'product' | 'count' | 'day' | 'flag' }
  | { kind: 'choice'; options: readonly string[]; words: string };

/**
 * How each field is typed by hand, in the order in which they are asked; null for one that has a control of its own, or
 * that is only read.
 */
const FIELD_KINDS: Readonly<Record<EditableField, FieldKind | null>> = {
  product: { kind: 'product' },
  purchased: { kind: 'count' },
  assigned: { kind: 'count' },
  agreement: { kind: 'choice', options: AGREEMENTS, words: 'agreement' },
  startedOn: { kind: 'day' },
  renewsOn: { kind: 'day' },
  recurringBilling: { kind: 'flag' },
  term: { kind: 'choice', options: TERMS, words: 'term' },
  billing: { kind: 'choice', options: BILLINGS, words: 'billing' },
  status: { kind: 'choice', options: STATUSES, words: 'status' },
  licencesAddedOn: { kind: 'day' },
  holdsData: { kind: 'flag' },
  sku: null,
  needed: null,
  oldTenant: null,
  kind: null,
  deletedOn: null,
  price: null,
};

/** The fields that are typed, each with how. */
export const TYPED_FIELDS = Object.entries(FIELD_KINDS).flatMap(([field, kind]) =>
  kind ? [{ field: field as EditableField, kind }] : [],
);

/** A field's value as text of the reader; '' for a value that is not known. */
export function valueText(field: string, value: unknown, translator: Translator): string {
  const kind = (FIELD_KINDS as Readonly<Record<string, FieldKind | null | undefined>>)[field];
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return number(value, translator);
  if (typeof value === 'boolean') return translator.t(`answer_${String(value)}`);
  const text = typeof value === 'string' ? value : '';
  if (kind?.kind === 'day') return translator.fullDay(text);
  return kind?.kind === 'choice' ? translator.t(wordsKey(kind.words, text)) : text;
}

/** The key of a choice's words, of a field or a question: the ways of buying are written with underscores. */
export function wordsKey(words: string, option: string): string {
  return words === 'agreement' ? agreementKey(option as Agreement) : `${words}_${camel(option)}`;
}

const formats = new Map<string, Intl.NumberFormat>();

/** A number with the separators of the reader's language. */
export function number(value: number, { locale }: Translator): string {
  // To make a format costs more than a row's other cells.
  const format = formats.get(locale) ?? new Intl.NumberFormat(formatTag(locale));
  formats.set(locale, format);
  return format.format(value);
}
