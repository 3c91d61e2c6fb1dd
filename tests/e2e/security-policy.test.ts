import { describe, expect, it } from 'vitest';
import { browserKind, useBrowser } from './support/use-browser.ts';
import { addressOf } from './steps/visit.ts';

const world = useBrowser();

/** The extension may read the first host; no page of it ever does. Of the other each way out has a host of its own. */
const HOSTS = ['admin.cloud.microsoft', '*.elsewhere.example'];
/** Chromium opens a connection for a frame or a form before it asks the policy, and sends nothing on it. */
const CONNECTED_TO = browserKind === 'chromium' ? /^(?:frame|form)\.elsewhere\.example$/ : /^$/;

/** What the policy calls each way out that is tried below. */
const REFUSALS = [
  'connect-src /beacon',
  'connect-src /events',
  'connect-src /fetch',
  'form-action',
  'frame-src',
  'img-src /image',
  'script-src-elem /script',
  'style-src-elem /style',
];

/** Tries every way out of a page of the extension. Gives what the policy says that it refused. */
async function refusedWays(host: string): Promise<string[]> {
  const refused = new Set<string>();
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    // Of forms and frames browsers tell the host alone, or not even that.
    const hasPath = !/^f(?:orm|rame)-/.test(effectiveDirective);
    refused.add(effectiveDirective + (hasPath ? ` ${new URL(blockedURI).pathname}` : ''));
  });
  const to = (way: string) => `https://${host.replace('*', way)}/${way}`;
  const add = (name: 'img' | 'script' | 'iframe' | 'link', set: Record<string, string>) => {
    document.body.append(Object.assign(document.createElement(name), set));
  };
  void fetch(to('fetch'), { mode: 'no-cors' }).catch(() => undefined);
  navigator.sendBeacon(to('beacon'), 'x');
  const events = new EventSource(to('events'));
  add('img', { src: to('image') });
  add('script', { src: to('script') });
  add('iframe', { src: to('frame') });
  add('link', { rel: 'stylesheet', href: to('style') });
  const form = Object.assign(document.createElement('form'), { action: to('form'), method: 'post' });
  form.append(document.createElement('button'));
  document.body.append(form);
  form.querySelector('button')?.click();
  await new Promise((resolve) => setTimeout(resolve, 500));
  events.close();
  return [...refused].sort();
}

describe('the content security policy', () => {
  it.each(HOSTS)('refuses every way out of a page of the extension to %s', async (host) => {
    for (const view of ['tab', 'side', 'popup']) {
      const tab = await world.browser.openExtensionPage(`popup/popup.html?view=${view}`);
      expect(await tab.evaluate(refusedWays, host), view).toEqual(REFUSALS);
      await tab.close();
    }
  });

  it.each(HOSTS)('refuses what the background would fetch from %s', async (host) => {
    const outcome = await world.browser.backgroundEvaluate(
      (url: string) => fetch(url, { mode: 'no-cors' }).then(() => 'fetched', String),
      `https://${host.replace('*', 'background')}/background`,
    );
    expect(outcome).toMatch(/^TypeError/);
  });

  it('let nothing reach a host', async () => {
    const page = await world.browser.newPage(addressOf('homepage'));
    const ways = /\/(?:fetch|beacon|events|image|script|frame|style|form|background)$/;
    expect(world.site.requests.length).toBeGreaterThan(0);
    expect(world.site.requests.filter(({ url }) => ways.test(url))).toEqual([]);
    const reached = world.site.refusedHosts.filter((name) => name.endsWith('.example'));
    expect(reached.filter((name) => !CONNECTED_TO.test(name))).toEqual([]);
    await page.close();
  });
});
