import { describe, expect, it } from 'vitest';
import { ambiguousDate, inOrder } from '../../../../../popup/plan-page/import/day-order.ts';
import type { ReadRow } from '../../../../../src/inventory/model.ts';

const row = (
  text: string,
  renewsOn: string,
  unsure: NonNullable<ReadRow['unsure']> = ['renewsOn'],
): ReadRow => ({
  subscription: { product: 'E3', renewsOn },
  raw: { renewsOn: text },
  ...(unsure.length > 0 && { unsure }),
});

describe('a date that may be read both ways', () => {
  it('is the first guess whose text fits both orders', () => {
    const sure = row('05/06/2027', '2027-06-05', []);
    expect(ambiguousDate([sure, row('14/01/2027', '2027-01-14'), row('03.04.27', '2027-04-03')])).toEqual({
      text: '03.04.27',
      day: '2027-04-03',
      month: '2027-03-04',
    });
    expect(ambiguousDate([sure, row('7/7/2027', '2027-07-07'), row('3 April', '2027-04-03')])).toBeNull();
  });

  it('is no guess any more once the user said the order', () => {
    const rows = [
      row('03/04/2027', '2027-04-03', ['renewsOn', 'agreement']),
      row('25/12/2027', '2027-12-25'),
    ];
    expect(inOrder(rows, 'month')).toEqual([
      { ...rows[0], subscription: { product: 'E3', renewsOn: '2027-03-04' }, unsure: ['agreement'] },
      rows[1],
    ]);
    expect(inOrder(rows, 'day')[1]).toEqual({ subscription: rows[1]?.subscription, raw: rows[1]?.raw });
  });
});
