// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PillWords } from '../../../../src/views/panel/card.ts';
import { testTranslator } from '../../support/translator.ts';

// What a test dispatches is never trusted; that such an event does nothing is tested with a real one, in a browser.
vi.mock('../../../../content-scripts/trusted.ts', () => ({ trusted: (handler: unknown) => handler }));
const { Pill } = await import('../../../../content-scripts/panel/pill.tsx');

const DUE: PillWords = {
  text: { key: 'label_decide', values: { day: { day: '2026-11-26' } } },
  count: 5,
  tone: 'soon',
};

function show(pill: PillWords, part: { isSmall?: boolean; opensTab?: boolean } = {}) {
  const dispatch = vi.fn();
  render(
    <Pill
      translator={testTranslator()}
      pill={pill}
      isSmall={false}
      opensTab={false}
      {...part}
      dispatch={dispatch}
    />,
  );
  return dispatch;
}

afterEach(cleanup);

describe('Pill', () => {
  it('says Now’s day, and opens the card', () => {
    const dispatch = show(DUE);
    const pill = screen.getByRole('button', { name: 'Transfer guide, Decide by 26 Nov', expanded: false });
    expect(pill.textContent).toBe('Decide by 26 Nov');
    fireEvent.click(pill);
    expect(dispatch).toHaveBeenCalledWith({ type: 'open' });
  });

  it('has its name alone while nothing is due', () => {
    show({ text: null, count: 0, tone: 'calm' });
    expect(screen.getByRole('button', { name: 'Transfer guide' }).textContent).toBe('Transfer guide');
  });

  it('in a small window is its sign and how many rows are to be acted on', () => {
    show(DUE, { isSmall: true, opensTab: true });
    const pill = screen.getByRole('button', { name: 'Transfer guide, Decide by 26 Nov, Open in a tab' });
    expect(pill.textContent).toBe('5');
    expect(pill.hasAttribute('aria-expanded')).toBe(false);
  });
});
