// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Inventory, type InventoryProps } from '../../../../content-scripts/panel/inventory.tsx';
import { testTranslator } from '../../support/translator.ts';

afterEach(cleanup);

function show(part: Partial<InventoryProps> = {}) {
  const actions = { say: vi.fn(), read: vi.fn(), use: vi.fn(), stop: vi.fn() };
  const props: InventoryProps = {
    translator: testTranslator(),
    tenant: 'old',
    name: undefined,
    reading: { there: 12, running: null, failed: false },
    last: undefined,
    check: [],
    actions,
    ...part,
  };
  render(<Inventory {...props} />);
  return actions;
}

const text = () => document.body.textContent;

describe('the panel on a page of subscriptions', () => {
  it('asks which tenant this is, and shows no tag and no way to read before it knows', () => {
    const { say } = show({ tenant: null });
    expect(text()).toContain('Which tenant is this?');
    expect(text()).not.toContain('12');
    fireEvent.click(screen.getByRole('button', { name: 'New tenant' }));
    expect(say).toHaveBeenCalledWith('new');
  });

  it('takes the answer back', () => {
    const { say } = show({ name: 'Contoso' });
    expect(text()).toContain('Contoso');
    fireEvent.click(screen.getByRole('button', { name: 'Change' }));
    expect(say).toHaveBeenCalledWith(null);
  });

  it('offers to read what is there', () => {
    const { read } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Read 12 subscriptions from this page' }));
    expect(read).toHaveBeenCalledOnce();
  });

  it('offers nothing where no table is found', () => {
    show({ reading: { there: 0, running: null, failed: false } });
    expect(screen.queryByRole('button', { name: /Read/ })).toBeNull();
  });

  it('says how far it is, and takes a part or stops', () => {
    const { use, stop } = show({ reading: { there: 12, running: { read: 7, total: 12 }, failed: false } });
    expect(text()).toContain('7 of 12 read. Scroll the list to read the rest.');
    fireEvent.click(screen.getByRole('button', { name: 'Use these 7' }));
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(use).toHaveBeenCalledOnce();
    expect(stop).toHaveBeenCalledOnce();
  });

  it('says what the last reading did, and that it may be read again', () => {
    const last = {
      on: '2026-11-22',
      source: 'page',
      read: 7,
      total: 12,
      new: 1,
      changed: 2,
      gone: 0,
      notes: [],
    } as const;
    show({ last: { ...last, notes: [] } });
    expect(text()).toContain('7 of 12 rows read, 22 Nov.');
    expect(text()).toContain('New: 1. Changed: 2. Not seen: 0.');
    expect(screen.getByRole('button', { name: 'Read 12 subscriptions again' })).toBeTruthy();
  });

  it('says what else to do when the page can not be read', () => {
    show({ reading: { there: 0, running: null, failed: true } });
    expect(text()).toContain('import a file');
  });

  it('compares in the new tenant only, and only what was read there', () => {
    const check = [
      { product: 'Business Premium', wanted: 25, bought: 25, state: 'bought' },
      { product: 'Visio Plan 2', wanted: 7, bought: 5, state: 'short' },
      { product: 'Power BI Pro', wanted: 1, bought: 3, state: 'over' },
    ] as const;
    show({ tenant: 'new', check });
    expect(text()).toContain('Business Premium 25 of 25 bought');
    expect(text()).toContain('Visio Plan 2 5 of 7 bought, 2 short');
    expect(text()).toContain('Power BI Pro 3 bought, 2 more than planned');
    cleanup();
    show({ tenant: 'old', check });
    expect(text()).not.toContain('Business Premium');
    cleanup();
    show({ tenant: 'new', check: [{ product: 'A', wanted: 1, bought: null, state: 'unknown' }] });
    expect(screen.queryByRole('list')).toBeNull();
  });
});
