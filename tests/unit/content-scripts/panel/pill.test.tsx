// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Pill } from '../../../../content-scripts/panel/pill.tsx';
import type { PanelStep } from '../../../../src/messages/panel-data.ts';
import { testTranslator } from '../../support/translator.ts';

const step = (id: string, part: Partial<PanelStep> = {}): PanelStep => ({
  id,
  rows: [],
  title: { key: 'go_buy' },
  action: null,
  tenant: 'old',
  due: null,
  missed: false,
  done: false,
  before: 0,
  page: null,
  ...part,
});

function show(steps: readonly PanelStep[], tiny = false) {
  const open = vi.fn();
  render(<Pill translator={testTranslator()} steps={steps} tiny={tiny} open={open} />);
  return open;
}

afterEach(cleanup);

describe('Pill', () => {
  it('has its name before anything is known', () => {
    const open = show([]);
    fireEvent.click(screen.getByRole('button', { name: 'Transfer guide', expanded: false }));
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('says how far the plan is, and the days to the nearest deadline that can be met', () => {
    show([
      step('a', { done: true, due: '2026-11-23' }),
      step('b', { missed: true, due: '2026-11-20' }),
      step('c', { due: '2026-12-01' }),
      step('d', { due: '2026-11-24' }),
    ]);
    expect(screen.getByRole('button').textContent).toBe('Step 2 of 42 days left');
  });

  it('counts no deadline that is far, and none of a plan that is done', () => {
    show([step('a', { due: '2027-03-01' })]);
    expect(screen.getByRole('button').textContent).toBe('Step 1 of 1');
    cleanup();
    show([step('a', { done: true, due: '2026-11-24' })]);
    expect(screen.getByRole('button').textContent).toBe('Transfer guide');
  });

  it('at 320 px shows its sign and the days only, and says the rest to screen readers', () => {
    show([step('a', { due: '2026-11-23' })], true);
    const pill = screen.getByRole('button', { name: 'Transfer guide, 1 day left, Open in a tab' });
    expect(pill.textContent).toBe('1 day left');
    expect(pill.hasAttribute('aria-expanded')).toBe(false);
  });
});
