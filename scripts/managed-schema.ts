import type * as v from 'valibot';
import { POLICY_KEYS, USER_CAN_CHANGE } from '../src/policy/keys.ts';

interface Property {
  type: 'string' | 'boolean' | 'integer' | 'array';
  items?: { type: 'string' };
  description?: string;
}

/**
 * The schema of policies for Chromium and Edge, from the table of keys. Types only: a browser withholds a value that
 * does not fit its schema, and a word that is no choice of ours is to reach us, so that the settings can name it.
 */
export function managedSchema(): { type: 'object'; properties: Record<string, Property> } {
  const keys = Object.entries(POLICY_KEYS).map(([key, schema]) => [key, propertyOf(schema)] as const);
  const free: Property = { type: 'array', items: { type: 'string' } };
  return { type: 'object', properties: Object.fromEntries([...keys, [USER_CAN_CHANGE, free]]) };
}

function propertyOf(schema: v.GenericSchema): Property {
  switch (schema.type) {
    case 'boolean':
      return { type: 'boolean' };
    case 'number':
      return { type: 'integer' };
    case 'array':
      return {
        type: 'array',
        items: { type: 'string' },
        ...choices((schema as v.ArraySchema<v.GenericSchema, undefined>).item),
      };
    default:
      return { type: 'string', ...choices(schema) };
  }
}

/** The words that are taken, for whoever writes the policy. */
function choices(schema: v.GenericSchema): Pick<Property, 'description'> {
  if (schema.type !== 'picklist') return {};
  const { options } = schema as v.PicklistSchema<string[], undefined>;
  return { description: options.join(', ') };
}
