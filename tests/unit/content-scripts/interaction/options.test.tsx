// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PanelEvent } from '../../../../content-scripts/panel/state.ts';
import { testTranslator } from '../../support/translator.ts';
import { DECIDE } from '../panel/state.ts';

// What a test dispatches is never trusted; that such an event does nothing is tested with a real one, in a browser.
vi.mock('../../../../content-scripts/trusted.ts', () => ({ trusted: (handler: unknown) => handler }));
const { Options, SourcesButton } = await import('../../../../content-scripts/interaction/options.tsx');

const DECISION = DECIDE.decision!;

function show() {
  const dispatch = vi.fn<(event: PanelEvent) => void>();
  const translator = testTranslator('en', '2026-11-25');
  render(<Options {...{ translator, dispatch }} decision={DECISION} showsSources={false} />);
  return dispatch;
}

afterEach(cleanup);

describe('Options', () => {
  it('unfolds radios of which none is chosen; a click settles', () => {
    const dispatch = show();
    const radios = screen.getAllByRole('radio');
    expect(radios.map((radio) => radio.getAttribute('aria-checked'))).toEqual(['false', 'false']);
    expect(radios[1]?.textContent).toContain('Our advice');
    fireEvent.click(radios[1]!);
    expect(dispatch).toHaveBeenCalledWith({ type: 'choose', decision: DECISION, option: 1 });
  });

  it('moves the focus by arrow keys and settles nothing by that', () => {
    const dispatch = show();
    const [first, second] = screen.getAllByRole('radio');
    first?.focus();
    fireEvent.keyDown(first!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(second);
    fireEvent.keyDown(second!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(first);
    fireEvent.keyDown(first!, { key: 'End' });
    expect(document.activeElement).toBe(second);
    expect(dispatch).not.toHaveBeenCalled();
  });

  it('shows on request where they come from', () => {
    const dispatch = vi.fn<(event: PanelEvent) => void>();
    const translator = testTranslator('en', '2026-11-25');
    render(<SourcesButton {...{ translator, dispatch }} showsSources={false} />);
    fireEvent.click(screen.getByRole('button', { name: 'Sources', expanded: false }));
    expect(dispatch).toHaveBeenCalledWith({ type: 'toggle-sources' });
  });
});
