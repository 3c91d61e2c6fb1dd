// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PanelEvent } from '../../../../content-scripts/panel/state.ts';
import { testTranslator } from '../../support/translator.ts';
import { DECIDE } from '../panel/state.ts';

// What a test dispatches is never trusted; that such an event does nothing is tested with a real one, in a browser.
vi.mock('../../../../content-scripts/trusted.ts', () => ({ trusted: (handler: unknown) => handler }));
const { DecidedFoot } = await import('../../../../content-scripts/interaction/decided-foot.tsx');

function show(canUndo: boolean) {
  const dispatch = vi.fn<(event: PanelEvent) => void>();
  const decided = { decision: DECIDE.decision!, title: { key: 'panel_hide' }, canUndo };
  render(<DecidedFoot {...{ decided, dispatch }} translator={testTranslator('en', '2026-11-25')} />);
  return dispatch;
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

afterEach(cleanup);

describe('DecidedFoot', () => {
  it('says what was decided, to be undone', () => {
    const dispatch = show(true);
    expect(screen.getByText('Decided: Hide')).toBeTruthy();
    press('Undo');
    expect(dispatch).toHaveBeenCalledWith({ type: 'undo' });
  });

  it('is later to be changed', () => {
    const dispatch = show(false);
    press('Change');
    expect(dispatch).toHaveBeenCalledWith({ type: 'change-decision' });
  });
});
