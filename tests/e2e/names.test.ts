import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasPanel } from './support/panel.ts';
import { browserKind, useBrowser } from './support/use-browser.ts';
import { LEAVING } from './steps/planner.ts';
import { textOf } from './steps/popup.ts';
import { readAll, store } from './steps/stored.ts';
import { addressOf, goTo, HOSTS, load, settled } from './steps/visit.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';
import { expectWorkingPanel } from './steps/working-panel.ts';

const world = useBrowser({ width: 1440, height: 900 });
const t = words();
let page: Page;

expectNoErrors(world);

beforeEach(async () => {
  await store(world.browser, ...LEAVING, { type: 'panel-view', host: HOSTS[0], view: 'open' });
  page = await world.browser.newPage();
});

afterEach(() => page.close());

/** An element of the page: `form browser`, or with fields in it: `form browser: runtime storage`. */
type Described = `${string} ${string}`;

/** Loads *Domains* with these elements in it before our scripts come, each with its name as name and id. */
async function visitWith(...all: Described[]): Promise<void> {
  await page.evaluateOnNewDocument(putElements, all);
  await load(page, addressOf('Domains'));
  await settled(page);
}

function putElements(all: readonly string[]): void {
  // Frames run this too.
  if (top !== window) return;
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    for (const one of all) {
      const [own = '', fields = ''] = one.split(': ');
      const [tag = '', name = ''] = own.split(' ');
      const element = document.createElement(tag);
      element.id = name;
      element.setAttribute('name', name);
      for (const field of fields.split(' ').filter(Boolean)) {
        const input = document.createElement('input');
        input.name = input.id = field;
        element.append(input);
      }
      document.body.append(element);
    }
  });
}

const FIELDS = 'runtime storage id nodeType onMessage getURL';
const HARMLESS: [what: string, all: Described[]][] = [
  ['a form `browser` with fields as the API', [`form browser: ${FIELDS}`]],
  ['a form `chrome` with fields as the API', [`form chrome: ${FIELDS}`]],
  ['elements `browser` and `chrome`', ['a browser', 'form chrome']],
  [
    'what the API and the window have',
    [
      ...(['iframe runtime', 'iframe storage', 'a tabs', 'form i18n', 'img customElements'] as const),
      ...([
        'form crypto',
        'form AbortController',
        'a setTimeout',
        'img CSSStyleSheet',
        'a location',
      ] as const),
    ],
  ],
  ['what the document has', ['img body', 'form dispatchEvent', 'form implementation', 'img adoptNode']],
];

/** What leaves scripts without an API in Chromium, which puts it where such a name leads; Firefox does not mind. */
const BLOCKING: [what: string, all: Described[]][] = [
  ['a frame `browser`', ['iframe browser']],
  ['a frame `chrome`', ['iframe chrome']],
  ['forms of both names with fields `runtime`', [`form browser: ${FIELDS}`, `form chrome: ${FIELDS}`]],
];

describe('a page whose elements have the names', () => {
  it.each(HARMLESS)('%s: the panel comes and works', async (_, all) => {
    await visitWith(...all);
    await expectWorkingPanel(world.browser, page);
  });
});

describe('a page that takes the API’s own names', () => {
  if (browserKind === 'firefox')
    it.each(BLOCKING)('%s: the panel comes and works', async (_, all) => {
      await visitWith(...all);
      await expectWorkingPanel(world.browser, page);
    });
  else
    it.each(BLOCKING)('%s: no panel and no error, nothing is lost, and the popup says so', async (_, all) => {
      const before = await readAll(world.browser);
      await visitWith(...all);
      await goTo(page, 'users');
      await settled(page);
      const popup = await world.browser.openPopup(page);
      await eventually(async () => (await textOf(popup, '.notices'))?.includes(t('notice_keptOff')), true);
      expect(await textOf(popup, '.notices')).toContain(t('notice_keptOff_hint'));
      expect(await textOf(popup, '.now-card, .four-answers')).toBeTruthy();
      await popup.close();
      expect(await hasPanel(page)).toBe(false);
      expect(await readAll(world.browser)).toEqual(before);
    });
});
