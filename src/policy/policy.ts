import type { PolicyKey, PolicyValues } from './keys.ts';

/** What an organisation sets, checked. Plain data: it travels with what is stored. */
export interface Policy {
  values: Readonly<Partial<PolicyValues>>;
  /** Keys whose value only stands in where the user has chosen nothing. */
  userCanChange: readonly PolicyKey[];
  /** Keys that were left out: unknown ones, and those whose value does not fit. As they were written. */
  leftOut: readonly string[];
}

/** Where no organisation sets anything. */
export const NO_POLICY: Policy = { values: {}, userCanChange: [], leftOut: [] };

/** True for a key that the user can't change. */
export function isLocked({ values, userCanChange }: Policy, key: PolicyKey): boolean {
  return key in values && !userCanChange.includes(key);
}

/** True unless the organisation names the ways that are open, and this is none of them. */
export function isOpen<K extends 'imports' | 'exports' | 'reminders'>(
  { values }: Policy,
  key: K,
  way: PolicyValues[K][number],
): boolean {
  return (values[key] as readonly string[] | undefined)?.includes(way) ?? true;
}
