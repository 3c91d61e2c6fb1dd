import { daysBetween } from '../../calendar/days.ts';
import type { Conflict, Day, Step, Text, Verb } from '../../guidance/model.ts';
import { camel } from '../../guidance/text.ts';
import { toneOf, type NowView } from './now.ts';
import type { Item } from './items.ts';

/*
 * The words of an item, the same on every surface: headline, due label, one-line row. Kinds go in, Texts come out; the
 * surface's translator makes sentences of them.
 */

/** What words are made of: titles by step, headlines by conflict, and the plan's products by subscription (short names). */
export interface Wording {
  steps: readonly Pick<Step, 'title'>[];
  conflicts: readonly Pick<Conflict, 'text' | 'subscriptions'>[];
  products: readonly string[];
}

/** Verbs that are said of a product: 'Off by 13 Jan', 'Power BI Pro: ask the partner'. The others have the step's title. */
const OF_PRODUCTS: ReadonlySet<Verb> = new Set([
  'decide',
  'cancel',
  'swap',
  'off',
  'on',
  'ask',
  'move',
  'reduce',
  'save-data',
  'ends',
]);

/** More names than these are counted. */
const NAMED = 3;

/** 'Copilot and Visio Plan 2: cancel or keep?', 'Turn off recurring billing for Business Premium', or the step's title. */
export function headline(item: Item, wording: Wording): Text {
  const [conflict] = item.conflicts.flatMap((index) => wording.conflicts[index] ?? []);
  if (conflict) return question(conflict, wording);
  const verb = verbOfProducts(item);
  if (!verb) return titleOf(item, wording);
  return { key: `headline_${camel(verb)}`, values: productValues(item, wording) };
}

/** The rules name products in full: here they have their short names. */
function question(conflict: Wording['conflicts'][number], wording: Wording): Text {
  const { key, values } = conflict.text;
  if (!values || conflict.subscriptions.length === 0) return conflict.text;
  return { key, values: { ...values, ...productValues(conflict, wording) } };
}

/** One line beside the day: 'Dynamics 365 Sales: save data', 'Cut-over', 'Go or no-go'. */
export function rowText(item: Item, wording: Wording): Text {
  const verb = verbOfProducts(item);
  if (verb) return { key: `row_${camel(verb)}`, values: productValues(item, wording) };
  if (item.step === 'migrate-data') return { key: 'row_cutOver' };
  if (item.step === 'go-no-go') return { key: 'row_goNoGo' };
  return titleOf(item, wording);
}

/** 'Decide by 26 Nov', 'Off by 13 Jan', 'Missed: 26 Nov'; null for an item without a day. */
export function dueLabel(
  { verb, due, missed }: Pick<Item, 'verb' | 'due' | 'missed'>,
  today: Day,
): Text | null {
  if (due === null) return null;
  const values = { day: { day: due } };
  if (toneOf({ due, missed }, today) === 'missed') return { key: 'label_missed', values };
  return { key: `label_${camel(verb)}`, values };
}

/** 'today', 'tomorrow', '6 days' up to sixty; null beyond, and for a past day. */
export function daysLeft(due: Day, today: Day): Text | null {
  const count = daysBetween(today, due);
  if (count < 0 || count > 60) return null;
  if (count < 2) return { key: count === 0 ? 'left_today' : 'left_tomorrow' };
  return { key: 'left_days', values: { count } };
}

/** 'Nothing due before 13 Jan', or 'Nothing is dated yet'; null unless the view is calm. */
export function calmLine({ isCalm, calmUntil }: NowView): Text | null {
  if (!isCalm) return null;
  return calmUntil === null
    ? { key: 'now_undated' }
    : { key: 'now_calm', values: { day: { day: calmUntil } } };
}

function titleOf({ index }: Item, { steps }: Wording): Text {
  const step = steps[index];
  if (!step) throw new Error('an item names a step of its own guide');
  return step.title;
}

/**
 * What is said of an item's products; null where its step has a title for all of them. What is bought or moved on one
 * day has such a title, unless there are others of its kind on another day.
 */
function verbOfProducts({ step, verb, subscriptions, isPart }: Item): Verb | null {
  if (subscriptions.length === 0) return null;
  if (step === 'migrate-data') return 'move';
  return OF_PRODUCTS.has(verb) || (verb === 'buy' && isPart) ? verb : null;
}

/** Up to three names; of more, the first two and how many others. */
export function productValues(
  { subscriptions }: Pick<Item, 'subscriptions'>,
  { products }: Wording,
): NonNullable<Text['values']> {
  const names = [...new Set(subscriptions.map((index) => products[index] ?? ''))].filter(Boolean);
  if (names.length <= NAMED) return { products: { list: names } };
  const [one = '', other = ''] = names;
  return { products: { list: [one, other], more: names.length - 2 } };
}
