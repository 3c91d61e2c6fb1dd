// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptyContent } from '../../../../../src/plan/stored/model.ts';
import { contosoPlan, rowOf } from '../../../exports/plan.ts';
import { cells, show } from './show.tsx';

// No catalogue here: products keep the names that are typed.
vi.mock('../../../../../src/browser/package-files.ts', () => ({
  skuCatalogue: () => Promise.reject(new Error('none')),
}));
vi.mock('webextension-polyfill', () => ({ default: { tabs: {}, runtime: { getURL: () => '' } } }));

afterEach(cleanup);

describe('decisions', () => {
  it('one row at a time', () => {
    const app = show(contosoPlan());
    const needed = screen.getByRole('combobox', { name: /^Needed of Microsoft 365 E3/ });
    fireEvent.change(needed, { target: { value: 'none' } });
    expect(app.changes).toEqual([{ type: 'decide', ids: ['r9'], needed: 0 }]);
    expect(cells(/^Select Microsoft 365 E3/)[7]).toBe("Don't buy");
    fireEvent.change(screen.getByRole('combobox', { name: /^Needed of Microsoft 365 E3/ }), {
      target: { value: 'all' },
    });
    expect(cells(/^Select Microsoft 365 E3/)[7]).toBe('Buy 57');
  });

  it('another product leads to its field in the details', () => {
    const app = show(contosoPlan());
    fireEvent.change(screen.getByRole('combobox', { name: /^Needed of Microsoft 365 E3/ }), {
      target: { value: 'other' },
    });
    const target = screen.getByLabelText('Product to buy');
    fireEvent.input(target, { target: { value: 'Microsoft 365 E5' } });
    fireEvent.change(target);
    expect(app.changes).toEqual([{ type: 'decide', ids: ['r9'], target: { product: 'Microsoft 365 E5' } }]);
    expect(cells(/^Select Microsoft 365 E3/)[7]).toBe('Buy 57: Microsoft 365 E5');
  });

  it('of the selected rows, found ones only', () => {
    const old = Array.from({ length: 20 }, (_, index) => rowOf({ product: `P${String(index)}` }, index));
    const app = show(contosoPlan({ rows: { old, new: [] } }));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'p1' } });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select all' }));
    expect(screen.getByText('11 selected')).toBeTruthy();
    fireEvent.change(screen.getByRole('combobox', { name: 'New tenant' }), { target: { value: 'none' } });
    const [change] = app.changes;
    expect(change).toMatchObject({ type: 'decide', needed: 0 });
    expect(change?.type === 'decide' && change.ids.length).toBe(11);
    expect(app.said).toEqual(['Decided.']);
  });
});

describe('edits', () => {
  const open = (plan = contosoPlan()) => {
    const app = show(plan);
    fireEvent.click(screen.getByRole('button', { name: 'Microsoft 365 E3' }));
    return app;
  };

  it('are sent one field at a time, in the type of the field', () => {
    const app = open();
    fireEvent.change(screen.getByLabelText('Quantity'), { target: { value: '75' } });
    fireEvent.change(screen.getByLabelText('Recurring billing'), { target: { value: 'false' } });
    fireEvent.change(screen.getByLabelText('Status'), { target: { value: '' } });
    const edit = { type: 'edit-row', tenant: 'old', id: 'r9' };
    expect(app.changes).toEqual([
      { ...edit, set: { purchased: 75 } },
      { ...edit, set: { recurringBilling: false } },
      { ...edit, set: { status: null } },
    ]);
  });

  it.each(['-4', '1.5', '99999999'])('a quantity of %s is refused beside the field', (value) => {
    const app = open();
    const input = screen.getByLabelText('Quantity');
    fireEvent.change(input, { target: { value } });
    expect(screen.getByText('Type a whole number from 0 to 10,000,000.')).toBeTruthy();
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(app.changes).toEqual([]);
  });

  it('show the text that a value was read from, and offer what the last read says', () => {
    const row = {
      ...rowOf({ product: 'Microsoft 365 E3', purchased: 150 }, 8),
      raw: { purchased: '99 licences' },
      byHand: ['purchased' as const],
      offered: { purchased: 99 },
    };
    const app = open(contosoPlan({ rows: { old: [row], new: [] } }));
    expect(screen.getByText('Read from "99 licences".')).toBeTruthy();
    expect(screen.getByText('The last read says 99.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Keep 150' }));
    expect(app.changes).toEqual([
      { type: 'take-offer', tenant: 'old', id: 'r9', field: 'purchased', take: false },
    ]);
    expect(screen.queryByText('The last read says 99.')).toBeNull();
  });

  it('a product is added by name, and removed', () => {
    const app = show(emptyContent());
    fireEvent.click(screen.getByRole('button', { name: 'Add one' }));
    const name = screen.getByLabelText('Product');
    expect(document.activeElement).toBe(name);
    fireEvent.input(name, { target: { value: '  Clipchamp ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add a product' }));
    expect(cells(/^Select Clipchamp/)[1]).toBe('Clipchamp');
    fireEvent.click(screen.getByRole('button', { name: 'Clipchamp' }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove from the plan' }));
    expect(screen.queryByRole('table')).toBeNull();
    expect(app.said).toEqual(['Clipchamp is added.', 'Removed. Undo brings it back.']);
  });
});
