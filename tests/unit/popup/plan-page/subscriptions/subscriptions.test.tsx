// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { options } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SORT_KEYS } from '../../../../../popup/plan-page/subscriptions/row-order.ts';
import { contosoPlan, rowOf } from '../../../exports/plan.ts';
import { cells, rowNamed, show } from './show.tsx';

// No catalogue here: products keep the names that are typed.
vi.mock('../../../../../src/browser/package-files.ts', () => ({
  skuCatalogue: () => Promise.reject(new Error('none')),
}));
vi.mock('webextension-polyfill', () => ({ default: { tabs: {}, runtime: { getURL: () => '' } } }));

afterEach(cleanup);

describe('the table', () => {
  it('says of each subscription what was read, by when to act, and both decisions', () => {
    show(contosoPlan());
    const [, product, assigned, purchased, way, ends, , needed] = cells(/^Select Microsoft 365 E3/);
    expect([product, assigned, purchased, way, ends, needed]).toEqual([
      'Microsoft 365 E3',
      '57',
      '60',
      'Direct (MCA)',
      '30 Mar 2027',
      'Buy 57',
    ]);
    expect(cells(/^Select Microsoft Entra ID Free/).slice(4, 8)).toEqual([
      'Included',
      'None',
      'None',
      'Comes with it',
    ]);
  });

  it('has every row as wide as its head, open details and totals too, and each cell under its heading', () => {
    show(contosoPlan());
    fireEvent.click(screen.getByRole('button', { name: 'Microsoft 365 E3' }));
    const rows = [...document.querySelectorAll<HTMLTableRowElement>('.subscriptions-table tr')];
    const widths = rows.map((row) => [
      row.className === 'row-details' ? 'details' : row.parentElement?.localName,
      [...row.cells].reduce((sum, { colSpan }) => sum + colSpan, 0),
    ]);
    const width = 1 + SORT_KEYS.length;
    expect(new Set(widths.map(String))).toEqual(
      new Set(['thead', 'tbody', 'details', 'tfoot'].map((part) => `${part},${String(width)}`)),
    );
    const headings = screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
    const labels = [...rowNamed(/^Select Microsoft 365 E3/).querySelectorAll('td')].map(
      ({ dataset }) => dataset.label,
    );
    expect(labels.slice(1)).toEqual(headings.slice(1));
  });

  it('says what is bought already', () => {
    const old = [rowOf({ product: 'Visio Plan 2', assigned: 7, purchased: 10 }, 0)];
    show(contosoPlan({ rows: { old, new: [rowOf({ product: 'Visio Plan 2', purchased: 7 }, 0)] } }));
    expect(cells(/^Select Visio/)[7]).toBe('7 bought');
    expect(screen.getByText('Buy 0 of 7')).toBeTruthy();
  });

  it('is filtered by what waits, and only by what finds a row', () => {
    const old = [
      rowOf({ product: 'E3', assigned: 7, agreement: 'partner' }, 0),
      rowOf({ product: 'Visio', needed: 0, agreement: 'mca' }, 1),
    ];
    show(contosoPlan({ rows: { old, new: [] } }));
    const products = () =>
      [...document.querySelectorAll('.product bdi')].map(({ textContent }) => textContent);
    expect(products()).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: 'Partner 1' }));
    expect(products()).toEqual(['E3']);
    expect(screen.getByRole('button', { name: 'Partner 1', pressed: true })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'All 2' }));
    expect(products()).toHaveLength(2);
  });

  it('draws again only the row that changed', () => {
    const app = show(contosoPlan());
    const drawn: string[] = [];
    const before = options.diffed;
    options.diffed = (vnode) => {
      const { row } = vnode.props as { row?: { id: string } };
      if (typeof vnode.type === 'function' && vnode.type.name.startsWith('SubscriptionRow') && row)
        drawn.push(row.id);
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
    fireEvent.click(screen.getByRole('button', { name: 'Ends or renews' }));
    expect(products()).not.toEqual(before);
  });

  it('has pages of thirty rows', () => {
    const old = Array.from({ length: 250 }, (_, index) => rowOf({ product: `P${String(index)}` }, index));
    show(contosoPlan({ rows: { old, new: [] } }));
    expect(document.querySelectorAll('tbody tr').length).toBe(30);
    for (let page = 1; page < 9; page += 1) fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(document.querySelectorAll('tbody tr').length).toBe(10);
    expect(screen.getByText('241 to 250 of 250')).toBeTruthy();
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
    for (const text of ['Changed', 'It was 140.', 'Not sure', 'Which SKU is it?']) {
      expect(textContent).toContain(text);
    }
  });
});

describe('undo', () => {
  it('takes the last change back, and says so', () => {
    const app = show(contosoPlan());
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
    app.change({ type: 'decide', ids: ['r9'], needed: 0 });
    fireEvent.click(screen.getByRole('button', { name: 'Undo the last change' }));
    expect(app.said).toEqual(['Undone.']);
    expect(cells(/^Select Microsoft 365 E3/)[7]).toBe('Buy 57');
  });

  it('by Ctrl+Z, but not in a field with text', () => {
    const app = show(contosoPlan());
    app.change({ type: 'decide', ids: ['r9'], needed: 0 });
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'z', ctrlKey: true });
    expect(app.changes.length).toBe(1);
    fireEvent.keyDown(screen.getByRole('checkbox', { name: 'Select all' }), { key: 'z', ctrlKey: true });
    expect(app.changes.at(-1)).toEqual({ type: 'undo' });
  });
});

describe('in words', () => {
  it('what the last read did, until it is seen; a first read marks nothing', () => {
    const read = { on: '2026-11-22', source: 'csv' as const, read: 1, total: 1, changed: 0, notes: [] };
    const fresh = { ...rowOf({ product: 'X' }, 0), found: 'new' as const };
    const app = show(
      contosoPlan({ rows: { old: [fresh], new: [] }, reads: { old: { ...read, new: 1, gone: 0 } } }),
    );
    expect(screen.getByText('1 of 1 read 22 Nov')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Mark as seen' })).toBeNull();
    app.change({ type: 'read', tenant: 'old', reading: NOTHING_SEEN });
    expect(screen.getByText(/Not in this read: 1\./)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Mark as seen' }));
    expect(document.querySelector('.found')).toBeNull();
  });
});

const NOTHING_SEEN = {
  source: 'csv' as const,
  rows: [{ subscription: { product: 'Another' } }],
  total: 1,
  notes: [],
  faults: [],
};
