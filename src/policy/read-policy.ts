import * as v from 'valibot';
import { POLICY_KEYS, USER_CAN_CHANGE, type PolicyKey } from './keys.ts';
import type { Policy } from './policy.ts';

/** Longest name of a key that is told as left out. */
const MAX_NAME = 60;

/** The policy in what the browser hands out: each key is checked alone, and what does not fit is left out and named. */
export function readPolicy(raw: unknown): Policy {
  const all = v.safeParse(v.record(v.string(), v.unknown()), raw);
  if (!all.success) return { values: {}, userCanChange: [], leftOut: [] };
  const { [USER_CAN_CHANGE]: free, ...keys } = all.output;
  const values: Record<string, unknown> = {};
  const leftOut: string[] = [];
  for (const [key, value] of Object.entries(keys)) {
    const read = isPolicyKey(key) ? v.safeParse(POLICY_KEYS[key], value) : undefined;
    if (read?.success) values[key] = read.output;
    else leftOut.push(key.slice(0, MAX_NAME));
  }
  const named = v.safeParse(v.array(v.unknown()), free ?? []);
  const userCanChange = named.success ? named.output.filter(isPolicyKey) : [];
  const isWhole = named.success && userCanChange.length === named.output.length;
  return { values, userCanChange, leftOut: isWhole ? leftOut : [...leftOut, USER_CAN_CHANGE] };
}

function isPolicyKey(key: unknown): key is PolicyKey {
  return typeof key === 'string' && Object.hasOwn(POLICY_KEYS, key);
}
