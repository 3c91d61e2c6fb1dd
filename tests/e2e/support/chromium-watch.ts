import type { Browser, CDPSession, Target } from 'puppeteer-core';

/** What Chromium's extension did, as its own targets and the content scripts' pages tell it. */
export interface ChromiumWatch {
  readonly errors: string[];
  readonly requests: string[];
}

interface Stack {
  callFrames: { url: string }[];
  parent?: Stack;
}

const OWN = 'chrome-extension://';

/**
 * Listens at every target of the browser: the extension's own (service worker, popup, tabs) for requests and errors,
 * pages for requests that a content script made (the initiator's stack names its script).
 */
export function watchChromium(browser: Browser): ChromiumWatch {
  const watch: ChromiumWatch = { errors: [], requests: [] };
  const attach = (target: Target) => {
    // A target may be gone before we listen: then it has nothing to say.
    watchTarget(target, watch).catch(() => undefined);
  };
  browser.on('targetcreated', attach);
  browser.targets().forEach(attach);
  return watch;
}

async function watchTarget(target: Target, watch: ChromiumWatch): Promise<void> {
  const session = await sessionOf(target);
  if (!session) return;
  const isOwn = () => target.url().startsWith(OWN);
  session.on('Network.requestWillBeSent', ({ request, initiator }) => {
    const ours = isOwn() || isFromExtension(initiator.stack);
    if (ours && /^(?:https?|wss?|ftp):/.test(request.url)) watch.requests.push(request.url);
  });
  await Promise.all([
    session.send('Network.enable'),
    isOwn() ? watchErrors(session, target, watch) : undefined,
  ]);
}

/** A worker takes no second session (puppeteer 24 then loses the first): its own is shared. */
async function sessionOf(target: Target): Promise<CDPSession | undefined> {
  if (target.type() === 'service_worker') return (await target.worker())?.client;
  return target.type() === 'page' ? target.createCDPSession() : undefined;
}

async function watchErrors(session: CDPSession, target: Target, { errors }: ChromiumWatch): Promise<void> {
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
    errors.push(`${target.url()}: ${exception?.description ?? text}`);
  });
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type !== 'error') return;
    errors.push(
      `${target.url()}: console.error: ${args.map((a) => String(a.value ?? a.description)).join(' ')}`,
    );
  });
  await session.send('Runtime.enable');
}

function isFromExtension(stack: Stack | undefined): boolean {
  if (!stack) return false;
  return stack.callFrames.some(({ url }) => url.startsWith(OWN)) || isFromExtension(stack.parent);
}
