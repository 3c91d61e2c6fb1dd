// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { App } from '../../../../popup/shared/app-state.ts';
import { NewTenantWays } from '../../../../popup/shared/new-tenant-ways.tsx';
import { openNewTenant } from '../../../../popup/shared/open-new-tenant.ts';
import { testTranslator } from '../../support/translator.ts';
import { emptyStored } from '../../support/stored.ts';

const api = vi.hoisted(() => ({
  tabs: { query: vi.fn(), create: vi.fn() },
  windows: { create: vi.fn() },
  extension: { isAllowedIncognitoAccess: vi.fn(), inIncognitoContext: false },
  permissions: { contains: vi.fn(), request: vi.fn() },
  runtime: { getManifest: vi.fn() },
}));
vi.mock('webextension-polyfill', () => ({ default: api }));

const NEW = 'https://admin.cloud.microsoft/?#/catalog';

function show(newTenantContainer?: string) {
  const stored = emptyStored();
  if (newTenantContainer) stored.settings = { ...stored.settings, newTenantContainer };
  const state = {
    stored,
    translator: testTranslator(),
    context: { cloud: 'worldwide', host: 'admin.cloud.microsoft' },
  };
  const app = { state, change: vi.fn(), say: vi.fn() };
  const onDone = vi.fn();
  render(<NewTenantWays app={app as unknown as App} id="marketplace" onDone={onDone} />);
  return { ...app, onDone };
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });

beforeEach(() => {
  vi.resetAllMocks();
  api.extension.isAllowedIncognitoAccess.mockResolvedValue(true);
  api.runtime.getManifest.mockReturnValue({ optional_permissions: ['cookies'] });
  api.extension.inIncognitoContext = false;
  api.tabs.query.mockResolvedValue([{ id: 1, index: 0, incognito: false }]);
  api.permissions.contains.mockResolvedValue(false);
});

afterEach(cleanup);

describe('private windows', () => {
  it('open with the panel where the extension is allowed', async () => {
    const app = show();
    fireEvent.click(await button('Open in a private window'));
    await vi.waitFor(() => expect(api.windows.create).toHaveBeenCalledWith({ url: NEW, incognito: true }));
    expect(screen.queryByText(/No panel will appear/)).toBeNull();
    expect(app.change).toHaveBeenCalledWith({ type: 'new-tenant-way', value: 'private' });
    expect(app.onDone).toHaveBeenCalledTimes(1);
  });

  it('open without the panel in Chromium, which is said', async () => {
    api.runtime.getManifest.mockReturnValue({});
    api.extension.isAllowedIncognitoAccess.mockResolvedValue(false);
    show();
    fireEvent.click(await button('Open in a private window'));
    expect(screen.getByText(/^No panel will appear there/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Open in a container' })).toBeNull();
  });

  it('are not offered by one, where a link chosen for them opens beside its tab', async () => {
    api.extension.inIncognitoContext = true;
    const app = show();
    await button('Open here');
    await vi.waitFor(() => expect(screen.queryByRole('button', { name: /private/ })).toBeNull());
    await openNewTenant(app as unknown as App, 'marketplace', 'private');
    expect(api.tabs.create).toHaveBeenCalledWith(expect.objectContaining({ url: NEW }));
    expect(api.windows.create).not.toHaveBeenCalled();
  });
});

it('here is an answer too, and is remembered', async () => {
  const app = show();
  fireEvent.click(await button('Open here'));
  expect(app.change).toHaveBeenCalledWith({ type: 'new-tenant-way', value: 'here' });
  await vi.waitFor(() => expect(api.tabs.create).toHaveBeenCalledWith(expect.objectContaining({ url: NEW })));
});

describe('containers', () => {
  it('are asked for in the click itself, and the choice is sent as a change', async () => {
    const app = show();
    api.permissions.request.mockResolvedValue(true);
    api.permissions.contains.mockResolvedValue(true);
    const ask = await button('Open in a container');
    api.tabs.query.mockResolvedValue([
      { id: 2, index: 1, incognito: false, cookieStoreId: 'firefox-container-4', title: 'Fabrikam' },
    ]);
    fireEvent.click(ask);
    // At once: after a wait the click would count no more.
    expect(api.permissions.request).toHaveBeenCalledTimes(1);
    fireEvent.click(await button('Use container 4'));
    expect(screen.getByText('Fabrikam')).toBeTruthy();
    expect(app.change).toHaveBeenCalledWith({ type: 'new-tenant-container', value: 'firefox-container-4' });
  });

  it('stay unknown when the user or the browser says no', async () => {
    show();
    api.permissions.request.mockResolvedValue(false);
    fireEvent.click(await button('Open in a container'));
    await vi.waitFor(() => expect(api.permissions.request).toHaveBeenCalled());
    expect(screen.getByRole('button', { name: 'Open in a container' })).toBeTruthy();
  });

  it('once chosen, open the link, and can be forgotten', async () => {
    api.permissions.contains.mockResolvedValue(true);
    const app = show('firefox-container-4');
    fireEvent.click(await button('Open in container 4'));
    await vi.waitFor(() =>
      expect(api.tabs.create).toHaveBeenCalledWith(
        expect.objectContaining({ url: NEW, cookieStoreId: 'firefox-container-4' }),
      ),
    );
    fireEvent.click(await button('Forget the container'));
    expect(app.change).toHaveBeenCalledWith({ type: 'new-tenant-container', value: null });
  });
});
