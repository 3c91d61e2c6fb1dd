// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { App, AppState } from '../../../../popup/shared/app-state.ts';
import { PopupFrame } from '../../../../popup/popup-content.tsx';
import { TAB } from '../../../../popup/plan-page/plan-page.tsx';
import { guide } from '../../../../src/guidance/guide.ts';
import type { Change } from '../../../../src/plan/changes/apply-change.ts';
import { citedGuide } from '../../../../src/views/cited-guide.ts';
import { currentPlan, situationOf } from '../../../../src/plan/stored/model.ts';
import { testSentences, testTranslator } from '../../support/translator.ts';
import { applyChange, emptyStored } from '../../support/stored.ts';

const { tabs } = vi.hoisted(() => ({ tabs: { query: vi.fn(), create: vi.fn(), update: vi.fn() } }));
vi.mock('webextension-polyfill', () => ({ default: { tabs } }));

const TODAY = '2026-11-22';

function show(changes: Change[] = [], part: Partial<AppState> = {}) {
  const stored = changes.reduce(applyChange, emptyStored());
  const state: AppState = {
    view: 'popup',
    stored,
    guide: citedGuide(guide(situationOf(currentPlan(stored), TODAY)), testSentences()),
    trouble: null,
    translator: testTranslator('en', part.translator?.today ?? TODAY),
    context: { cloud: 'worldwide' },
    siteAccess: true,
    tab: undefined,
    page: undefined,
    keptOff: false,
    notSaved: false,
    refused: undefined,
    exceptionsShown: false,
    folded: true,
    status: '',
    ...part,
  };
  const app = {
    state,
    change: vi.fn(),
    set: vi.fn(),
    say: vi.fn(),
    showPanel: vi.fn(),
    deleteAll: vi.fn(),
    reload: vi.fn(),
  } satisfies App;
  const Frame = state.view === 'tab' ? TAB.Frame : PopupFrame;
  render(<Frame app={app} />);
  return app;
}

const linkNames = () =>
  within(screen.getByRole('heading', { name: 'Go straight to it' }).parentElement as HTMLElement)
    .getAllByRole('link')
    .map(({ textContent }) => textContent);

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

describe('first run', () => {
  it('says the verdict, asks the two questions, and has all links', () => {
    show();
    expect(screen.getByRole('heading', { name: "Licences can't be moved between tenants." })).toBeTruthy();
    expect(screen.getByLabelText('How was it bought?').querySelectorAll('option')).toHaveLength(9);
    expect(screen.getAllByRole('radio')).toHaveLength(3);
    expect(linkNames()).toEqual([
      'Buy in the new tenant',
      'Compare all plans',
      'Migrate mailboxes',
      'Migrate SharePoint data',
      'Buy fewer licences',
      'Stop paying in the old tenant',
      'Contact volume licensing support',
      'Buy or remove licences',
    ]);
    expect(screen.getAllByText(/^Who:/)).toHaveLength(7);
    expect(screen.getByText('Rules checked 25 Nov.')).toBeTruthy();
  });

  it('has the exceptions one click away', () => {
    const app = show();
    fireEvent.click(screen.getByRole('button', { name: 'Two exceptions' }));
    expect(app.set).toHaveBeenCalledWith({ exceptionsShown: true });
    cleanup();
    show([], { exceptionsShown: true });
    expect(screen.getByRole('link', { name: 'Read about the tenant remap' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Read how to move a subscription' })).toBeTruthy();
  });

  it('sends each answer as a change', () => {
    const app = show();
    fireEvent.change(screen.getByLabelText('How was it bought?'), { target: { value: 'mosa' } });
    fireEvent.click(screen.getByLabelText(/^Keep it/));
    expect(app.change.mock.calls).toEqual([
      [{ type: 'agreement', value: 'mosa' }],
      [{ type: 'fate', value: 'keep' }],
    ]);
  });
});

describe('answered', () => {
  const BOTH: Change[] = [
    { type: 'agreement', value: 'mca' },
    { type: 'fate', value: 'leave' },
  ];

  it('folds the questions into a line that can be changed', () => {
    const app = show(BOTH);
    expect(screen.queryByLabelText('How was it bought?')).toBeNull();
    expect(screen.getByText('Direct, new billing (MCA) · Close it down')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Change' }));
    expect(app.set).toHaveBeenCalledWith({ folded: false });
  });

  it('lifts the first open step out, and ticks it', () => {
    const app = show(BOTH);
    const first = app.state.guide.steps[0]?.id ?? '';
    const total = app.state.guide.steps.length;
    expect(screen.getByText(`0 of ${String(total)} done`)).toBeTruthy();
    fireEvent.click(screen.getAllByRole('button', { name: 'Mark as done' })[0] as HTMLElement);
    expect(app.change).toHaveBeenCalledWith({ type: 'tick', step: first, rows: [], done: true });
    cleanup();
    show([...BOTH, { type: 'tick', step: first, rows: [], done: true }]);
    expect(screen.getByText(`1 of ${String(total)} done`)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Mark as not done', hidden: true })).toBeTruthy();
  });

  it.each([
    ['leave', 'Buy fewer licences', 'Stop paying in the old tenant'],
    ['keep', 'Stop paying in the old tenant', 'Buy fewer licences'],
  ] as const)('who will %s it is not sent to %s', (value, gone, there) => {
    show([{ type: 'fate', value }]);
    expect(linkNames()).not.toContain(gone);
    expect(linkNames()).toContain(there);
  });

  it('puts an exception first once its agreement is chosen', () => {
    show([{ type: 'agreement', value: 'volume-licensing' }]);
    expect(linkNames()[0]).toBe('Contact volume licensing support');
    cleanup();
    show([{ type: 'agreement', value: 'mca-enterprise' }]);
    expect(linkNames()[0]).toBe('Move a whole subscription');
  });

  it('shows a plan for every answer, with words for every key', () => {
    for (const agreement of ['mca', 'partner', 'trial', 'nonprofit', 'product-key'] as const) {
      show([{ type: 'agreement', value: agreement }], { view: 'tab' });
      expect(document.body.textContent).not.toMatch(/\b(?:verdict|step|act|warn|role|unknown|source)_\w+/);
      expect(document.body.textContent).not.toMatch(/\{\w+\}/);
      cleanup();
    }
  });
});

describe('links', () => {
  it('are real anchors; only a plain click is ours', async () => {
    tabs.query.mockResolvedValue([]);
    tabs.create.mockResolvedValue({});
    show([], { context: { cloud: 'worldwide', host: 'admin.microsoft.com', delegatedOrg: 'contoso.com' } });
    const stop = screen.getByRole('link', { name: 'Stop paying in the old tenant' });
    expect(stop.getAttribute('href')).toBe(
      'https://admin.microsoft.com/Adminportal/Home?delegatedOrg=contoso.com#/subscriptions',
    );
    expect(screen.getByRole('link', { name: 'Buy in the new tenant' }).getAttribute('href')).not.toContain(
      'contoso',
    );
    expect(screen.getByText('Partners do this in Partner Center.')).toBeTruthy();
    expect(fireEvent.click(stop, { ctrlKey: true })).toBe(true);
    expect(fireEvent.click(stop)).toBe(false);
    await vi.waitFor(() => {
      expect(tabs.create).toHaveBeenCalledTimes(1);
    });
  });
});

describe('what stands in the way', () => {
  it('is said with the way out', () => {
    show([], { siteAccess: false });
    expect(screen.getByRole('button', { name: 'Allow on the admin center' })).toBeTruthy();
    cleanup();
    show([], { trouble: 'damaged' });
    expect(screen.getByText('Your stored answers could not be read')).toBeTruthy();
    cleanup();
    show([], { trouble: 'newer', notSaved: true });
    expect(screen.getByRole('alert').textContent).toContain('could not be saved');
    cleanup();
    const app = show([], { page: { page: 'subscriptions', panel: 'closed' } });
    fireEvent.click(screen.getByRole('button', { name: 'Show the panel' }));
    expect(app.showPanel).toHaveBeenCalledWith('show-panel');
  });

  it('offers the panel on a page that says nothing, unless it was turned off', () => {
    const page = { page: 'other', panel: 'nothing-to-say' } as const;
    const app = show([], { page });
    fireEvent.click(screen.getByRole('button', { name: 'Show the panel here anyway' }));
    expect(app.showPanel).toHaveBeenCalledWith('show-panel-here');
    cleanup();
    show([{ type: 'panel-shown', value: false }], { page });
    expect(screen.queryByRole('button', { name: 'Show the panel here anyway' })).toBeNull();
  });

  it('says that extensions are off, and names the sites to leave free', async () => {
    show([], { keptOff: true });
    expect(await screen.findByText('Extensions are off on this page')).toBeTruthy();
    expect(screen.getByText('admin.cloud.microsoft')).toBeTruthy();
    expect(screen.getByText('admin.microsoft.com')).toBeTruthy();
  });

  it('asks for a look at the sources when the rules are old', () => {
    show([], { translator: testTranslator('en', '2027-05-24') });
    expect(screen.getByText('Rules checked 25 Nov 2026.')).toBeTruthy();
    cleanup();
    show([], { translator: testTranslator('en', '2027-05-25') });
    expect(screen.getByText(/Check each source before you act/)).toBeTruthy();
  });
});
