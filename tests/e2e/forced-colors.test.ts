import type { ElementHandle, Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { panel, PANEL_HOST } from './support/panel.ts';
import { browserKind, useBrowser } from './support/use-browser.ts';
import { edgeOf } from './steps/edge.ts';
import { forceColors } from './steps/forced-colors.ts';
import { hintedPlan, OLD_ORG } from './steps/hinted-plan.ts';
import { openPopupState, POPUP_STATES } from './steps/popup-states.ts';
import { store } from './steps/stored.ts';
import { HOSTS, visit } from './steps/visit.ts';
import { expectNoErrors } from './steps/watch.ts';

const world = useBrowser({ width: 1440, height: 900, reducedMotion: true });
let page: Page;

expectNoErrors(world);

afterEach(async () => {
  await forceColors(page, browserKind, false);
  await page.close();
});

/** A part that must be told from its ground where all colours are the system's: in which state, and how wide its edge is. */
type Part = [name: string, state: string, selector: string, width: number];

const IN_POPUP: readonly Part[] = [
  ['a radio', 'a decision', '[role=radio] .radio', 1],
  ['the group of options', 'a decision', '.options', 1],
  ['the due tag', 'a decision', '.due-tag', 1],
  ['the edge of Now', 'a decision', '.now-card', 3],
  ['the tag of a tenant', 'a decision', '.bottom-bar .tag', 1],
  ['an open tick', 'the phases, three of them done', '.tick:not(:checked)', 1],
  ['a set tick', 'the phases, three of them done', '.tick:checked', 1],
  ['a primary button', 'all done', '.button.primary', 1],
  ['progress', 'all done', '.tracker progress', 3],
];

describe('forced colours, the popup', () => {
  it.each(IN_POPUP)('%s is seen (%s)', async (_, name, selector, width) => {
    page = await openPopupState(world.browser, stateOf(name), 'en');
    await forceColors(page, browserKind);
    await expectSeen(selector, width);
  });

  it('the focus ring is seen, and stands off from what has the focus', async () => {
    page = await openPopupState(world.browser, stateOf('a decision'), 'en');
    await forceColors(page, browserKind);
    const before = await edgeOf(page, await find('.bottom-bar a'));
    await page.focus('.now-card .button.link');
    await page.keyboard.press('Tab');
    for (let tabs = 0; tabs < 40 && !(await page.$('.bottom-bar a:focus')); tabs++)
      await page.keyboard.press('Tab');
    const ring = await edgeOf(page, await find('.bottom-bar a:focus-visible'));
    expect(ring.width).toBeGreaterThanOrEqual(before.width + 2);
  });
});

const IN_CARD: readonly [name: string, selector: string, width: number, press?: string][] = [
  ['the card', '.card', 1],
  ['the primary button', '.decide', 1],
  ['the due tag', '.due', 1],
  ['the tag of the tenant', '.tag.old', 1],
  ['the group of options', '.options', 1, '.decide'],
  ['a radio', '[role=radio] .radio', 1, '.decide'],
  ['a chip', '.chip', 1],
];

describe('forced colours, the panel', () => {
  it.each(IN_CARD)('%s is seen', async (_, selector, width, press) => {
    await store(world.browser, { type: 'panel-view', host: HOSTS[0], view: 'open' }, ...hintedPlan());
    page = await world.browser.newPage();
    await forceColors(page, browserKind);
    await visit(page, 'subscriptions', { query: `delegatedOrg=${OLD_ORG}` });
    const shown = await panel(page);
    if (press) await shown.click(press);
    await expectSeen(`${PANEL_HOST} >>> ${selector}`, width);
  });
});

function stateOf(name: string) {
  const state = POPUP_STATES.find((one) => one.name === name);
  if (!state) throw new Error(`There is no state ${name}`);
  return state;
}

async function find(selector: string): Promise<ElementHandle> {
  const element = await page.waitForSelector(selector);
  if (!element) throw new Error(`${selector} is not there`);
  return element;
}

/** It can be told from its ground by an edge so many CSS pixels wide. */
async function expectSeen(selector: string, width: number): Promise<void> {
  const edge = await edgeOf(page, await find(selector));
  expect(edge.contrast).toBeGreaterThanOrEqual(3);
  expect(edge.width).toBeGreaterThanOrEqual(width);
}
