import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { panel, PANEL_HOST } from './support/panel.ts';
import { useBrowser } from './support/use-browser.ts';
import { hintedPlan, NEW_ORG, OLD_ORG } from './steps/hinted-plan.ts';
import { breakEverything, heardBy, overhear } from './steps/overrides.ts';
import { readStored, store } from './steps/stored.ts';
import { addressOf, goTo, HOSTS, load, settled } from './steps/visit.ts';
import { eventually } from './steps/watch.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1440, height: 900 });
const t = words();
const OTHER = 'Fabrikam Secret';
/** Firefox's word of a class of the page that failed at our element, under the name of the script that put it there. */
const ITS_CLASS = /NotSupportedError: .*(?:existing ShadowDOM|shadow root already exists)/;
let page: Page;
let known = 0;

beforeEach(async () => {
  await store(
    world.browser,
    { type: 'panel-view', host: HOSTS[0], view: 'open' },
    ...hintedPlan(),
    { type: 'tenant-name', tenant: 'old', name: 'Contoso' },
    { type: 'tenant-name', tenant: 'new', name: OTHER },
  );
  page = await world.browser.newPage();
});

afterEach(async () => {
  await page.close();
  // The page itself breaks, and may say so: ours may not.
  const errors = (await world.browser.errors()).slice(known);
  known += errors.length;
  expect(errors.filter((error) => /(?:chrome|moz)-extension:/.test(error) && !ITS_CLASS.test(error))).toEqual(
    [],
  );
});

const address = (route: string) => addressOf(route, { query: `delegatedOrg=${OLD_ORG}` });

/** What the card says; the page's own world is asked for nothing but elements. */
const said = (selector = '.card') =>
  page.evaluate(
    (host, part) => document.querySelector(host)?.shadowRoot?.querySelector<HTMLElement>(part)?.innerText,
    PANEL_HOST,
    selector,
  );

/** The panel follows the page, and its buttons still reach the background. */
async function expectToWork(): Promise<void> {
  await page.waitForSelector(`${PANEL_HOST} >>> .card`);
  await goTo(page, 'users');
  await eventually(() => said('.sentence'), t('advice_leavePeople'));
  await goTo(page, 'Domains');
  await eventually(async () => (await said())?.includes('contoso.com'), true);
  const shown = await panel(page);
  await shown.click(`[aria-label="${t('panel_collapse')}"]`);
  await eventually(async () => (await readStored(world.browser))?.settings.panel.views[HOSTS[0]], 'pill');
  await shown.click('.pill');
  await shown.find('.card');
  // Kept, and so no request is under way when the page goes.
  await eventually(async () => (await readStored(world.browser))?.settings.panel.views[HOSTS[0]], 'open');
  const drawn = await page.evaluate(
    (host) => document.querySelector(host)?.shadowRoot?.innerHTML,
    PANEL_HOST,
  );
  expect(drawn).not.toContain(OTHER);
  expect(drawn).not.toContain(NEW_ORG);
}

describe('a page that puts its own functions in the place of the browser’s', () => {
  it('before our scripts come: it hears its own words, and none of ours', async () => {
    await overhear(page);
    await load(page, address('subscriptions'));
    await settled(page);
    await expectToWork();
    const heard = await heardBy(page);
    // It hears: the page's own texts, elements and events went through it.
    expect(heard).toContain('Domains');
    expect(heard.length).toBeGreaterThan(1000);
    const ours = [OTHER, NEW_ORG, t('advice_leavePeople'), t('panel_collapse'), `element ${PANEL_HOST}`];
    expect(ours.filter((one) => heard.some((text) => text.includes(one)))).toEqual([]);
    expect(heard.filter((text) => /^(?:asked for|event tenant-transfer)/.test(text))).toEqual([]);
  });

  it('after they came: each of them throws, and the panel still follows and works', async () => {
    await load(page, address('subscriptions'));
    await settled(page);
    await panel(page);
    await breakEverything(page, 'now');
    expect(await page.evaluate(brokenIn)).toBe('broken by the page');
    await expectToWork();
  });

  it('before they come, so that not even the page is drawn: the panel comes and works', async () => {
    await breakEverything(page, 'on load');
    await load(page, address('Domains'));
    expect(await page.evaluate(brokenIn)).toBe('broken by the page');
    await expectToWork();
    expect(await page.$eval('#adminAppRoot', (root) => root.childElementCount)).toBe(0);
  });
});

describe('a page that takes our element’s name for one of its own', () => {
  it.each([
    ['that takes the shadow root', takeName],
    ['that may have none', forbidShadow],
  ])('%s: the panel comes all the same', async (_, define) => {
    await page.evaluateOnNewDocument(define, PANEL_HOST);
    await load(page, address('subscriptions'));
    await settled(page);
    await expectToWork();
  });
});

function takeName(name: string): void {
  class Taken extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({ mode: 'closed' });
    }
  }
  customElements.define(name, Taken);
}

function forbidShadow(name: string): void {
  class Shadowless extends HTMLElement {
    static readonly disabledFeatures = ['shadow'];
  }
  customElements.define(name, Shadowless);
}

/** What a script of the page gets that uses what was broken. */
function brokenIn(): string {
  try {
    document.createElement('div').attachShadow({ mode: 'open' });
    return 'works';
  } catch (error) {
    return (error as Error).message;
  }
}
