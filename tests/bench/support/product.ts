import type { Page } from 'puppeteer-core';
import type { BrowserUnderTest } from '../../e2e/support/types.ts';
import type { Texts } from './shell.ts';
import { inTab, moveTo, PANEL_HOST, visit } from './stand-in.ts';

/** The routes that the figures go to. */
export const FIRST_ROUTE = 'subscriptions';
export const LATER_ROUTE = 'licenses';

/** Opens the panel by hand, which is stored: from then on every known page gets the whole card at once. */
export async function openPanelForGood(browser: BrowserUnderTest): Promise<void> {
  await inTab(browser, async (page) => {
    await visit(page, FIRST_ROUTE);
    await page.locator(`${PANEL_HOST} >>> .card`).wait();
    // Collapsing and opening stores the choice, whatever the panel showed by itself.
    await page.locator(`${PANEL_HOST} >>> .card .collapse`).click();
    await page.locator(`${PANEL_HOST} >>> .pill`).click();
    await page.locator(`${PANEL_HOST} >>> .card`).wait();
  });
  await inTab(browser, async (page) => {
    await visit(page, FIRST_ROUTE);
    await page.locator(`${PANEL_HOST} >>> .card`).wait();
  });
}

/** Reads the lines that the product shows, for the other builds to show the same. */
export async function readTexts(browser: BrowserUnderTest): Promise<Texts> {
  return inTab(browser, async (page) => {
    await visit(page, FIRST_ROUTE);
    const first = await panelLines(page);
    await moveTo(page, LATER_ROUTE);
    const later = await panelLines(page);
    const popup = await browser.openPopup(page);
    await popup.waitFor('main');
    const popupLines = linesOf(await popup.text());
    await popup.close();
    return {
      panel: { [`#/${FIRST_ROUTE}`]: first, [`#/${LATER_ROUTE}`]: later },
      popup: popupLines,
    };
  });
}

async function panelLines(page: Page): Promise<string[]> {
  await page.locator(`${PANEL_HOST} >>> .card`).wait();
  const text = await page.evaluate(
    (name) => document.querySelector(name)?.shadowRoot?.querySelector<HTMLElement>('.card')?.innerText,
    PANEL_HOST,
  );
  return linesOf(text ?? '');
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '');
}
