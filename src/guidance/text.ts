import { CERTAINTIES, type Certainty, type Text, type Warning } from './model.ts';

/** A text by its key, with the values that go into it. */
export function text(key: string, values?: Text['values']): Text {
  return values ? { key, values } : { key };
}

/** `move-domain` → `moveDomain`: ids become parts of message keys, which admit no hyphen. */
export function camel(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** A warning. Its words are `warn_<id>` unless a variant is named; `extra` adds link or values. */
export function warning(
  id: string,
  certainty: Certainty,
  facts: readonly string[],
  variant = '',
  values?: Text['values'],
): Warning {
  return { id, certainty, facts, text: text(`warn_${camel(id)}${variant}`, values) };
}

/** The less sure of two: what is true of only some of the lines is not said flat of all. */
export function weaker(one: Certainty, other: Certainty): Certainty {
  return CERTAINTIES.indexOf(one) < CERTAINTIES.indexOf(other) ? other : one;
}
