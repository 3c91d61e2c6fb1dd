import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reachPage } from '../../../../popup/shared/reach-page.ts';

const { sendMessage, executeScript, insertCSS, contains } = vi.hoisted(() => ({
  sendMessage: vi.fn(),
  executeScript: vi.fn(),
  insertCSS: vi.fn(),
  contains: vi.fn(),
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    tabs: { sendMessage },
    scripting: { executeScript, insertCSS },
    permissions: { contains },
    runtime: { getURL: (file: string) => `ours:/${file}` },
  },
}));

const KNOWN = { id: 4, url: 'https://admin.cloud.microsoft/?#/licenses' };
const UNKNOWN = { id: 4, url: 'https://admin.cloud.microsoft/?#/homepage' };
const OTHER_CLOUD = { id: 4, url: 'https://portal.office365.us/adminportal/home#/licenses' };

/** What was put into the page: files, or the module that a function there imports and starts. */
const files = () =>
  executeScript.mock.calls.flatMap(([asked]) => {
    const { files: put, args } = asked as { files?: readonly string[]; args?: readonly string[] };
    return put ?? args ?? [];
  });
const PANEL = ['ours:/content-scripts/main.js'];

beforeEach(() => {
  vi.resetAllMocks();
  sendMessage.mockRejectedValue(new Error('Receiving end does not exist'));
  // A function that is put in asks whether our scripts have the browser's API there.
  executeScript.mockResolvedValue([{ result: true }]);
  insertCSS.mockResolvedValue(undefined);
  contains.mockResolvedValue(false);
});

describe('reachPage', () => {
  it('gives what the panel answers, and puts nothing in', async () => {
    const page = { page: 'licenses', panel: 'pill' };
    sendMessage.mockResolvedValue(page);
    expect(await reachPage(KNOWN, 'page-state', true)).toEqual({ page, keptOff: false });
    expect(files()).toEqual([]);
  });

  it('repairs a known page that does not answer', async () => {
    expect(await reachPage(KNOWN, 'page-state', true)).toEqual({ page: undefined, keptOff: false });
    expect(files()).toEqual(['/content-scripts/watcher.js']);
    expect(insertCSS).toHaveBeenCalledTimes(1);
  });

  it('says that it is kept off a page whose frames leave our scripts no API', async () => {
    executeScript.mockResolvedValue([{ result: false }]);
    expect(await reachPage(KNOWN, 'page-state', true)).toEqual({ page: undefined, keptOff: true });
  });

  it('tells a page that says nothing to us from one that we are kept off', async () => {
    const silent = { page: 'other', panel: 'nothing-to-say' };
    expect(await reachPage(UNKNOWN, 'page-state', true)).toEqual({ page: silent, keptOff: false });
    executeScript.mockRejectedValue(new Error('This page cannot be scripted'));
    expect(await reachPage(UNKNOWN, 'page-state', true)).toEqual({ page: undefined, keptOff: true });
    expect(await reachPage(KNOWN, 'page-state', true)).toEqual({ page: undefined, keptOff: true });
  });

  it('leaves a page alone to which access was taken back', async () => {
    expect(await reachPage(KNOWN, 'page-state', false)).toEqual({ page: undefined, keptOff: false });
    expect(files()).toEqual([]);
  });

  it("repairs another cloud's page once its host is allowed, whatever of the two others", async () => {
    contains.mockImplementation(({ origins }: { origins: string[] }) =>
      Promise.resolve(origins.join() === 'https://portal.office365.us/*'),
    );
    expect(await reachPage(OTHER_CLOUD, 'page-state', false)).toEqual({ page: undefined, keptOff: false });
    expect(files()).toEqual(['/content-scripts/watcher.js']);
  });

  it("comes to another cloud's page only when asked", async () => {
    const silent = { page: 'licenses', panel: 'nothing-to-say' };
    expect(await reachPage(OTHER_CLOUD, 'page-state', true)).toEqual({ page: silent, keptOff: false });
    expect(files()).toEqual([]);
    await reachPage(OTHER_CLOUD, 'show-panel-here', true);
    expect(files()).toEqual(PANEL);
  });

  it('puts the panel in where it is wanted, and has it shown', async () => {
    const shown = { page: 'other', panel: 'open' };
    sendMessage.mockRejectedValueOnce(new Error('nobody there')).mockResolvedValueOnce(shown);
    expect(await reachPage(UNKNOWN, 'show-panel-here', true)).toEqual({ page: shown, keptOff: false });
    expect(files()).toEqual(PANEL);
    expect(sendMessage.mock.calls.map(([, message]) => message as unknown)).toEqual([
      { type: 'show-panel-here' },
      { type: 'show-panel-here' },
    ]);
    executeScript.mockRejectedValue(new Error('kept off'));
    sendMessage.mockRejectedValue(new Error('nobody there'));
    expect(await reachPage(UNKNOWN, 'show-panel-here', true)).toEqual({ page: undefined, keptOff: true });
  });
});
