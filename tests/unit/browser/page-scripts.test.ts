import { beforeEach, describe, expect, it, vi } from 'vitest';
import { leaveLostTabs, registerWatcher } from '../../../src/browser/page-scripts.ts';
import manifest from '../../../manifest.json' with { type: 'json' };

interface Registered {
  id: string;
  matches: string[];
}

const { allowed, registered, scripting, tabs } = vi.hoisted(() => {
  const allowed = new Set<string>();
  const registered = new Map<string, Registered>();
  const taken = (id: string) => registered.has(id);
  const scripting = {
    getRegisteredContentScripts: vi.fn(({ ids }: { ids: string[] }) =>
      Promise.resolve([...registered.values()].filter(({ id }) => ids.includes(id))),
    ),
    registerContentScripts: vi.fn(([script]: [Registered]) => {
      // As the browsers do.
      if (taken(script.id)) return Promise.reject(new Error(`Duplicate script ID '${script.id}'`));
      registered.set(script.id, script);
      return Promise.resolve();
    }),
    updateContentScripts: vi.fn(([script]: [Registered]) => {
      if (!taken(script.id)) return Promise.reject(new Error(`no script '${script.id}'`));
      registered.set(script.id, script);
      return Promise.resolve();
    }),
    unregisterContentScripts: vi.fn(({ ids }: { ids: string[] }) => {
      if (!ids.every(taken)) return Promise.reject(new Error('no such script'));
      for (const id of ids) registered.delete(id);
      return Promise.resolve();
    }),
  };
  return { allowed, registered, scripting, tabs: { query: vi.fn(), sendMessage: vi.fn() } };
});

/** Firefox gives the files of a content script as whole addresses, and registers none by such. */
const asFirefoxGivesIt = {
  ...manifest,
  content_scripts: manifest.content_scripts.map((script) => ({
    ...script,
    js: script.js.map((file) => `moz-extension://x/${file}`),
    css: script.css.map((file) => `moz-extension://x/${file}`),
  })),
};

vi.mock('webextension-polyfill', () => ({
  default: {
    scripting,
    tabs,
    runtime: { getURL: (file: string) => `ours:/${file}`, getManifest: () => asFirefoxGivesIt },
    permissions: {
      contains: ({ origins }: { origins: string[] }) => Promise.resolve(origins.every((o) => allowed.has(o))),
    },
  },
}));

const GCC_HIGH = 'https://portal.office365.us/*';
const OTHER_ADDRESS = 'https://admin.microsoft365.com/*';

beforeEach(() => {
  allowed.clear();
  registered.clear();
  vi.clearAllMocks();
});

const matches = () => [...registered.values()].map(({ matches }) => matches);

describe('registerWatcher', () => {
  it('registers nothing where nothing is allowed', async () => {
    await registerWatcher();
    expect(scripting.registerContentScripts).not.toHaveBeenCalled();
  });

  it('registers what the manifest declares, on the admin center’s path of the hosts that are allowed', async () => {
    allowed.add(GCC_HIGH);
    allowed.add(OTHER_ADDRESS);
    await registerWatcher();
    const [declared] = manifest.content_scripts;
    expect([...registered.values()]).toEqual([
      {
        id: 'optional-hosts',
        matches: [OTHER_ADDRESS, 'https://portal.office365.us/*dmin*ortal*'],
        excludeMatches: declared?.exclude_matches,
        js: declared?.js,
        css: declared?.css,
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    ]);
  });

  it('registers once, however often and however close it is asked', async () => {
    allowed.add(GCC_HIGH);
    await Promise.all([registerWatcher(), registerWatcher(), registerWatcher()]);
    await registerWatcher();
    expect(scripting.registerContentScripts).toHaveBeenCalledTimes(1);
    expect(matches()).toEqual([['https://portal.office365.us/*dmin*ortal*']]);
  });

  it('follows what is given and taken', async () => {
    allowed.add(GCC_HIGH);
    allowed.add(OTHER_ADDRESS);
    await registerWatcher();
    allowed.delete(GCC_HIGH);
    await registerWatcher();
    expect(matches()).toEqual([[OTHER_ADDRESS]]);
    allowed.clear();
    await registerWatcher();
    expect(matches()).toEqual([]);
  });

  it('tries again after a browser that refused', async () => {
    allowed.add(GCC_HIGH);
    scripting.registerContentScripts.mockRejectedValueOnce(new Error('not now'));
    await expect(registerWatcher()).rejects.toThrow('not now');
    await registerWatcher();
    expect(matches()).toHaveLength(1);
  });
});

describe('leaveLostTabs', () => {
  it('asks every tab to let go whose address is hidden from us, and none of ours', async () => {
    tabs.query.mockImplementation(({ url }: { url?: string[] }) =>
      Promise.resolve(url ? [{ id: 1, url: 'https://admin.cloud.microsoft/' }] : [{ id: 1 }, { id: 2 }, {}]),
    );
    tabs.sendMessage.mockRejectedValue(new Error('Receiving end does not exist'));
    await leaveLostTabs();
    expect(tabs.sendMessage.mock.calls).toEqual([[2, { type: 'leave' }, { frameId: 0 }]]);
  });
});
