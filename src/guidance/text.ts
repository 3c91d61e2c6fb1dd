import { CERTAINTIES, type Certainty, type Text, type Warning } from './model.ts';

/** Ids in a row, separated by spaces: short to write, and small in the bundle. */
export type Ids = string;

/** A statement's certainty and the ids of its facts, as rules write them. */
export interface Cited {
  certainty: Certainty;
  facts: Ids;
}

/** What a step says to do: `act_<key>`, or such a text with values. */
export type Action = string | Text;

const lists = new Map<Ids, readonly string[]>();

/** The ids one by one. */
export function list(ids: Ids): readonly string[] {
  let found = lists.get(ids);
  if (!found) lists.set(ids, (found = ids ? ids.split(' ') : []));
  return found;
}

/** What a step says to do, with values in it. */
export function act(key: string, values: Text['values']): Text {
  return text(`act_${key}`, values);
}

/** A text by its key, with the values that go into it. */
export function text(key: string, values?: Text['values']): Text {
  return values ? { key, values } : { key };
}

/** `move-domain` → `moveDomain`: ids become parts of message keys, which admit no hyphen. */
export function camel(id: string): string {
  let found = camels.get(id);
  if (!found) camels.set(id, (found = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())));
  return found;
}

const camels = new Map<string, string>();

/** A warning. Its words are `warn_<id>` unless a variant is named. */
export function warning(
  id: string,
  certainty: Certainty,
  facts: Ids,
  variant = '',
  values?: Text['values'],
): Warning {
  return { id, certainty, facts: list(facts), text: text(`warn_${camel(id)}${variant}`, values) };
}

/** The less sure of two: what is true of only some of the cases is not said flat of all. */
export function weaker(one: Certainty, other: Certainty): Certainty {
  return CERTAINTIES.indexOf(one) < CERTAINTIES.indexOf(other) ? other : one;
}

/** Steps that say what a command or an option says, in its words. */
const TITLES: Readonly<Record<string, string>> = {
  'rescue-data': 'do_saveData',
  'turn-billing-on': 'do_on',
  'turn-off-recurring-billing': 'do_off',
  'ask-partner': 'do_ask',
  'reduce-licences': 'do_reduce',
  'move-whole-subscription': 'do_move',
  'reduce-now': 'end_reduceNow',
  'cancel-now': 'end_cancelNow',
  'cancel-after-move': 'outcome_cancelAfterMove',
  'keep-and-pay': 'end_keepAndPay',
  'swap-to-monthly': 'end_swapToMonthly',
  'schedule-extension': 'end_extend',
};

/** `step_<id>`, unless the words are there already. Which subscriptions it is about its parts say. */
export function titleOf(id: string): Text {
  return text(TITLES[id] ?? `step_${camel(id)}`);
}

/** True where two texts have the same values. */
export function sameValues(one: Text['values'], other: Text['values']): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
