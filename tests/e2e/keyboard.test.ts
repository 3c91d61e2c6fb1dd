import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasPanel, panel, PANEL_HOST } from './support/panel.ts';
import { useBrowser } from './support/use-browser.ts';
import { focused } from './steps/card.ts';
import { hintedPlan, OLD_ORG } from './steps/hinted-plan.ts';
import { pressCommand, shortcutOf } from './steps/press-command.ts';
import { clickButton, DETAIL, HOSTS, visit } from './steps/visit.ts';
import { store } from './steps/stored.ts';
import { eventually, expectNoErrors, pageState } from './steps/watch.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1440, height: 900 });
const t = words();
let page: Page;

expectNoErrors(world);

beforeAll(async () => {
  page = await world.browser.newPage();
});

beforeEach(() => store(world.browser));

const press = () => pressCommand(world.browser, page, 'open-panel');
const small = { type: 'panel-view', host: HOSTS[0], view: 'pill' } as const;

it('has one key of its own, which the browser took; the popup has none until the user gives it one', async () => {
  expect(await shortcutOf(world.browser, 'open-panel')).toEqual({ key: 'G', modifiers: ['alt', 'shift'] });
  expect(await shortcutOf(world.browser, '_execute_action')).toEqual({ key: '', modifiers: [] });
});

describe('the command', () => {
  it('moves the focus into an open panel, and F6 gives it back', async () => {
    await visit(page, 'Domains');
    await (await panel(page)).find('.card');
    await page.focus('#O365_MainLink_Me');
    await press();
    await eventually(() => focused(page), 'body');
    await page.keyboard.press('F6');
    expect(await focused(page)).toContain('Account manager');
  });

  it('opens a pill, and leaves the focus alone that is in the panel already', async () => {
    await store(world.browser, small);
    await visit(page, 'Domains');
    const shown = await panel(page);
    await shown.find('.pill');
    await press();
    await shown.find('.card');
    await eventually(() => focused(page), 'body');
    await page.keyboard.press('Tab');
    const inside = await focused(page);
    expect(inside).not.toBe('body');
    await press();
    await eventually(() => pageState(world.browser, page), { page: 'domains', panel: 'open' });
    expect(await focused(page)).toBe(inside);
  });

  it('brings a closed panel back', async () => {
    await visit(page, 'Domains');
    await (await panel(page)).click(`[aria-label="${t('panel_close')}"]`);
    await eventually(() => pageState(world.browser, page), { page: 'domains', panel: 'closed' });
    await press();
    await (await panel(page)).find('.card');
    await eventually(() => focused(page), 'body');
  });

  it('brings the panel to a page of the admin center that says nothing to us, with the focus in it', async () => {
    await visit(page, 'homepage');
    expect(await hasPanel(page)).toBe(false);
    await press();
    const shown = await panel(page);
    await eventually(() => shown.text('.sentence'), t('advice_dontCancelYet'));
    await eventually(() => focused(page), 'body');
  });

  it('takes no focus from a dialog of the page', async () => {
    await visit(page, DETAIL);
    await panel(page);
    await clickButton(page, 'Cancel subscription');
    await page.waitForSelector('.ms-Dialog-main');
    const before = await focused(page);
    await press();
    await eventually(async () => (await pageState(world.browser, page))?.page, 'subscription-detail');
    expect(await focused(page)).toBe(before);
    expect(await hasPanel(page)).toBe(false);
  });

  it('does nothing where the panel was turned off, and nothing elsewhere', async () => {
    await store(world.browser, { type: 'panel-shown', value: false });
    await visit(page, 'Domains');
    await eventually(() => pageState(world.browser, page), { page: 'domains', panel: 'off' });
    await press();
    await eventually(() => pageState(world.browser, page), { page: 'domains', panel: 'off' });
    expect(await hasPanel(page)).toBe(false);
    await page.goto(`https://${HOSTS[0]}/exchange#/homepage`);
    await press();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await hasPanel(page)).toBe(false);
    expect(await pageState(world.browser, page)).toBeUndefined();
  });
});

describe('without a mouse', () => {
  /** Goes on, or back, with Tab until a button of the panel with these words has the focus. */
  async function tabTo(label: string, back = false): Promise<void> {
    const focusedLabel = () =>
      page.evaluate(
        (name) => document.querySelector(name)?.shadowRoot?.activeElement?.textContent.trim(),
        PANEL_HOST,
      );
    const met: (string | undefined)[] = [];
    for (let presses = 0; presses < 40; presses += 1) {
      const here = await focusedLabel();
      if (here === label) return;
      met.push(here);
      if (back) await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      if (back) await page.keyboard.up('Shift');
    }
    throw new Error(`Tab does not lead to ${label}, but to ${met.join(' | ')}`);
  }

  it('opens the panel, is led to a row and back, decides, collapses and returns to the page', async () => {
    await store(world.browser, ...hintedPlan(), small);
    await visit(page, 'subscriptions', { query: `delegatedOrg=${OLD_ORG}` });
    const shown = await panel(page);
    await shown.find('.pill');
    await page.focus('#O365_MainLink_Me');
    await press();
    await shown.find('.show-rows');
    await eventually(() => focused(page), 'body');
    await tabTo(t('panel_showRows'));
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Microsoft 365 Copilot');
    await page.keyboard.press('Escape');
    await tabTo(t('do_decide'), true);
    await page.keyboard.press('Enter');
    await eventually(() => focused(page), 'option');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await shown.waitForText(new RegExp(t('ui_undo')));
    await eventually(() => focused(page), 'body');
    await page.keyboard.press('Escape');
    await shown.find('.pill');
    // The key brought the panel: what had the focus in the page has it again.
    expect(await focused(page)).toBe('Microsoft 365 Copilot');
  });
});
