import { fakeBrowser } from '../support/fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetWithLastPrivateWindow, readMemory, writeMemory } from '../../../src/browser/private-memory.ts';
import { leaveInOutbox } from '../../../src/browser/outbox.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../support/fake-browser.ts')).fakeBrowser,
}));

let windowClosed: () => void;
let open: { incognito: boolean }[];

function standIn(inIncognitoContext: boolean): void {
  Object.assign(fakeBrowser, {
    extension: { inIncognitoContext },
    windows: {
      onRemoved: { addListener: (hear: () => void) => (windowClosed = hear) },
      getAll: () => Promise.resolve(open),
    },
  });
}

const stored = async () => [await fakeBrowser.storage.local.get(), await fakeBrowser.storage.session.get()];

beforeEach(() => {
  fakeBrowser.reset();
  vi.unstubAllGlobals();
});

describe('what private windows keep', () => {
  it('stands in the session where one background serves all windows, until the last private one closes', async () => {
    standIn(false);
    await writeMemory({ plan: 1 });
    await writeMemory({ tabs: 2 });
    expect(await readMemory()).toEqual({ plan: 1, tabs: 2 });
    expect((await stored())[0]).toEqual({});
    forgetWithLastPrivateWindow();
    open = [{ incognito: false }, { incognito: true }];
    windowClosed();
    await new Promise((resolve) => setTimeout(resolve));
    expect(await readMemory()).toEqual({ plan: 1, tabs: 2 });
    open = [{ incognito: false }];
    windowClosed();
    await vi.waitFor(async () => expect(await readMemory()).toEqual({}));
  });

  it('stands in the private profile’s own cache where that has a background: no storage is touched', async () => {
    standIn(true);
    const entries = new Map<string, Response>();
    const cache = {
      match: (address: string) => Promise.resolve(entries.get(address)?.clone()),
      put: (address: string, response: Response) => Promise.resolve(entries.set(address, response)),
    };
    vi.stubGlobal('caches', { open: () => Promise.resolve(cache) });
    expect(await readMemory()).toEqual({});
    await writeMemory({ plan: 1 });
    await writeMemory({ tabs: 2 });
    expect(await readMemory()).toEqual({ plan: 1, tabs: 2 });
    expect(await stored()).toEqual([{}, {}]);
  });
});

it('a surface in a private window leaves nothing in the outbox, which is on disk', async () => {
  standIn(true);
  const change = { type: 'agreement' as const, value: 'mca' as const };
  expect(await leaveInOutbox([{ id: 'a', change }])).toBe(false);
  expect(await stored()).toEqual([{}, {}]);
});
