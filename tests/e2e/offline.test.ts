import type { Page } from 'puppeteer-core';
import { afterAll, expect, it } from 'vitest';
import { useBrowser } from './support/use-browser.ts';
import { asPopup } from './steps/as-popup.ts';
import { openPopupState, POPUP_STATES } from './steps/popup-states.ts';
import { barLinks, press } from './steps/popup.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1440, height: 900, reducedMotion: true });
const t = words();
let page: Page;

expectNoErrors(world);

afterAll(() => page.close());

it('says that there is no network while there is none; the plan works, and links stay', async () => {
  const decision = POPUP_STATES.find(({ name }) => name === 'a decision');
  if (!decision) throw new Error('no such state');
  page = await openPopupState(world.browser, decision, 'en');
  const notices = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.notices > .bar')].map(({ innerText }) => innerText),
    );
  expect(await notices()).not.toContain(t('notice_offline'));
  const links = await barLinks(asPopup(page));
  await world.browser.setOffline(true);
  try {
    await eventually(notices, [t('notice_offline')]);
    await page.click('[role=radio]');
    await page.waitForSelector('.decided');
    await press(asPopup(page), t('ui_undo'));
    await page.waitForSelector('[role=radio]');
    expect(await barLinks(asPopup(page))).toEqual(links);
  } finally {
    await world.browser.setOffline(false);
  }
  await eventually(notices, []);
});
