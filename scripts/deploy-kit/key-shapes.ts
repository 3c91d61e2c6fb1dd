import type * as v from 'valibot';
import { POLICY_KEYS, USER_CAN_CHANGE } from '../../src/policy/keys.ts';
import { KEY_NOTES, type KeyNote, type KitKey } from './key-notes.ts';

/** What a value is: the kinds that editors of policies know. */
export type Shape =
  | { kind: 'choice'; words: readonly string[] }
  | { kind: 'list'; words: readonly string[] }
  | { kind: 'switch' }
  | { kind: 'number'; min: number; max: number }
  | { kind: 'text'; max: number };

/** A key with all that is written of it. */
export interface KeyRow extends KeyNote {
  key: KitKey;
  shape: Shape;
}

/** Every key of a policy with its shape, in the order of the table of keys. */
export function keyRows(): KeyRow[] {
  const keys = Object.entries(POLICY_KEYS).map(([key, schema]) => [key as KitKey, shapeOf(schema)] as const);
  const free = [USER_CAN_CHANGE, { kind: 'list', words: Object.keys(POLICY_KEYS) }] as const;
  return [...keys, free].map(([key, shape]) => ({ key, shape, ...KEY_NOTES[key] }));
}

function shapeOf(schema: v.GenericSchema): Shape {
  switch (schema.type) {
    case 'boolean':
      return { kind: 'switch' };
    case 'number':
      return {
        kind: 'number',
        min: requirement(schema, 'min_value') ?? 0,
        max: requirement(schema, 'max_value') ?? 0xffff,
      };
    case 'array':
      return { kind: 'list', words: wordsOf((schema as v.ArraySchema<v.GenericSchema, undefined>).item) };
    case 'picklist':
      return { kind: 'choice', words: wordsOf(schema) };
    default:
      // A domain name has no length of its own but its pattern's.
      return { kind: 'text', max: requirement(schema, 'max_length') ?? 253 };
  }
}

function wordsOf(schema: v.GenericSchema): readonly string[] {
  return (schema as v.PicklistSchema<string[], undefined>).options;
}

/** The bound that an action of a pipe sets, such as the length of a text. */
function requirement(schema: v.GenericSchema, action: string): number | undefined {
  const { pipe } = schema as { pipe?: readonly { type: string; requirement?: unknown }[] };
  const found = pipe?.find(({ type }) => type === action)?.requirement;
  return typeof found === 'number' ? found : undefined;
}
