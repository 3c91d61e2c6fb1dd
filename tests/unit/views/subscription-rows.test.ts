import { describe, expect, it } from 'vitest';
import type { Option } from '../../../src/guidance/model.ts';
import { isUnder, subscriptionFacts, type FactSources } from '../../../src/views/subscription-rows.ts';
import { rowOf } from '../exports/plan.ts';

const rows = {
  old: [
    rowOf({ product: 'E3', assigned: 57 }, 0),
    rowOf({ product: 'Visio', assigned: 7, agreement: 'partner' }, 1),
    rowOf({ product: 'Project', needed: 0 }, 2),
    rowOf({ product: 'Microsoft Entra ID Free', assigned: 0 }, 3),
    rowOf({ product: 'Power BI' }, 4),
  ],
  new: [rowOf({ product: 'Visio', purchased: 7 }, 0)],
};
const option = (advised: boolean, end: 'extend' | 'renew') => ({ advised, sets: { end } }) as Option;
const conflict = (subscriptions: number[], settled = false): FactSources['conflicts'][number] => ({
  ...{ id: 'access-ends-before-cut-over', subscriptions, settled },
  options: [option(false, 'renew'), option(true, 'extend')],
});
const facts = (conflicts: FactSources['conflicts'] = []) =>
  subscriptionFacts({
    ...{ plan: { rows, answers: { agreement: 'mca' } }, outcomes: [], conflicts },
    actBy: new Map([[1, { verb: 'ask', due: '2027-01-25', missed: false }]]),
  });

describe('subscriptionFacts', () => {
  it('say what is bought, to be bought, not wanted, not known, and what comes with the tenant', () => {
    expect([...facts().values()].map(({ newTenant }) => newTenant)).toEqual([
      'buy',
      'bought',
      'none',
      'comes-with-it',
      'open',
    ]);
  });

  it('take the way of buying of the row before that of the plan', () => {
    expect([...facts().values()].map(({ agreement }) => agreement)).toEqual([
      'mca',
      'partner',
      'mca',
      'mca',
      'mca',
    ]);
  });

  it('name the open question and our advice; a settled one asks nothing', () => {
    const known = facts([conflict([0], true), conflict([0, 2])]);
    expect(known.get('r1')).toMatchObject({ asks: 'access-ends-before-cut-over', advised: 'extend' });
    expect(known.get('r2')).toMatchObject({ asks: null, advised: null });
    expect(facts([conflict([0], true)]).get('r1')?.asks).toBeNull();
  });
});

it('isUnder: each filter finds its rows', () => {
  const known = facts([conflict([2])]);
  const under = (filter: Parameters<typeof isUnder>[0]) =>
    rows.old
      .filter(({ id }) => isUnder(filter, known.get(id)))
      .map(({ subscription }) => subscription.product);
  expect(under('all')).toHaveLength(5);
  expect(under('decide')).toEqual(['Project']);
  expect(under('buy')).toEqual(['E3']);
  expect(under('partner')).toEqual(['Visio']);
});
