// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { examplePlan } from '../../../e2e/steps/example-plan.ts';
import { show, TODAY, withDecision } from './show.tsx';

vi.mock('webextension-polyfill', () => ({ default: { tabs: {}, runtime: { getURL: () => '' } } }));

afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

const example = () => show(examplePlan(TODAY), {}, withDecision);
const radios = () => screen.getAllByRole('radio');

describe('a decision', () => {
  it('has none of its options chosen, and one in the order of Tab', () => {
    example();
    expect(radios().map((radio) => radio.ariaChecked ?? radio.getAttribute('aria-checked'))).toEqual([
      'false',
      'false',
    ]);
    expect(radios().map(({ tabIndex }) => tabIndex)).toEqual([0, -1]);
    expect(screen.getByRole('radiogroup').getAttribute('aria-labelledby')).toBe('now-title');
    expect(screen.getAllByText('Our advice')).toHaveLength(1);
  });

  it('arrows move the focus and settle nothing', () => {
    const app = example();
    radios()[0]?.focus();
    fireEvent.keyDown(radios()[0] as HTMLElement, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(radios()[1]);
    fireEvent.keyDown(radios()[1] as HTMLElement, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(radios()[0]);
    fireEvent.keyDown(radios()[0] as HTMLElement, { key: 'End' });
    expect(radios().map(({ tabIndex }) => tabIndex)).toEqual([-1, 0]);
    expect(app.changes).toEqual([]);
  });

  it('a click settles: the step comes, the choice stands at the foot, the focus is on Undo', async () => {
    const app = example();
    radios()[1]?.focus();
    fireEvent.click(radios()[1] as HTMLElement);
    expect(app.changes).toEqual([
      { type: 'choose-option', ids: ['r1', 'r2'], sets: { end: 'swap-to-monthly' } },
    ]);
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.getByText('Decided: Swap for monthly')).toBeTruthy();
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Undo'));
    await vi.waitFor(() => expect(app.said).toEqual(['Decided. Next: Swap by 26 Nov.']));
  });

  it('Undo takes it back; after ten seconds it is Change, which asks again', () => {
    vi.useFakeTimers();
    const app = example();
    fireEvent.click(radios()[1] as HTMLElement);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(app.changes.at(-1)).toEqual({
      ...{ type: 'choose-option', ids: ['r1', 'r2'] },
      sets: { end: 'undecided' },
    });
    expect(radios()).toHaveLength(2);
    fireEvent.click(radios()[1] as HTMLElement);
    void act(() => {
      vi.advanceTimersByTime(10_001);
    });
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Change' }));
    expect(radios()).toHaveLength(2);
  });

  it('one by one asks it of each subscription', async () => {
    const app = example();
    fireEvent.click(screen.getByRole('button', { name: 'One by one' }));
    await vi.waitFor(() => expect(screen.getAllByRole('radiogroup')).toHaveLength(2));
    const [first] = screen.getAllByRole('radiogroup');
    const cancel = first?.querySelector<HTMLElement>('[role=radio]');
    if (!cancel) throw new Error('no option');
    fireEvent.click(cancel);
    expect(app.changes).toEqual([{ type: 'choose-option', ids: ['r1'], sets: { end: 'cancel-now' } }]);
  });
});
