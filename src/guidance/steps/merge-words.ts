import type { Text, Warning } from '../model.ts';
import { sameValues, text, weaker, type Action } from '../text.ts';
import type { StepRule } from './draft.ts';

/** The words of a step while it is put together, by their keys and ids. */
export interface Words {
  actions: Map<string, Text>;
  warnings: Map<string, Warning>;
  /** Lists that are in already. */
  merged: Set<unknown>;
}

/** Most rules bring the same words for each subscription: what has been merged is not merged again. */
export function mergeWords(draft: Words, { actions = [], warnings = [], group }: StepRule): void {
  if (group !== undefined) {
    // A group brings the same words each time, some of them more than once.
    if (draft.actions.size === 0)
      for (const [at, action] of actions.entries()) draft.actions.set(String(at), wordsOf(action));
    return;
  }
  for (const action of draft.merged.has(actions) ? [] : actions) {
    const words = wordsOf(action);
    if (isSaid(draft.actions.get(words.key), words)) continue;
    draft.actions.set(words.key, mergeText(draft.actions.get(words.key), words));
  }
  for (const warning of warnings) {
    const known = draft.warnings.get(warning.id);
    if (known !== warning) draft.warnings.set(warning.id, mergeWarning(known, warning));
  }
  draft.merged.add(actions);
}

/** The words of two steps that are one job: the first's first. */
export function joinWords(first: Words, job: Words): Pick<Words, 'actions' | 'warnings'> {
  const actions = new Map(first.actions);
  for (const [key, words] of job.actions) actions.set(key, mergeText(actions.get(key), words));
  const warnings = new Map(first.warnings);
  for (const [id, warning] of job.warnings) warnings.set(id, mergeWarning(warnings.get(id), warning));
  return { actions, warnings };
}

function wordsOf(action: Action): Text {
  return typeof action === 'string' ? text(`act_${action}`) : action;
}

/** True for words without values that stand there already: by far the most common case in a large tenant. */
function isSaid(known: Text | undefined, next: Text): boolean {
  return known !== undefined && known.key === next.key && !known.values && !next.values;
}

/** The same sentence with other counts is said of all of them, without a count. */
function mergeText(known: Text | undefined, next: Text): Text {
  if (!known || sameValues(known.values, next.values)) return next;
  return { key: next.key };
}

/** The less sure wording covers both; of two that are as sure, the one that names no subscription. */
function mergeWarning(known: Warning | undefined, next: Warning): Warning {
  if (!known) return next;
  if (known.certainty === next.certainty && isSaid(known.text, next.text)) return known;
  if (known.certainty !== next.certainty) {
    return weaker(known.certainty, next.certainty) === next.certainty ? next : known;
  }
  if (known.text.key !== next.text.key) return known.text.values ? next : known;
  const text = mergeText(known.text, next.text);
  return text === known.text ? known : { ...known, text };
}
