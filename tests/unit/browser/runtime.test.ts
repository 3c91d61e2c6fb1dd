import { fakeBrowser } from '../support/fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, isAlive, onMessage, type Sender } from '../../../src/browser/runtime.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../support/fake-browser.ts')).fakeBrowser,
}));

type Listener = (message: unknown, from: object, reply: (value: unknown) => void) => true | undefined;
let heard: Listener;

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.runtime.getURL = (path: string) => `chrome-extension://test/${path}`;
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    heard = listener as Listener;
  });
});

function hear(from: object, more: object = {}): { sender: Sender | undefined; kept: true | undefined } {
  let sender: Sender | undefined;
  onMessage((_, found) => {
    sender = found;
    return Promise.resolve('yes');
  });
  const kept = heard({ type: 'x', ...more }, from, () => undefined);
  return { sender, kept };
}

describe('onMessage', () => {
  const id = fakeBrowser.runtime.id;

  it('knows our own pages from the script in a page', () => {
    expect(hear({ id, url: 'chrome-extension://test/popup/popup.html' }).sender).toEqual({
      own: true,
      keeping: 'disk',
    });
    expect(
      hear({ id, url: 'https://admin.microsoft.com/', tab: { id: 7, url: 'https://x/' } }).sender,
    ).toEqual({
      own: false,
      keeping: 'disk',
      tabId: 7,
      tabUrl: 'https://x/',
    });
  });

  it('tells a private window by its tab, and takes no other word for it than that of our own pages', () => {
    const own = { id, url: 'chrome-extension://test/popup/popup.html' };
    const page = { id, url: 'https://admin.microsoft.com/', tab: { id: 7 } };
    const privatePage = { ...page, tab: { id: 7, incognito: true } };
    expect(hear(own, { isPrivate: true }).sender?.keeping).toBe('memory');
    expect(hear(page, { isPrivate: true }).sender?.keeping).toBe('disk');
    expect(hear(privatePage, { isPrivate: false }).sender?.keeping).toBe('memory');
  });

  it('is deaf to other extensions', () => {
    expect(hear({ id: 'another', url: 'chrome-extension://another/' })).toEqual({
      sender: undefined,
      kept: undefined,
    });
  });

  it('lets nobody wait for what it does not know', () => {
    onMessage(() => undefined);
    expect(heard({}, { id }, () => undefined)).toBeUndefined();
  });

  it('tells a failure as an error', async () => {
    onMessage(() => Promise.reject(new Error('full')));
    const reply = await new Promise((resolve) => heard({}, { id }, resolve));
    expect(reply).toEqual({ error: 'full' });
  });
});

describe('ask', () => {
  beforeEach(() => {
    vi.stubGlobal('location', new URL('https://admin.cloud.microsoft/#/subscriptions'));
  });

  it('says of one of our own pages that it is private; of a page’s script the browser does', async () => {
    const sent = vi.fn(() => Promise.resolve(null));
    fakeBrowser.runtime.sendMessage = sent;
    Object.assign(fakeBrowser, { extension: { inIncognitoContext: true } });
    await ask({ type: 'look-again' });
    expect(sent).toHaveBeenLastCalledWith({ type: 'look-again' });
    vi.stubGlobal('location', new URL('chrome-extension://abc/popup/popup.html'));
    await ask({ type: 'state' });
    expect(sent).toHaveBeenLastCalledWith({ type: 'state', isPrivate: true });
    Object.assign(fakeBrowser, { extension: undefined });
  });

  it('rejects with the error that the background tells', async () => {
    fakeBrowser.runtime.sendMessage = () => Promise.resolve({ error: 'full' });
    await expect(ask({ type: 'open-guide', at: 'plan' })).rejects.toThrow('full');
    fakeBrowser.runtime.sendMessage = () => Promise.resolve({ ok: 1 });
    expect(await ask({ type: 'open-guide', at: 'plan' })).toEqual({ ok: 1 });
  });

  it('asks a background that broke off once more, and takes no silence for a yes', async () => {
    const send = vi.fn().mockResolvedValueOnce(undefined).mockResolvedValueOnce({ ok: 2 });
    fakeBrowser.runtime.sendMessage = send;
    expect(await ask({ type: 'open-guide', at: 'plan' })).toEqual({ ok: 2 });
    send.mockRejectedValueOnce(new Error('port closed')).mockResolvedValueOnce(null);
    expect(await ask({ type: 'open-guide', at: 'plan' })).toBeNull();
    send.mockResolvedValue(undefined);
    await expect(ask({ type: 'open-guide', at: 'plan' })).rejects.toThrow('did not answer');
  });
});

describe('isAlive', () => {
  it('is false without an extension behind the script', () => {
    expect(isAlive()).toBe(true);
    const { runtime } = fakeBrowser;
    Object.defineProperty(fakeBrowser, 'runtime', { value: { id: undefined }, configurable: true });
    expect(isAlive()).toBe(false);
    Object.defineProperty(fakeBrowser, 'runtime', { value: runtime, configurable: true });
  });
});
