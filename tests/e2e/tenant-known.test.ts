import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SUBSCRIPTIONS } from '../admin-center/fixtures.ts';
import { readSession } from './support/session.ts';
import { panel } from './support/panel.ts';
import { useBrowser } from './support/use-browser.ts';
import { asPopup } from './steps/as-popup.ts';
import { openPlanner } from './steps/planner.ts';
import { press } from './steps/popup.ts';
import { readAs, rowsOf, sayTenant } from './steps/rows.ts';
import { readAll, readStored, store } from './steps/stored.ts';
import { goTo, HOSTS, visit } from './steps/visit.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1440, height: 900, dark: false });
const t = words();
const [OLD, NEW, THIRD] = [
  '01d01d01-0000-4000-8000-0000000000aa',
  '2e52e52e-0000-4000-8000-0000000000bb',
  '3a3a3a3a-0000-4000-8000-0000000000cc',
];
let page: Page;

expectNoErrors(world);

beforeEach(async () => {
  await store(world.browser, { type: 'panel-view', host: HOSTS[0], view: 'open' });
  page = await world.browser.newPage();
});

afterEach(() => page.close());

/** Another tab, signed in to these tenants. */
async function otherTab(tenants: string, route = 'subscriptions'): Promise<Page> {
  const other = await world.browser.newPage();
  await visit(other, route, { query: `tenants=${tenants}` });
  return other;
}

/** Reads the old tenant's page, which the user has to name. */
async function readOld(): Promise<void> {
  await visit(page, 'subscriptions', { query: `tenants=${OLD}` });
  await readAs(page, 'old');
  await eventually(async () => (await rowsOf(world.browser, 'old')).length, SUBSCRIPTIONS.length);
}

const asks = async (of: Page) => {
  const shown = await panel(of);
  await shown.find('.say-tenant');
  expect(await shown.text('.sentence')).toBe(t('panel_whichTenant'));
  expect(await shown.count('.tag')).toBe(0);
};

/** The settings, in the plan's tab. */
async function openSettings(): Promise<Page> {
  const tab = await openPlanner(world.browser);
  await tab.evaluate(() => {
    location.hash = '#settings';
  });
  await tab.waitForSelector('#tenant-detection');
  return tab;
}

/** Everything stored, for good and for the session, as text. */
async function everything(): Promise<string> {
  return JSON.stringify([await readAll(world.browser), await readSession(world.browser)]);
}

describe('a tenant that was named once', () => {
  it('is known in another tab; its GUID is stored nowhere', async () => {
    await readOld();
    const other = await otherTab(OLD, 'licenses');
    await (await panel(other)).find('.tag.old');
    expect(await (await panel(other)).count('.say-tenant')).toBe(0);
    const stored = await everything();
    expect(stored).toMatch(/"hash":"[0-9a-f]{64}"/);
    for (const secret of [OLD, '7c0ffee0', 'made up']) expect(stored).not.toContain(secret);
    await other.close();
  });

  it('leaves another unnamed: it is asked, and then known too', async () => {
    await readOld();
    const other = await otherTab(NEW);
    await asks(other);
    await sayTenant(other, 'new');
    const third = await otherTab(NEW, 'licenses');
    await (await panel(third)).find('.tag.new');
    await other.close();
    await third.close();
  });

  it('says so on the wrong tenant before anything else', async () => {
    await readOld();
    const other = await otherTab(NEW);
    await sayTenant(other, 'new');
    // A subscription's own page: its commands would act in the wrong tenant.
    await goTo(other, `subscriptions/webdirect/${SUBSCRIPTIONS[0]?.id ?? ''}`);
    const shown = await panel(other);
    await shown.waitForText(new RegExp(t('panel_thisIsNew')));
    expect(await shown.text('.sentence')).toBe(t('panel_thisIsNew'));
    expect(await shown.text()).toContain(t('panel_stepIsOld'));
    expect(await shown.text()).toContain(t('newTenant_copy'));
    await other.close();
  });

  it('is asked where accounts of several tenants are signed in', async () => {
    await readOld();
    const other = await otherTab(`${OLD},${THIRD}`);
    await asks(other);
    await other.close();
  });

  it('is no more taken for it when the sign-in changes: at the next route, and when the window comes to the front', async () => {
    await readOld();
    const shown = await panel(page);
    await shown.find('.tag.old');
    const other = await otherTab(THIRD);
    await goTo(page, 'licenses');
    await asks(page);
    await other.close();

    const again = await otherTab(OLD);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await shown.find('.tag.old');
    await again.close();
  });
});

describe('knowing the tenant', () => {
  it('is turned off by a setting: then it is asked, and no hash is left', async () => {
    await readOld();
    const tab = await openSettings();
    expect(await tab.$eval('.settings', (view) => (view as HTMLElement).innerText)).toContain(
      t('settings_tenantDetection'),
    );
    await tab.click('#tenant-detection');
    await eventually(async () => (await readStored(world.browser))?.settings.tenantDetection, false);
    expect(await everything()).not.toMatch(/[0-9a-f]{64}/);
    const other = await otherTab(OLD);
    await asks(other);
    await sayTenant(other, 'old');
    expect(await everything()).not.toMatch(/[0-9a-f]{64}/);
    await other.close();
    await tab.close();
  });

  it('goes with ‘Delete everything’', async () => {
    await readOld();
    const tab = await openSettings();
    const settings = asPopup(tab);
    await press(settings, t('settings_deleteAll_button'));
    await press(settings, t('settings_deleteAll'));
    await eventually(() => readAll(world.browser), {});
    expect(await everything()).not.toMatch(/[0-9a-f]{64}/);
    await tab.close();
  });
});

describe('of several plans', () => {
  it('the panel shows the one whose tenant the page is, and changes that one', async () => {
    await readOld();
    const change = { type: 'plan-new', id: 'second', name: 'Second' } as const;
    const tab = await openPlanner(world.browser);
    await tab.evaluate(
      (one) => chrome.runtime.sendMessage({ type: 'changes', changes: [{ id: 'c-second', change: one }] }),
      change,
    );
    await eventually(async () => (await readStored(world.browser))?.current, 'second');
    const other = await otherTab(OLD);
    const shown = await panel(other);
    await shown.find('.tag.old');
    // Read again: the rows go to the plan of this tenant, and the other stays the one that is shown.
    await shown.click('.toggle-menu');
    await shown.click('.menu .read-again');
    const counts = async () => {
      const stored = await readStored(world.browser);
      const rows = stored?.plans.map(({ reads, rows: of }) => [of.old.length, reads.old?.changed ?? null]);
      return [stored?.current, rows];
    };
    await eventually(counts, [
      'second',
      [
        [SUBSCRIPTIONS.length, 0],
        [0, null],
      ],
    ]);
    await other.close();
    await tab.close();
  });
});
