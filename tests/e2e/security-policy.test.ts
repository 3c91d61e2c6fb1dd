import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/use-browser.ts';
import { addressOf } from './steps/visit.ts';

const world = useBrowser();

/** The extension may read the first host; no page of it ever does. */
const HOSTS = ['admin.cloud.microsoft', 'elsewhere.example'];

/**
 * Tries every way out of a page of the extension. Gives the ways that the policy did not refuse: it tells of each
 * that it did.
 */
async function waysOut(host: string): Promise<string[]> {
  const refused = new Set<string>();
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
    refused.add(new URL(blockedURI).pathname.slice(1));
  });
  const to = (way: string) => `https://${host}/${way}`;
  const element = (name: 'img' | 'script' | 'iframe' | 'link', set: Record<string, string>) => {
    document.body.append(Object.assign(document.createElement(name), set));
  };
  const ways: Record<string, (url: string) => void> = {
    fetch: (url) => void fetch(url, { mode: 'no-cors' }).catch(() => undefined),
    beacon: (url) => void navigator.sendBeacon(url, 'x'),
    events: (url) => new EventSource(url).close(),
    image: (src) => element('img', { src }),
    script: (src) => element('script', { src }),
    frame: (src) => element('iframe', { src }),
    style: (href) => element('link', { rel: 'stylesheet', href }),
    form: (action) => {
      const form = Object.assign(document.createElement('form'), { action, method: 'post' });
      document.body.append(form);
      form.submit();
    },
  };
  for (const [name, attempt] of Object.entries(ways)) {
    try {
      attempt(to(name));
    } catch {
      // A refusal may be an error at once: the event comes all the same.
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  return Object.keys(ways).filter((name) => !refused.has(name));
}

describe('the content security policy', () => {
  it.each(HOSTS)('refuses every way out of a page of the extension to %s', async (host) => {
    for (const view of ['tab', 'side', 'popup']) {
      const tab = await world.browser.openExtensionPage(`popup/popup.html?view=${view}`);
      expect(await tab.evaluate(waysOut, host), view).toEqual([]);
      await tab.close();
    }
  });

  it.each(HOSTS)('refuses what the background would fetch from %s', async (host) => {
    const outcome = await world.browser.backgroundEvaluate(
      (url: string) => fetch(url, { mode: 'no-cors' }).then(() => 'fetched', String),
      `https://${host}/background`,
    );
    expect(outcome).toMatch(/^TypeError/);
  });

  it('let nothing reach a host', async () => {
    const page = await world.browser.newPage(addressOf('homepage'));
    const ways = /\/(?:fetch|beacon|events|image|script|frame|style|form|background)$/;
    expect(world.site.requests.length).toBeGreaterThan(0);
    expect(world.site.requests.filter(({ url }) => ways.test(url))).toEqual([]);
    expect(world.site.refusedHosts).not.toContain('elsewhere.example');
    await page.close();
  });
});
