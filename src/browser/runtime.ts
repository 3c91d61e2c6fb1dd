import { browser } from './api.ts';
import type { OwnRequest, PageRequest } from '../messages/requests.ts';

/** Sends a request to the background. Rejects when there is none, or when it answers with an error. */
export async function ask<Reply>(request: PageRequest | OwnRequest): Promise<Reply> {
  // A background that is stopped in the middle answers nothing, or breaks off: it is asked once more.
  const first: unknown = await browser.runtime.sendMessage(request).catch(() => undefined);
  const reply: unknown = first === undefined ? await browser.runtime.sendMessage(request) : first;
  if (reply === undefined) throw new Error('the background did not answer');
  if (reply && typeof reply === 'object' && 'error' in reply) throw new Error(String(reply.error));
  return reply as Reply;
}

/** False in a page script whose extension was updated, disabled or removed under it. */
export function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}

/** Who sent a message: one of our own pages, or the script in a page's tab. */
export interface Sender {
  own: boolean;
  tabId?: number;
  /** The tab's present address, where the browser shows it. */
  tabUrl?: string;
}

/**
 * Answers messages. `answer` gives undefined for what it doesn't know, and then nobody answers. `sendResponse` and
 * not a returned promise: the one way that every browser's own API has.
 */
export function onMessage(
  answer: (message: unknown, sender: Sender) => Promise<unknown> | undefined,
): () => void {
  const listener = (
    message: unknown,
    from: { url?: string; id?: string; tab?: { id?: number; url?: string } },
    sendResponse: (reply: unknown) => void,
  ): true | undefined => {
    if (from.id !== browser.runtime.id) return undefined;
    const pending = answer(message, senderOf(from));
    if (!pending) return undefined;
    // null and not undefined: that nobody answered must look different.
    const done = (reply: unknown) => {
      sendResponse(reply ?? null);
    };
    pending.then(done, (error: unknown) => {
      sendResponse({ error: error instanceof Error ? error.message : String(error) });
    });
    return true;
  };
  type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0];
  browser.runtime.onMessage.addListener(listener as Listener);
  return () => {
    browser.runtime.onMessage.removeListener(listener as Listener);
  };
}

function senderOf(from: { url?: string; tab?: { id?: number; url?: string } }): Sender {
  const own = from.url?.startsWith(browser.runtime.getURL('')) ?? false;
  return {
    own,
    ...(from.tab?.id !== undefined && { tabId: from.tab.id }),
    ...(from.tab?.url !== undefined && { tabUrl: from.tab.url }),
  };
}
