import { expect } from 'vitest';
import type { Page } from 'puppeteer-core';
import { panel } from '../support/panel.ts';
import type { BrowserUnderTest } from '../support/types.ts';
import { readStored } from './stored.ts';
import { HOSTS, hosts } from './visit.ts';
import { eventually } from './watch.ts';
import { words } from './words.ts';

const t = words();

/** The panel of *Domains* is drawn, alone, and its buttons still reach the background. */
export async function expectWorkingPanel(browser: BrowserUnderTest, page: Page): Promise<void> {
  const view = async () => (await readStored(browser))?.settings.panel.views[HOSTS[0]];
  const shown = await panel(page);
  await eventually(() => hosts(page), 1);
  await eventually(() => shown.text('.sentence'), t('advice_leaveDomain'));
  await shown.click(`[aria-label="${t('panel_collapse')}"]`);
  await shown.find('.pill');
  await eventually(view, 'pill');
  await shown.click('.pill');
  await shown.find('.card');
  expect(await hosts(page)).toBe(1);
}
