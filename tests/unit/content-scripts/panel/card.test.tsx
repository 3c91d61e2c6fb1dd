// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { linkText } from '../../../../src/admin-center/links.ts';
import { plainCard } from '../../../../src/views/panel/plain-card.ts';
import type { PanelCard } from '../../../../src/views/panel/card.ts';
import type { PanelEvent } from '../../../../content-scripts/panel/state.ts';
import { testTranslator } from '../../support/translator.ts';
import { DECIDE } from './state.ts';

// What a test dispatches is never trusted; that such an event does nothing is tested with a real one, in a browser.
vi.mock('../../../../content-scripts/trusted.ts', () => ({ trusted: (handler: unknown) => handler }));
const { Card } = await import('../../../../content-scripts/panel/card.tsx');

function show(card: PanelCard, part: Partial<Parameters<typeof Card>[0]> = {}) {
  const dispatch = vi.fn<(event: PanelEvent) => void>();
  const translator = testTranslator('en', '2026-11-25');
  const rest = { isPrivate: false, unfolded: null } as const;
  const idle = { decided: null, copied: null, menu: null };
  render(<Card {...{ translator, card, tenant: 'old', dispatch }} {...rest} {...idle} {...part} />);
  return dispatch;
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

afterEach(cleanup);

describe('Card', () => {
  const NOW: PanelCard = {
    ...DECIDE,
    label: 'now',
    due: {
      text: { key: 'label_decide', values: { day: { day: '2026-11-26' } } },
      left: { key: 'left_tomorrow' },
      tone: 'soon',
    },
    sentence: { key: 'row_decide', values: { products: 'Copilot' } },
    actions: [{ label: { key: 'do_decide' }, look: 'primary', act: { do: 'decide' } }],
    foot: {
      kind: 'date',
      on: '2026-11-28',
      text: { key: 'row_saveData', values: { products: 'Sales' } },
      all: 11,
    },
  };

  it('says what is due, its one action and the next date', () => {
    const dispatch = show(NOW);
    const card = screen.getByRole('region', { name: /Transfer Guide/i });
    expect(card.textContent).toBe(
      'Transfer guideOld tenantNowDecide by 26 Nov, tomorrowCopilot: decideDecide28 NovSales: save dataAll 11',
    );
    press('Decide');
    expect(dispatch).toHaveBeenCalledWith({ type: 'act', act: { do: 'decide' } });
    press('All 11');
    expect(dispatch).toHaveBeenLastCalledWith({ type: 'act', act: { do: 'show-steps' } });
  });

  it('shows a decision’s options and their sources in place of its actions', () => {
    show(NOW, { unfolded: { sources: <b>Sources</b>, options: <p>Options</p> } });
    expect(screen.getByText('Options')).toBeTruthy();
    expect(screen.getByText('Sources')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Decide' })).toBeNull();
  });

  it('says what was decided in place of the next date, until that is open again', () => {
    show(NOW, { decided: <footer>Decided</footer> });
    expect(screen.getByText('Decided')).toBeTruthy();
    expect(screen.queryByText('28 Nov')).toBeNull();
    cleanup();
    show(NOW, { decided: <footer>Decided</footer>, unfolded: { sources: null, options: <p>Options</p> } });
    expect(screen.queryByText('Decided')).toBeNull();
  });

  it('lists what is to be bought, and says that it was copied', () => {
    const card: PanelCard = {
      ...plainCard({ key: 'panel_checkName' }),
      list: { lines: [{ product: 'Visio Plan 2', seats: 7 }], more: { count: 4, seats: 59 } },
      actions: [{ label: { key: 'ui_copyList' }, look: 'primary', act: { do: 'copy', text: '7 × Visio' } }],
    };
    show(card);
    expect(screen.getByRole('list').textContent).toBe('Visio Plan 274 more59');
    cleanup();
    show(card, { copied: 'copied' });
    expect(screen.getByRole('button', { name: 'Copied' })).toBeTruthy();
  });

  it('leads to pages of this very tenant by a link of its own', () => {
    show({
      ...plainCard({ key: 'panel_checkName' }),
      actions: [
        {
          label: linkText('marketplace', { cloud: 'worldwide' }),
          look: 'primary',
          act: { do: 'go', hash: '#/catalog' },
        },
      ],
    });
    const link = screen.getByRole('link', { name: 'Open Marketplace' });
    expect(link).toHaveProperty('href', `${location.href.replace(/#.*/, '')}#/catalog`);
    expect(link.getAttribute('rel')).toBe('noreferrer');
  });
});
