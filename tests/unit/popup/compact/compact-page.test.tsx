// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AGREEMENTS } from '../../../../src/guidance/model.ts';
import type { Change } from '../../../../src/plan/changes/apply-change.ts';
import { testTranslator } from '../../support/translator.ts';
import { show } from './show.tsx';

const { tabs } = vi.hoisted(() => ({ tabs: { query: vi.fn(), create: vi.fn(), update: vi.fn() } }));
vi.mock('webextension-polyfill', () => ({
  default: {
    ...{ tabs, extension: { inIncognitoContext: false } },
    runtime: { getManifest: () => ({ version: '9.8.7' }) },
  },
}));

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

const BEGUN: Change[] = [
  { type: 'agreement', value: 'mca' },
  { type: 'fate', value: 'leave' },
];

const barWords = () =>
  [...document.querySelectorAll('.bottom-bar > span')].map(({ children }) =>
    [...children].map(({ textContent }) => textContent.trim()).join(' '),
  );

describe('first run', () => {
  it('says the verdict, asks the two questions, and offers the plan', async () => {
    show();
    expect(
      await screen.findByRole('heading', { name: "Licences can't be moved between tenants." }),
    ).toBeTruthy();
    expect(screen.getByLabelText('How was it bought?').querySelectorAll('option')).toHaveLength(
      AGREEMENTS.length,
    );
    expect(screen.getAllByRole('radio')).toHaveLength(3);
    expect(screen.getByRole('heading', { name: 'Tenant Transfer Guide' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show my plan' }));
    expect(await screen.findByText('Four answers shape the plan')).toBeTruthy();
  });

  it('has exceptions and sources one click away, one at a time', async () => {
    show();
    fireEvent.click(await screen.findByRole('button', { name: 'Two exceptions' }));
    expect(screen.getByRole('link', { name: 'Read about the tenant remap' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Read how to move a subscription' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Where this comes from' }));
    expect(screen.queryByRole('link', { name: 'Read about the tenant remap' })).toBeNull();
    expect(document.querySelector<HTMLDetailsElement>('.verdict .sources')?.open).toBe(true);
  });

  it('sends each answer as a change, and stays until the plan is wanted', async () => {
    const app = show();
    fireEvent.change(await screen.findByLabelText('How was it bought?'), { target: { value: 'mosa' } });
    fireEvent.click(screen.getByLabelText(/^Keep it/));
    expect(app.changes).toEqual([
      { type: 'agreement', value: 'mosa' },
      { type: 'fate', value: 'keep' },
    ]);
    expect(screen.getByRole('button', { name: 'Show my plan' })).toBeTruthy();
  });

  it('asks for a look at the sources when the rules are old', async () => {
    show([], { translator: testTranslator('en', '2028-01-01') });
    expect(await screen.findByText(/Check each source before you act/)).toBeTruthy();
  });
});

describe('the bar', () => {
  it('is there in every state, with the tenant of each place', () => {
    show();
    expect(barWords()).toEqual(['Buy New tenant', 'Remove licences Old tenant', 'Cancel Old tenant']);
    cleanup();
    show(BEGUN);
    expect(barWords()).toHaveLength(3);
  });

  it('names no tenant where only the seller changes', () => {
    show([{ type: 'fate', value: 'new-seller' }]);
    expect(barWords()).toEqual(['Buy', 'Remove licences', 'Cancel']);
  });

  it('its first link to the new tenant asks where that is signed in', () => {
    const app = show(BEGUN);
    const buy = screen.getByRole('link', { name: 'Buy' });
    expect(fireEvent.click(buy, { ctrlKey: true })).toBe(true);
    expect(fireEvent.click(buy)).toBe(false);
    expect(app.state.asksWay).toBe('marketplace');
    expect(tabs.create).not.toHaveBeenCalled();
  });

  it('once that is known, it opens', async () => {
    tabs.query.mockResolvedValue([]);
    tabs.create.mockResolvedValue({});
    show([...BEGUN, { type: 'new-tenant-way', value: 'here' }]);
    fireEvent.click(screen.getByRole('link', { name: 'Buy' }));
    await vi.waitFor(() => expect(tabs.create).toHaveBeenCalledTimes(1));
  });

  it('leads to the old tenant under its host and customer', () => {
    show([], { context: { cloud: 'worldwide', host: 'admin.microsoft.com', delegatedOrg: 'contoso.com' } });
    const remove = screen.getByRole('link', { name: /Remove licences/ });
    expect(remove.getAttribute('href')).toBe(
      'https://admin.microsoft.com/Adminportal/Home?delegatedOrg=contoso.com#/subscriptions',
    );
    expect(screen.getByRole('link', { name: 'Buy' }).getAttribute('href')).not.toContain('contoso');
  });
});

describe('the plan', () => {
  it('before any subscription is known lists the four answers, and says why there are no dates', async () => {
    show(BEGUN);
    expect(screen.getByText('None yet. They come with your subscriptions.')).toBeTruthy();
    const title = await screen.findByText('Four answers shape the plan');
    expect(title.parentElement?.textContent).toContain('0 of 4');
    expect(screen.getByRole('button', { name: 'When is the cut-over?' })).toBeTruthy();
  });

  it('unfolds the current phase only; the tracker unfolds another', async () => {
    // What jsdom has not.
    Element.prototype.scrollIntoView = vi.fn();
    show(BEGUN);
    const shownPhases = () =>
      [...document.querySelectorAll('.folded-phase button[aria-expanded=true]')].map(({ id }) => id);
    await vi.waitFor(() => expect(shownPhases()).toHaveLength(1));
    fireEvent.click(screen.getByRole('button', { name: /^Stop, \d+ of \d+/ }));
    await vi.waitFor(() => expect(shownPhases()).toEqual(['phase-stop']));
    expect(document.activeElement?.id).toBe('phase-stop');
  });

  it('has words for every key, for every way of buying', async () => {
    for (const agreement of AGREEMENTS) {
      show([{ type: 'agreement', value: agreement }]);
      await vi.waitFor(() => expect(document.querySelector('.folded-phases')).toBeTruthy());
      expect(document.body.textContent).not.toMatch(/\b(?:verdict|step|act|warn|role|unknown|source)_\w+/);
      expect(document.body.textContent).not.toMatch(/\{\w+\}/);
      cleanup();
    }
  });
});

describe('what stands in the way', () => {
  it('is said with the way out', async () => {
    show([], { siteAccess: false });
    expect(await screen.findByRole('button', { name: 'Allow on the admin center' })).toBeTruthy();
    cleanup();
    show([], { trouble: 'damaged' });
    expect(await screen.findByText('Your stored answers could not be read')).toBeTruthy();
    cleanup();
    show([], { trouble: 'newer', notSaved: true });
    expect((await screen.findByRole('alert')).textContent).toContain('could not be saved');
    cleanup();
    const app = show([], { page: { page: 'subscriptions', panel: 'closed' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Show the panel' }));
    expect(app.showPanel).toHaveBeenCalledWith('show-panel');
  });

  it('offers the panel on a page that says nothing, unless it was turned off', async () => {
    const page = { page: 'other', panel: 'nothing-to-say' } as const;
    const app = show([], { page });
    fireEvent.click(await screen.findByRole('button', { name: 'Show the panel' }));
    expect(app.showPanel).toHaveBeenCalledWith('show-panel-here');
    cleanup();
    show([{ type: 'panel-shown', value: false }], { page });
    await screen.findByRole('button', { name: 'Show my plan' });
    expect(screen.queryByRole('button', { name: 'Show the panel' })).toBeNull();
  });

  it('has what a report needs where the page threw the panel out, and no word of a tenant', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { userAgent: 'Browser/1', clipboard: { writeText } });
    const url = 'https://admin.cloud.microsoft/?delegatedOrg=contoso.com#/subscriptions/webdirect/0a1b';
    show([], { tab: { id: 1, url }, page: { page: 'subscriptions', panel: 'gave-up' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Copy details' }));
    expect(writeText).toHaveBeenCalledWith('admin.cloud.microsoft subscriptions gave-up\n9.8.7\nBrowser/1');
    vi.unstubAllGlobals();
  });

  it('says that extensions are off, and names the sites to leave free', async () => {
    show([], { keptOff: true });
    expect(await screen.findByText('Extensions are off on this page')).toBeTruthy();
    expect(screen.getByText('admin.cloud.microsoft')).toBeTruthy();
    expect(screen.getByText('admin.microsoft.com')).toBeTruthy();
  });
});

describe('a cloud that lacks something', () => {
  it('is told of before Now, once', async () => {
    show([
      ...BEGUN,
      { type: 'answer', field: 'clouds.old', value: 'gcc-high' },
      { type: 'answer', field: 'clouds.new', value: 'gcc-high' },
    ]);
    const limit = await screen.findByText('The Orchestrator works in the worldwide cloud only.');
    const now = document.querySelector('.now-card');
    expect(now && limit.compareDocumentPosition(now)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(document.body.textContent.split('The Orchestrator works').length).toBe(2);
  });
});
