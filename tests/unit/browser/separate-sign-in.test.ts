import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  containerNumber,
  openSeparately,
  openContainers,
  requestContainers,
  signInWays,
} from '../../../src/browser/separate-sign-in.ts';

interface Windows {
  create: ReturnType<typeof vi.fn>;
}

const api = vi.hoisted(() => ({
  tabs: { query: vi.fn() },
  windows: undefined as Windows | undefined,
  extension: { isAllowedIncognitoAccess: vi.fn(), inIncognitoContext: false },
  permissions: { contains: vi.fn(), request: vi.fn() },
  runtime: { getManifest: vi.fn() },
}));
vi.mock('webextension-polyfill', () => ({ default: api }));

const windows: Windows = { create: vi.fn() };

function given(browser: 'chromium' | 'firefox', { allowed = false, incognito = false } = {}): void {
  api.extension.isAllowedIncognitoAccess.mockResolvedValue(allowed);
  api.runtime.getManifest.mockReturnValue(browser === 'firefox' ? { optional_permissions: ['cookies'] } : {});
  api.extension.inIncognitoContext = incognito;
}

beforeEach(() => {
  vi.clearAllMocks();
  api.windows = windows;
});

describe('signInWays', () => {
  it.each([
    ['chromium', true, { private: 'panel', containers: false }],
    ['chromium', false, { private: 'no-panel', containers: false }],
    ['firefox', true, { private: 'panel', containers: true }],
    ['firefox', false, { private: 'refused', containers: true }],
  ] as const)('%s, allowed in private windows: %s', async (browser, allowed, ways) => {
    given(browser, { allowed });
    expect(await signInWays()).toEqual(ways);
  });

  it.each(['chromium', 'firefox'] as const)(
    'in a private window of %s there is no other',
    async (browser) => {
      given(browser, { allowed: true, incognito: true });
      expect(await signInWays()).toEqual({ private: 'none', containers: false });
    },
  );

  it('has only the link to copy where the browser has no windows', async () => {
    given('firefox');
    api.windows = undefined;
    expect(await signInWays()).toEqual({ private: 'none', containers: false });
  });
});

it('opens a private window', async () => {
  windows.create.mockResolvedValue(null);
  await openSeparately('https://admin.cloud.microsoft/?#/catalog');
  expect(windows.create).toHaveBeenCalledWith({
    url: 'https://admin.cloud.microsoft/?#/catalog',
    incognito: true,
  });
});

describe('containers', () => {
  it('are not known before the user gave the permission', async () => {
    api.permissions.contains.mockResolvedValue(false);
    expect(await openContainers()).toBeUndefined();
    expect(api.tabs.query).not.toHaveBeenCalled();
    api.permissions.request.mockResolvedValue(true);
    expect(await requestContainers()).toBe(true);
    expect(api.permissions.request).toHaveBeenCalledWith({ permissions: ['cookies'] });
  });

  it("are those with open tabs, the current tab's first, without the ordinary and the private one", async () => {
    api.permissions.contains.mockResolvedValue(true);
    const tab = (number: number | string, title?: string) => ({
      cookieStoreId: typeof number === 'number' ? `firefox-container-${String(number)}` : number,
      ...(title && { title }),
    });
    const current = tab(7, 'Contoso');
    const all = [tab('firefox-default', 'Home'), tab(2), tab(7, 'Contoso'), tab(7, 'Bills')];
    api.tabs.query.mockImplementation(({ active }: { active?: boolean }) =>
      Promise.resolve(active ? [current] : [...all, tab('firefox-private', 'x'), {}]),
    );
    expect(await openContainers()).toEqual([
      { id: 'firefox-container-7', titles: ['Contoso', 'Bills'] },
      { id: 'firefox-container-2', titles: [] },
    ]);
  });

  it('are called by their number', () => {
    expect(containerNumber('firefox-container-12')).toBe('12');
  });
});
