import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openGuideTab, openLink } from '../../../src/browser/open-tabs.ts';

const { tabs } = vi.hoisted(() => ({ tabs: { query: vi.fn(), create: vi.fn(), update: vi.fn() } }));
vi.mock('webextension-polyfill', () => ({
  default: { tabs, runtime: { getURL: (path: string) => `chrome-extension://x/${path}` } },
}));

const CURRENT = {
  id: 1,
  index: 3,
  windowId: 9,
  incognito: false,
  cookieStoreId: 'a',
  url: 'https://example.org/',
};
const OPEN = {
  ...CURRENT,
  id: 2,
  index: 5,
  url: 'https://admin.microsoft.com/Adminportal/Home#/subscriptions',
};
const CONTEXT = { cloud: 'worldwide', host: 'admin.microsoft.com' } as const;

function given(...open: object[]): void {
  tabs.query.mockImplementation(({ active }: { active?: boolean }) =>
    Promise.resolve(active ? [CURRENT] : open),
  );
}

beforeEach(() => {
  vi.clearAllMocks();
});

describe('openLink', () => {
  it('uses a tab again that shows the page for the old tenant', async () => {
    given(OPEN);
    await openLink('your-products', CONTEXT);
    expect(tabs.update).toHaveBeenCalledWith(2, { active: true });
    expect(tabs.create).not.toHaveBeenCalled();
  });

  it.each([
    ['another page', { ...OPEN, url: 'https://admin.microsoft.com/#/licenses' }],
    [
      "another customer's",
      { ...OPEN, url: 'https://admin.microsoft.com/?delegatedOrg=b.com#/subscriptions' },
    ],
    ['another cloud’s', { ...OPEN, url: 'https://portal.office365.us/adminportal/home#/subscriptions' }],
    ['another container', { ...OPEN, cookieStoreId: 'b' }],
    ['a private window', { ...OPEN, incognito: true }],
  ])('leaves %s alone', async (_, open) => {
    given(open);
    await openLink('your-products', CONTEXT);
    expect(tabs.update).not.toHaveBeenCalled();
    expect(tabs.create).toHaveBeenCalledWith({
      url: 'https://admin.microsoft.com/Adminportal/Home?#/subscriptions',
      index: 4,
      windowId: 9,
      openerTabId: 1,
      cookieStoreId: 'a',
    });
  });

  it("matches the same customer's tab", async () => {
    given(OPEN, { ...OPEN, id: 6, url: 'https://admin.microsoft.com/?delegatedOrg=b.com#/subscriptions' });
    await openLink('your-products', { ...CONTEXT, delegatedOrg: 'b.com' });
    expect(tabs.update).toHaveBeenCalledWith(6, { active: true });
  });

  it('never uses a tab again for the new tenant', async () => {
    given({ ...OPEN, url: 'https://admin.cloud.microsoft/?#/catalog' });
    await openLink('marketplace', CONTEXT);
    expect(tabs.create).toHaveBeenCalledWith(
      expect.objectContaining({ url: 'https://admin.cloud.microsoft/?#/catalog' }),
    );
  });
});

describe('containers', () => {
  const opened = () =>
    tabs.create.mock.calls.map(([tab]) => (tab as { cookieStoreId?: string }).cookieStoreId);

  it("opens the new tenant in its own container, whatever the current tab's", async () => {
    given();
    await openLink('marketplace', CONTEXT, 'firefox-container-3');
    expect(opened()).toEqual(['firefox-container-3']);
  });

  it("falls back to the current tab's container, and then to none", async () => {
    given();
    tabs.create.mockRejectedValueOnce(new Error('No cookie store exists with ID firefox-container-3'));
    await openLink('marketplace', CONTEXT, 'firefox-container-3');
    expect(opened()).toEqual(['firefox-container-3', 'a']);
    tabs.create.mockClear();
    tabs.create.mockRejectedValueOnce(new Error('No permission for cookieStoreId: a'));
    await openLink('your-products', CONTEXT);
    expect(opened()).toEqual(['a', undefined]);
  });

  it('names none where the browser has none', async () => {
    const { cookieStoreId: _, ...plain } = CURRENT;
    tabs.query.mockImplementation(({ active }: { active?: boolean }) =>
      Promise.resolve(active ? [plain] : []),
    );
    await openLink('your-products', CONTEXT);
    expect(opened()).toEqual([undefined]);
  });

  it('leaves the chosen container out of a private window', async () => {
    const inPrivate = { ...CURRENT, incognito: true, cookieStoreId: 'firefox-private' };
    tabs.query.mockResolvedValue([inPrivate]);
    await openLink('marketplace', CONTEXT, 'firefox-container-3');
    expect(opened()).toEqual(['firefox-private']);
  });
});

describe('openGuideTab', () => {
  it('carries where the admin stands', async () => {
    given();
    await openGuideTab('host=admin.microsoft.com', '#settings');
    expect(tabs.create).toHaveBeenCalledWith({
      url: 'chrome-extension://x/popup/popup.html?view=tab&host=admin.microsoft.com#settings',
      index: 4,
      cookieStoreId: 'a',
    });
  });

  it('names no container in a private window, where the guide may not be', async () => {
    tabs.query.mockResolvedValue([{ ...CURRENT, incognito: true, cookieStoreId: 'firefox-private' }]);
    await openGuideTab('');
    expect(tabs.create).toHaveBeenCalledWith({
      url: 'chrome-extension://x/popup/popup.html?view=tab',
      index: 4,
    });
  });
});
