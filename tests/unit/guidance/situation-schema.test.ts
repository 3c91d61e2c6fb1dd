import { readdirSync, readFileSync } from 'node:fs';
import * as fc from '../support/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { readSituation } from '../../../src/guidance/situation-schema.ts';
import { situation } from './situations.ts';

function faultsOf(json: unknown): string[] {
  const read = readSituation(json);
  return 'faults' in read ? read.faults.map(({ path, message }) => `${path}: ${message}`) : [];
}

const today = '2026-11-22';

describe('a situation', () => {
  it.each([
    [{}, ['today: is missing']],
    [null, ['situation: must be a situation: an object with today']],
    [{ today: '2026-02-30' }, ['today: is no day of the calendar']],
    [{ today: '22/11/2026' }, ['today: must be a date, YYYY-MM-DD']],
    [{ today, plan: { buyOn: '1899-01-01' } }, ['plan.buyOn: must be between 2000 and 2099']],
    [{ today, oldTenant: 'sell' }, ['oldTenant: must be one of: leave, keep, unknown']],
    [{ today, partnerCountry: 'Chile' }, ['partnerCountry: must be a country code of two letters']],
    [{ today, subscriptions: [{ product: ' ' }] }, ['subscriptions[0].product: must not be empty']],
    [
      { today, subscriptions: [{ product: 'A', assigned: -1 }] },
      ['subscriptions[0].assigned: must not be negative'],
    ],
    [
      { today, subscriptions: [{ product: 'A', needed: 1e9 }] },
      ['subscriptions[0].needed: must be at most 10000000'],
    ],
    [
      { today, subscriptions: [{ product: 'A', needed: 1.5 }] },
      ['subscriptions[0].needed: must be a whole number'],
    ],
    [
      { today, subscriptions: [{ product: 'A', status: 'gone' }] },
      ['subscriptions[0].status: must be one of: active, expired, disabled, deleted, scheduled'],
    ],
    [
      { today, subscriptions: [{ product: 'A', startedOn: '2027-01-14', renewsOn: '2026-01-14' }] },
      ['subscriptions[0].renewsOn: must be after startedOn'],
    ],
    [
      { today, subscriptions: [{ product: 'A', needed: 1 }, { product: 'B' }, { needed: 1, product: 'A' }] },
      ['subscriptions[2]: is the same as subscriptions[0]'],
    ],
  ])('%j has faults, each with its path', (json, faults) => expect(faultsOf(json)).toEqual(faults));

  it('may assign more than it bought, have two subscriptions of a product, and unknown fields', () => {
    const subscriptions = [
      { product: 'A', purchased: 1, assigned: 2 },
      { product: 'A', purchased: 3 },
    ];
    expect(faultsOf({ today, note: 'x', subscriptions })).toEqual([]);
  });

  it('is never changed by reading it, nor broken by anything', () => {
    fc.assert(
      fc.property(situation, (any) => {
        // Subscriptions may be twins or end before they start: faults of their own.
        const from = { ...any, subscriptions: [] };
        expect(readSituation(from)).toEqual({ situation: from });
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        readSituation(json);
      }),
    );
  });

  it('in each example is sound', () => {
    const folder = new URL('../../../examples/', import.meta.url);
    for (const file of readdirSync(folder)) {
      expect(faultsOf(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))), file).toEqual([]);
    }
  });
});
