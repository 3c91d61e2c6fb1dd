// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { options } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Subscriptions } from '../../../../popup/planner/subscriptions.tsx';
import { Summary } from '../../../../popup/planner/summary.tsx';
import { TargetCheck } from '../../../../popup/planner/target-check.tsx';
import type { PlanContent } from '../../../../src/plan/content.ts';
import { emptyContent } from '../../../../src/plan/model.ts';
import { contosoPlan, rowOf } from '../../exports/plan.ts';
import { testApp, type TestApp } from './app.ts';

// No catalogue here: products keep the names that are typed.
vi.mock('../../../../src/browser/data.ts', () => ({ skuCatalogue: () => Promise.reject(new Error('none')) }));
vi.mock('webextension-polyfill', () => ({ default: { tabs: {} } }));

afterEach(cleanup);

function show(plan: PlanContent): TestApp {
  const draw = () => (
    <>
      <Summary app={app} />
      <Subscriptions app={app} />
      <TargetCheck app={app} />
    </>
  );
  const app = testApp(plan, () => view.rerender(draw()));
  const view = render(draw());
  return app;
}

const rowNamed = (name: RegExp) => screen.getByRole('row', { name });
const cells = (name: RegExp) =>
  [...rowNamed(name).children].map((cell) => cell.querySelector('.grow')?.textContent ?? cell.textContent);

describe('the table', () => {
  it('says of each subscription what is needed, and what becomes of the old one', () => {
    show(contosoPlan());
    expect(cells(/^Select Microsoft 365 E3/).slice(1)).toEqual([
      'Microsoft 365 E3',
      '60',
      '57',
      'Direct (MCA)',
      '30 Mar 2027',
      'Buy 57',
      'Ends 30 Mar 2027',
    ]);
    expect(cells(/^Select Microsoft Entra ID Free/).slice(6)).toEqual(['Nothing to buy', 'Nothing to do']);
  });

  it("says 'Ends' in place of a renewal once recurring billing is off", () => {
    const row = rowOf({ product: 'X', renewsOn: '2027-01-14', recurringBilling: false }, 0);
    show(contosoPlan({ rows: { old: [row], new: [] } }));
    expect(cells(/^Select X/)[5]).toBe('Ends 14 Jan 2027');
  });

  it('draws again only the row that changed', () => {
    const app = show(contosoPlan());
    const drawn: string[] = [];
    const before = options.diffed;
    options.diffed = (vnode) => {
      const { row } = vnode.props as { row?: { id: string } };
      if (typeof vnode.type === 'function' && vnode.type.name === 'DrawnRow' && row) drawn.push(row.id);
      before?.(vnode);
    };
    try {
      app.change({ type: 'decide', ids: ['r9'], needed: 3 });
    } finally {
      if (before) options.diffed = before;
      else delete options.diffed;
    }
    expect(drawn).toEqual(['r9']);
  });

  it('keeps a row in its place while it is edited', () => {
    const app = show(contosoPlan());
    const products = () =>
      [...document.querySelectorAll('.product bdi')].map(({ textContent }) => textContent);
    const before = products();
    app.change({ type: 'edit-row', tenant: 'old', id: 'r9', set: { renewsOn: '2026-12-01' } });
    expect(products()).toEqual(before);
    fireEvent.click(screen.getByRole('button', { name: 'Renewal or end' }));
    expect(products()).not.toEqual(before);
  });

  it('has pages of a hundred rows', () => {
    const old = Array.from({ length: 250 }, (_, index) => rowOf({ product: `P${String(index)}` }, index));
    show(contosoPlan({ rows: { old, new: [] } }));
    expect(document.querySelectorAll('tbody tr').length).toBe(100);
    fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(document.querySelectorAll('tbody tr').length).toBe(50);
    expect(screen.getByText('201 to 250 of 250')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Next' }).disabled).toBe(true);
  });

  it('shows what the last read changed, what it is not sure of, and what waits for a choice', () => {
    const row = {
      ...rowOf({ product: 'Visio', purchased: 150, agreement: 'trial' }, 0),
      found: 'changed' as const,
      before: { purchased: 140 },
      unsure: ['agreement' as const],
      candidates: ['c5928f49-12ba-48f7-ada3-0d743a3601d5', '4b244418-9658-4451-a2b8-b5e2b364e9bd'],
    };
    show(contosoPlan({ rows: { old: [row], new: [] } }));
    const { textContent } = rowNamed(/^Select Visio/);
    for (const text of ['Changed', 'was 140', 'not sure', '2 SKUs fit: choose']) {
      expect(textContent).toContain(text);
    }
  });
});

describe('decisions', () => {
  it('one row at a time', () => {
    const app = show(contosoPlan());
    const needed = screen.getByRole('combobox', { name: /^Needed of Microsoft 365 E3/ });
    fireEvent.change(needed, { target: { value: 'none' } });
    expect(app.changes).toEqual([{ type: 'decide', ids: ['r9'], needed: 0 }]);
    expect(cells(/^Select Microsoft 365 E3/)[6]).toBe("Don't buy");
    fireEvent.change(screen.getByRole('combobox', { name: /^Needed of Microsoft 365 E3/ }), {
      target: { value: 'all' },
    });
    expect(cells(/^Select Microsoft 365 E3/)[6]).toBe('Buy 57');
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
    expect(rowNamed(/^Select Microsoft 365 E3/).textContent).toContain('Instead: Microsoft 365 E5');
  });

  it('of the selected rows, found ones only', () => {
    const old = Array.from({ length: 20 }, (_, index) => rowOf({ product: `P${String(index)}` }, index));
    const app = show(contosoPlan({ rows: { old, new: [] } }));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'p1' } });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select all' }));
    expect(screen.getByText('11 selected')).toBeTruthy();
    fireEvent.change(screen.getByRole('combobox', { name: 'Old subscription' }), {
      target: { value: 'stays' },
    });
    const [change] = app.changes;
    expect(change).toMatchObject({ type: 'decide', oldTenant: 'keep' });
    expect(change?.type === 'decide' && change.ids.length).toBe(11);
    expect(app.said).toEqual(['Decided for 11 subscriptions.']);
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
    fireEvent.input(screen.getByLabelText('Add a product by name'), { target: { value: '  Clipchamp ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(cells(/^Select Clipchamp/)[1]).toBe('Clipchamp');
    fireEvent.click(screen.getByRole('button', { name: 'Clipchamp' }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove from the plan' }));
    expect(screen.queryByRole('table')).toBeNull();
    expect(app.said).toEqual(['Clipchamp is added.', 'Clipchamp is removed. Undo brings it back.']);
  });
});

describe('undo', () => {
  it('is named by what it takes back, and says what it took back', () => {
    const app = show(contosoPlan());
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
    app.change({ type: 'decide', ids: ['r9'], needed: 0 });
    fireEvent.click(screen.getByRole('button', { name: 'Undo: a decision' }));
    expect(app.said).toEqual(['Undone: a decision.']);
    expect(cells(/^Select Microsoft 365 E3/)[6]).toBe('Buy 57');
  });

  it('by Ctrl+Z, but not in a field with text', () => {
    const app = show(contosoPlan());
    app.change({ type: 'decide', ids: ['r9'], needed: 0 });
    fireEvent.keyDown(screen.getByLabelText('Add a product by name'), { key: 'z', ctrlKey: true });
    expect(app.changes.length).toBe(1);
    fireEvent.keyDown(screen.getByRole('checkbox', { name: 'Select all' }), { key: 'z', ctrlKey: true });
    expect(app.changes.at(-1)).toEqual({ type: 'undo' });
  });
});

describe('in words', () => {
  it('how much to buy, and the last day of the refund window', () => {
    show(contosoPlan());
    const summary = document.querySelector('.summary')?.textContent;
    expect(summary).toContain('Part refund for 2 subscriptions until 24 Nov. 2 days left');
    expect(summary).toMatch(/Buy \d+ products, \d+ seats/);
  });

  it('what the last read did, until it is seen; a first read marks nothing', () => {
    const read = { on: '2026-11-22', source: 'csv' as const, read: 1, total: 1, changed: 0, notes: [] };
    const fresh = { ...rowOf({ product: 'X' }, 0), found: 'new' as const };
    const app = show(
      contosoPlan({ rows: { old: [fresh], new: [] }, reads: { old: { ...read, new: 1, gone: 0 } } }),
    );
    expect(screen.getByText(/1 of 1 rows read, 22 Nov\./).textContent).not.toContain('New');
    expect(screen.queryByRole('button', { name: 'Mark as seen' })).toBeNull();
    app.change({ type: 'read', tenant: 'old', on: '2026-11-22', reading: NOTHING_SEEN });
    expect(screen.getByText(/Not in this read: 1\./)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Mark as seen' }));
    expect(document.querySelector('.found')).toBeNull();
  });

  it('what is bought of what is wanted, short first', () => {
    const there = [
      rowOf({ product: 'Microsoft 365 E3', purchased: 57 }, 0),
      rowOf({ product: 'Visio Plan 2', purchased: 2 }, 1),
    ];
    const { rows } = contosoPlan();
    const old = rows.old.filter(({ subscription: { product } }) => /E3|Visio/.test(product));
    show(contosoPlan({ rows: { old, new: there } }));
    const section = screen.getByRole('region', { name: 'Bought in the new tenant' });
    expect(section.textContent).toContain('1 of 2 products bought.');
    const lines = within(section).getAllByRole('listitem');
    expect(lines[0]?.textContent).toContain('Visio Plan 2');
    expect(lines[0]?.textContent).toContain('short');
    expect(lines[1]?.textContent).toContain('57 of 57 bought');
  });
});

const NOTHING_SEEN = {
  source: 'csv' as const,
  rows: [{ subscription: { product: 'Another' } }],
  total: 1,
  notes: [],
  faults: [],
};
