import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { hasPanel, panel } from './support/panel.ts';
import type { PopupUnderTest } from './support/types.ts';
import { browserKind, useBrowser } from './support/use-browser.ts';
import { restrictDomain } from './steps/keep-off.ts';
import { PolicyFile } from './steps/policy-file.ts';
import { copied, press, stubClipboard, textOf } from './steps/popup.ts';
import { store } from './steps/stored.ts';
import { HOSTS, visit } from './steps/visit.ts';
import { closeGuides, eventually, expectNoErrors, tabs } from './steps/watch.ts';
import { words } from './steps/words.ts';

const [HOST, OTHER_HOST] = HOSTS;
const t = words();
const policy = browserKind === 'chromium' ? new PolicyFile('chromium') : undefined;
/** Why the policy could not be written: then nothing can be tested, and each test says so. */
let refused: string | undefined;
let liftRestriction: (() => Promise<void>) | undefined;

// Before the browser starts: it reads its policies then.
beforeAll(() => {
  try {
    policy?.write({
      ExtensionSettings: { [policy.extensionId]: { runtime_blocked_hosts: [`*://${HOST}`] } },
    });
  } catch (error) {
    refused = `No policy could be written, so nothing was tested here: ${String(error)}`;
  }
});

const world = useBrowser({
  width: 1440,
  height: 900,
  ...(policy && { extensionDir: policy.extensionDir }),
});
let page: Page;
let popup: PopupUnderTest | undefined;

expectNoErrors(world);

beforeAll(async () => {
  await store(world.browser);
  page = await world.browser.newPage();
  if (browserKind === 'firefox') liftRestriction = await restrictDomain(page, HOST);
  else expect(world.browser.extensionId).toBe(policy?.extensionId);
});

beforeEach((context) => {
  if (refused) console.error(refused);
  context.skip(refused !== undefined, refused);
});

afterEach(async () => {
  await popup?.close().catch(() => undefined);
  popup = undefined;
});

afterAll(async () => {
  policy?.remove();
  await liftRestriction?.();
});

async function open(): Promise<PopupUnderTest> {
  popup = await world.browser.openPopup(page);
  await popup.waitFor('.verdict h2');
  return popup;
}

const notices = async () => (await textOf(await shown(), '.notices')) ?? '';
const shown = () => Promise.resolve(popup ?? open());

it('the popup says so, and goes on in a tab that keeps where the admin stands', async () => {
  await visit(page, 'subscriptions', { query: 'delegatedOrg=contoso.com' });
  await open();
  await eventually(async () => (await notices()).includes(t('notice_keptOff')), true);
  expect(await hasPanel(page)).toBe(false);
  expect(await notices()).toContain(t('notice_keptOff_hint'));
  await press(await shown(), t('ui_openInTab'));
  const guides = async () => (await tabs(world.browser)).filter(({ url }) => url.includes('view=tab'));
  await eventually(async () => (await guides()).length, 1);
  const [guide] = await guides();
  expect(guide?.url).toContain('org=contoso.com');
  expect(guide?.active).toBe(true);
  await closeGuides(world.browser);
});

it('shows how: the sites to leave free, ready to copy', async () => {
  await visit(page, 'Domains');
  const over = await open();
  await eventually(async () => (await notices()).includes(t('notice_keptOff')), true);
  await stubClipboard(over);
  await press(over, t('notice_showHow'));
  expect(await notices()).toContain(t('notice_keptOffAsk'));
  await press(over, t('ui_copyList'));
  await eventually(() => copied(over), HOSTS.join('\n'));
});

it('says nothing of it on a page that is free', async () => {
  await visit(page, 'Domains', { host: OTHER_HOST });
  await panel(page);
  // The notices' place is drawn once the page has answered.
  await (await open()).waitFor('.notices');
  expect(await notices()).toBe('');
});

it('set free again, the popup brings the panel without a reload', async () => {
  await visit(page, 'Domains');
  await page.evaluate(() => {
    document.body.dataset.visit = 'the same';
  });
  expect(await hasPanel(page)).toBe(false);
  policy?.lift();
  await liftRestriction?.();
  // Chromium looks at its policies some seconds after they change; a popup asks once, when it opens.
  const saysKeptOff = async () => {
    await popup?.close().catch(() => undefined);
    await open();
    await new Promise((resolve) => setTimeout(resolve, 500));
    return (await notices()).includes(t('notice_keptOff'));
  };
  for (let tries = 0; tries < 30 && (await saysKeptOff()); tries++);
  await (await panel(page)).find(':is(.card, .pill)');
  expect(await page.$eval('body', (body) => body.dataset.visit)).toBe('the same');
  expect(await notices()).toBe('');
});
