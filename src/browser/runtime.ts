import { browser } from './api.ts';
import type { OwnPageMessage } from '../messages/own-pages.ts';
import type { PageRequests, PageRequestType } from '../messages/page-requests.ts';
import type { ReplyTo, Request } from '../messages/requests.ts';
import { inPrivateWindow, type Keeping } from './private-memory.ts';

/**
 * Sends a request to the background. Rejects when there is none, or when it answers with an error: its message is the
 * reason.
 */
export async function ask<R extends Request>(request: R): Promise<ReplyTo<R['type']>> {
  // Firefox says of a popup's message nothing of its window; of a page's script both browsers do.
  const message = isOwnPage() && inPrivateWindow() ? { ...request, isPrivate: true } : request;
  // A background that is stopped in the middle answers nothing, or breaks off: it is asked once more.
  const first: unknown = await browser.runtime.sendMessage(message).catch(() => undefined);
  const reply: unknown = first === undefined ? await browser.runtime.sendMessage(message) : first;
  if (reply === undefined) throw new Error('the background did not answer');
  if (reply && typeof reply === 'object' && 'error' in reply) throw new Error(String(reply.error));
  return reply as ReplyTo<R['type']>;
}

function isOwnPage(): boolean {
  return location.protocol.endsWith('-extension:');
}

/** The version of this extension, as in the manifest. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Tells popup and plan pages something, if any is open. Only the background calls it. */
export function tellOwnPages(message: OwnPageMessage): void {
  browser.runtime.sendMessage(message).catch(() => undefined);
}

/** Hears what the background tells popup and plan pages. No script in a page can send it. */
export function onOwnPageMessage(hear: (message: OwnPageMessage) => void): () => void {
  return onMessage((message, { own, tabId }) => {
    const { type } = (message ?? {}) as { type?: unknown };
    // The background has no tab; another of our own pages asks the background with other types.
    if (own && tabId === undefined && (type === 'changed' || type === 'replaced'))
      hear(message as OwnPageMessage);
    return undefined;
  });
}

/** What the panel in a page answers. */
export type PageAnswers = {
  readonly [T in PageRequestType]?: () => PageRequests[T] | Promise<PageRequests[T]>;
};

/** Answers what popup and background ask the script in a page; of other types nothing is known. */
export function onPageRequest(answers: PageAnswers): () => void {
  return onMessage((message) => {
    const { type } = (message ?? {}) as { type?: unknown };
    if (typeof type !== 'string' || !Object.hasOwn(answers, type)) return undefined;
    return Promise.resolve(answers[type as PageRequestType]?.());
  });
}

/** False in a page script whose extension was updated, disabled or removed under it, or that the browser gave no API. */
export function isAlive(): boolean {
  try {
    return typeof browser.runtime.id === 'string';
  } catch {
    return false;
  }
}

/** Who sent a message: one of our own pages, or the script in a page's tab. */
export interface Sender {
  own: boolean;
  /** Where what it does is kept. */
  keeping: Keeping;
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
    from: From,
    sendResponse: (reply: unknown) => void,
  ): true | undefined => {
    if (from.id !== browser.runtime.id) return undefined;
    const pending = answer(message, senderOf(from, message));
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

interface From {
  url?: string;
  id?: string;
  tab?: { id?: number; url?: string; incognito?: boolean };
}

/** Where the sender works. `says` is the message of one of our own pages, else false: no page is believed. */
function keepingOf({ tab }: From, says: unknown): Keeping {
  const isSaid = (says as { isPrivate?: unknown } | null)?.isPrivate === true;
  return inPrivateWindow() || isSaid || tab?.incognito ? 'memory' : 'disk';
}

function senderOf(from: From, message: unknown): Sender {
  // A background says its own address, or in Firefox that of its page; a script in a page says the page's.
  const own = from.url?.startsWith(browser.runtime.getURL('')) ?? false;
  return {
    ...{ own, keeping: keepingOf(from, own && message) },
    ...(from.tab?.id !== undefined && { tabId: from.tab.id }),
    ...(from.tab?.url !== undefined && { tabUrl: from.tab.url }),
  };
}
