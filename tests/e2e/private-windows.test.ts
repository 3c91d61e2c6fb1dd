import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SUBSCRIPTIONS } from '../admin-center/fixtures.ts';
import { startAdminCenter } from '../admin-center/server.ts';
import { launch } from './support/launch.ts';
import { panel } from './support/panel.ts';
import type { BrowserUnderTest } from './support/types.ts';
import { browserKind } from './support/use-browser.ts';
import { asPopup } from './steps/as-popup.ts';
import { chooseInMenu } from './steps/menu.ts';
import { LEAVING, typeField } from './steps/planner.ts';
import { copied, stubClipboard, textOf } from './steps/popup.ts';
import { closePrivate, filesWith, openPrivate, privatePage } from './steps/private-windows.ts';
import { readAs } from './steps/rows.ts';
import { readAll, store } from './steps/stored.ts';
import { addressOf } from './steps/visit.ts';
import { eventually } from './steps/watch.ts';
import { words } from './steps/words.ts';

const PROFILE = mkdtempSync(path.join(tmpdir(), 'profile-'));
const t = words();
/** Letters that stand nowhere else, and so whole in what Firefox compresses. */
const KEPT = 'Qvjzwkxp';
const TYPED = 'Xwqzvjyk';
const READ = SUBSCRIPTIONS[0]!;
/** With room for the panel beside the table. */
const ROOMY = { width: 1440, height: 900 };
/** What the panel offers as long as no subscription of the tenant is known. */
const OFFER = t('panel_read', { count: SUBSCRIPTIONS.length });
const YOUR_PRODUCTS = addressOf('subscriptions');
let site: Awaited<ReturnType<typeof startAdminCenter>>;
let browser: BrowserUnderTest;
let page: Page;
let inside: Page;
let before: Record<string, unknown>;

beforeAll(async () => {
  site = await startAdminCenter();
  browser = await start();
  page = await browser.newPage();
  await store(browser, ...LEAVING, { type: 'tenant-name', tenant: 'old', name: KEPT });
  before = await readAll(browser);
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(PROFILE, { recursive: true, force: true });
});

/** A browser with one profile for all of this file. */
const start = () => launch(browserKind, { site, profileDir: PROFILE, inPrivate: true });
const panelText = async () => (await panel(inside)).text();

describe('a private window', () => {
  it('shows the stored plan, and says that what is done there is not kept', async () => {
    inside = await openPrivate(browser, page, YOUR_PRODUCTS);
    await inside.setViewport(ROOMY);
    await eventually(async () => (await panelText()).includes(t('ui_private')), true);
    expect(await panelText()).toContain(OFFER);
  });

  it('reads, ticks and takes names into a copy: the stored plan stays as it is', async () => {
    const shown = await readAs(inside, 'old');
    await eventually(async () => (await shown.text()).includes(OFFER), false);
    await shown.click('.toggle-menu');
    await shown.click('.menu .settings');
    const plan = await privatePage(page, (url) => url.startsWith(browser.extensionUrl('popup/popup.html')));
    await typeField(plan, '#tenant-new', TYPED);
    await plan.click('#tab-view-plan');
    await eventually(async () => (await textOf(asPopup(plan), '.notices'))?.includes(t('ui_private')), true);
    await stubClipboard(asPopup(plan));
    await chooseInMenu(asPopup(plan), t('export_title'), t('popup_copyGuide'));
    await eventually(async () => (await copied(asPopup(plan)))?.includes(READ.product), true);
    const text = (await copied(asPopup(plan))) ?? '';
    expect([KEPT, TYPED].filter((name) => !text.includes(name))).toEqual([]);
    expect(await readAll(browser)).toEqual(before);
  });

  it('leaves nothing of it to the next one', async () => {
    await closePrivate(browser, page);
    inside = await openPrivate(browser, page, YOUR_PRODUCTS);
    await inside.setViewport(ROOMY);
    await eventually(async () => (await panelText()).includes(OFFER), true);
    await closePrivate(browser, page);
    expect(await readAll(browser)).toEqual(before);
  });

  it('leaves nothing on disk, and the browser starts again with the stored plan', async () => {
    expect(await browser.errors()).toEqual([]);
    await browser.close();
    expect(filesWith(TYPED, PROFILE)).toEqual([]);
    expect(filesWith(READ.id, PROFILE)).toEqual([]);
    // What is on disk is found there.
    expect(filesWith(KEPT, PROFILE).length).toBeGreaterThan(0);
    browser = await start();
    expect(await readAll(browser)).toEqual(before);
  });
});
