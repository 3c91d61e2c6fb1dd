import { describe, expect, it } from 'vitest';
import { managedSchema } from '../../../scripts/managed-schema.ts';
import { POLICY_KEYS } from '../../../src/policy/keys.ts';

describe('the schema of policies', () => {
  const { properties } = managedSchema();

  it('has every key, and the list of those that the user can change', () => {
    expect(Object.keys(properties).sort()).toEqual([...Object.keys(POLICY_KEYS), 'userCanChange'].sort());
  });

  it('has the types that browsers know, and the words that are taken', () => {
    expect(properties).toMatchObject({
      language: { type: 'string', description: expect.stringContaining('auto, ') as string },
      panelShown: { type: 'boolean' },
      keepDays: { type: 'integer' },
      supportUrl: { type: 'string' },
      imports: { type: 'array', items: { type: 'string' }, description: 'page, file, paste, hand' },
      userCanChange: { type: 'array', items: { type: 'string' } },
    });
  });
});
