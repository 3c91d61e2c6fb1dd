// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Panel, Retired, type PanelActions } from '../../../../content-scripts/panel/panel.tsx';
import type { PanelAdvice, PanelStep } from '../../../../src/messages/panel-data.ts';
import { testTranslator } from '../../support/translator.ts';

const ADVICE: PanelAdvice = {
  sentence: { key: 'advice_subscriptions' },
  cases: [{ agreement: 'mca', text: { key: 'case_stopMca' }, certainty: 'stated', facts: ['C-05'] }],
  next: { key: 'next_buy' },
  link: { labelKey: 'link_marketplace', href: 'https://admin.cloud.microsoft/?#/catalog' },
  facts: ['C-05'],
  citations: [
    {
      source: 'cancel-subscription',
      ids: ['C-05'],
      kind: 'microsoft',
      sentences: ['Within seven days you can cancel.'],
      title: 'Cancel',
      url: 'https://learn.microsoft.com/x',
      on: '2025-05-19',
    },
  ],
};
const step = (id: string, part: Partial<PanelStep> = {}): PanelStep => ({
  id,
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

function show(steps: readonly PanelStep[] = [], isPartner = false) {
  const actions = {
    open: vi.fn(),
    collapse: vi.fn(),
    move: vi.fn(),
    close: vi.fn(),
    turnOff: vi.fn(),
    openTab: vi.fn(),
    tick: vi.fn(),
  } satisfies PanelActions;
  const translator = testTranslator();
  const props = {
    translator,
    advice: ADVICE,
    page: 'subscriptions',
    steps,
    inventory: null,
    isPartner,
    actions,
  } as const;
  render(<Panel {...props} />);
  return actions;
}

afterEach(cleanup);

describe('Panel', () => {
  it('says the sentence, the cases, what comes next with its address, and the source with its date', () => {
    show();
    expect(screen.getByText(/Don't cancel yet/)).toBeTruthy();
    expect(screen.getByText(/turn off recurring billing/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open Marketplace' })).toHaveProperty(
      'href',
      'https://admin.cloud.microsoft/?#/catalog',
    );
    expect(screen.getByText('Source: Cancel, 19 May 2025')).toBeTruthy();
    expect(screen.getByText('Within seven days you can cancel.').nextElementSibling?.textContent).toBe(
      'Cancel, 19 May 2025',
    );
  });

  it('lifts out the step that belongs to the page, and names what follows', () => {
    const actions = show([
      step('first', { title: { key: 'go_buy' }, done: true }),
      step('second', { title: { key: 'go_mailboxes' } }),
      step('here', { title: { key: 'go_stop' }, page: 'subscriptions', due: '2026-11-24' }),
    ]);
    expect(screen.getByText('Stop paying in the old tenant').tagName).toBe('STRONG');
    expect(screen.getByText('By 24 Nov, 2 days left')).toBeTruthy();
    expect(screen.getByText('Migrate mailboxes')).toBeTruthy();
    expect(screen.queryByText('Buy in the new tenant')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Mark as done' }));
    expect(actions.tick).toHaveBeenCalledWith('here', true);
  });

  it('does not send the admin ahead: a step that waits is named, not lifted out', () => {
    show([
      step('first', { title: { key: 'go_mailboxes' } }),
      step('here', { title: { key: 'go_stop' }, page: 'subscriptions', before: 1 }),
    ]);
    expect(screen.getByText('Migrate mailboxes').tagName).toBe('STRONG');
    expect(
      screen.getByText('Not yet: "Stop paying in the old tenant". 1 step comes before it.'),
    ).toBeTruthy();
  });

  it('says when all is done', () => {
    show([step('only', { done: true })]);
    expect(screen.getByText('Plan done. The old tenant is still needed.')).toBeTruthy();
  });

  it('tells partners where they do it', () => {
    show([], true);
    expect(screen.getByText('Partners do this in Partner Center.')).toBeTruthy();
  });

  it.each([
    ['Make the guide smaller', 'collapse'],
    ['Move to the other corner', 'move'],
    ['Close until the next visit', 'close'],
    ['Turn the panel off', 'turnOff'],
    ['Open in a tab', 'openTab'],
  ] as const)('%s', (name, action) => {
    const actions = show();
    fireEvent.click(screen.getByRole('button', { name }));
    expect(actions[action]).toHaveBeenCalledTimes(1);
  });
});

describe('Retired', () => {
  it('says its line, and closes', () => {
    const close = vi.fn();
    render(<Retired text="Extension updated. Reload this page." close={close} closeLabel="Close" />);
    expect(screen.getByRole('status').textContent).toBe('Extension updated. Reload this page.');
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(close).toHaveBeenCalledTimes(1);
  });
});
