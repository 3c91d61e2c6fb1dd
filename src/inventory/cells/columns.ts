import { DAY_FIELDS, type ColumnField } from './fields.ts';
import { sampleAt, shapeOf, type Shape } from './shapes.ts';
import { fold } from './text.ts';
import { letters, type Words } from './words.ts';

/** What a column holds; `unsure` where only the shape of its values, or a part of its header, tells. */
export interface Column {
  field: ColumnField;
  at: number;
  unsure: boolean;
}

export interface Header {
  /** The library's column key, '' where there is none. */
  key: string;
  text: string;
}

/** Headers of one source, letters only, and what they hold; null for nothing of ours. */
export type OwnColumns = Readonly<Record<string, ColumnField | null>>;

/** Columns that their key or header names, each field once; a source's own words come before the general ones. */
export function namedColumns(
  headers: readonly Header[],
  words: Words,
  own: OwnColumns = {},
): (Column | undefined)[] {
  const met = new Set<ColumnField>();
  const ofSource = headers.map(({ text }) => {
    const name = letters(text);
    return Object.hasOwn(own, name) ? own[name] : undefined;
  });
  for (const field of ofSource) if (field) met.add(field);
  const taken = new Set<ColumnField>();
  return headers.map(({ key, text }, at) => {
    const field = ofSource[at] === undefined ? words.fieldOf(key, text) : ofSource[at];
    const isOther = field && ofSource[at] === undefined && met.has(field);
    if (!field || isOther || taken.has(field)) return undefined;
    taken.add(field);
    return { field, at, unsure: false };
  });
}

/** Parts of English headers, in the order in which they are tried; the values must have the shape. */
const PARTS: readonly [part: RegExp, field: ColumnField, shape: Shape][] = [
  [/renew/, 'renewsOn', 'date'],
  [/life ?cycle/, 'nextLifecycle', 'date'],
  [/expir|end ?date|commitment ?end|term ?end|valid ?(?:to|until)/, 'expiresOn', 'date'],
  [/start|purchase ?date|creat|subscribed/, 'startedOn', 'date'],
  [/assigned|consumed|in use|used/, 'assigned', 'count'],
  [/available|remaining|free|unused/, 'available', 'count'],
  [/active ?units|quantity|total|purchased|seats?|units|licen[cs]es|owned/, 'purchased', 'count'],
  [/status|state/, 'status', 'status'],
  [/auto.?renew|recurring/, 'recurringBilling', 'flag'],
  [/billing|payment|invoic/, 'frequency', 'frequency'],
  [/term|commitment|contract|duration/, 'term', 'frequency'],
];

/** Columns whose header has a word of ours in it and whose values fit it: all unsure. */
export function partlyNamedColumns(
  headers: readonly Header[],
  named: readonly (Column | undefined)[],
  rows: readonly (readonly string[])[],
  words: Words,
): Column[] {
  const met = new Set(named.map((column) => column?.field));
  const isDated = DAY_FIELDS.some((field) => field !== 'startedOn' && met.has(field));
  return headers.flatMap(({ text }, at) => {
    if (named[at]) return [];
    const header = fold(text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_.-]/g, ' '));
    const found = PARTS.find(([part, field]) => part.test(header) && !met.has(field));
    if (!found) return [];
    const [, field, shape] = found;
    const isEnd = field !== 'startedOn' && (DAY_FIELDS as readonly string[]).includes(field);
    if ((isEnd && isDated) || (field === 'purchased' && met.has('enabled'))) return [];
    if (shapeOf(sampleAt(rows, at), '', words) !== shape) return [];
    met.add(field);
    return [{ field, at, unsure: true }];
  });
}
