import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { readSession } from './support/session.ts';
import type { PopupUnderTest } from './support/types.ts';
import { useBrowser } from './support/use-browser.ts';
import { breakReading } from './steps/break-storage.ts';
import { press } from './steps/popup.ts';
import { store } from './steps/stored.ts';
import { visit } from './steps/visit.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1440, height: 900 });
const t = words();
let page: Page;
let popup: PopupUnderTest;
let mend: () => Promise<void>;

expectNoErrors(world);

beforeAll(async () => {
  page = await world.browser.newPage();
  await visit(page, 'Domains');
});

beforeEach(() => store(world.browser));

afterEach(async () => {
  await mend();
  await popup.close();
});

const said = () => popup.evaluate((view) => view.document.body.innerText.replace(/\s+/g, ' ').trim());
const isDrawn = () => popup.evaluate((view) => view.document.querySelector('.verdict h2') !== null);

it('storage that is slow: first the name that popup.html holds, then that it takes long, and the plan once it comes', async () => {
  mend = await breakReading(world.browser, 'waits');
  popup = await world.browser.openPopup(page);
  // Not at once: a plan that comes soon is drawn in its place.
  await eventually(said, 'Tenant Transfer Guide');
  await eventually(said, [t('extension_name'), t('start_slow'), t('start_hint'), t('start_again')].join(' '));
  await mend();
  await eventually(isDrawn, true);
});

it('storage that refuses: said, and ‘Try again’ reads it once it works', async () => {
  mend = await breakReading(world.browser, 'refuses');
  popup = await world.browser.openPopup(page);
  const failed = [t('extension_name'), t('start_failed'), t('start_hint'), t('start_again')].join(' ');
  await eventually(said, failed);
  await press(popup, t('start_again'));
  await eventually(said, failed);
  await mend();
  await press(popup, t('start_again'));
  await eventually(isDrawn, true);
});

it('storage that refuses once the popup has drawn what stood ready: said as what it is, until it works', async () => {
  // A popup before has it stand ready.
  popup = await world.browser.openPopup(page);
  await eventually(isDrawn, true);
  const isReady = async () => 'ready-snapshot' in (await readSession(world.browser));
  await eventually(isReady, true);
  await popup.close();
  mend = await breakReading(world.browser, 'refuses', { ready: true });
  popup = await world.browser.openPopup(page);
  await eventually(async () => (await popup.text('.notices')).includes(t('start_failed')), true);
  expect(await isDrawn()).toBe(true);
  expect(await popup.text('.notices')).not.toContain(t('ui_notSaved'));
  await mend();
  await press(popup, t('start_again'));
  await eventually(async () => (await popup.text('.notices')).trim(), '');
});
