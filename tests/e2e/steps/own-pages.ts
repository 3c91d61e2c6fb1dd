import type { Browser, Target } from 'puppeteer-core';

/** What Chromium's popups and extension tabs asked the network for, and complained of. */
export interface OwnPagesWatch {
  readonly errors: string[];
  readonly requests: string[];
}

/**
 * Listens at popups and tabs of the extension from their first moment. A target has no type and no address yet when
 * it is created: whether it is the extension's is asked when something happens.
 */
export function watchOwnPages(browser: Browser): OwnPagesWatch {
  const watch: OwnPagesWatch = { errors: [], requests: [] };
  browser.on('targetcreated', (target) => {
    // A target may be gone before we listen: then it has nothing to say.
    listen(target, watch).catch(() => undefined);
  });
  return watch;
}

async function listen(target: Target, { errors, requests }: OwnPagesWatch): Promise<void> {
  if (target.type() !== 'page' && target.type() !== 'other') return;
  const session = await target.createCDPSession();
  const isOwn = () => target.url().startsWith('chrome-extension://');
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (isOwn() && /^(?:https?|wss?|ftp):/.test(request.url)) requests.push(request.url);
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
    if (isOwn()) errors.push(`${target.url()}: ${exception?.description ?? text}`);
  });
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (isOwn() && type === 'error')
      errors.push(`${target.url()}: ${args.map((arg) => String(arg.value ?? arg.description)).join(' ')}`);
  });
  await Promise.all([session.send('Network.enable'), session.send('Runtime.enable')]);
}
