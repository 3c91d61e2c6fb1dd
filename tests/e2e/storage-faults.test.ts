import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { panel } from './support/panel.ts';
import type { PopupUnderTest } from './support/types.ts';
import { useBrowser } from './support/use-browser.ts';
import { chooseAgreement, copied, press, stubClipboard } from './steps/popup.ts';
import { DAMAGED_KEY, KEY, readAll, readStored, store, storeRaw } from './steps/stored.ts';
import { fillStorage } from './steps/fill-storage.ts';
import { HOSTS, visit } from './steps/visit.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';
import { emptyStored } from '../unit/support/stored.ts';

const world = useBrowser({ width: 1440, height: 900 });
const t = words();
let page: Page;
let popup: PopupUnderTest;

expectNoErrors(world);

beforeAll(async () => {
  page = await world.browser.newPage();
  await visit(page, 'Domains');
});

beforeEach(() => store(world.browser));
afterEach(() => popup.close().catch(() => undefined));

async function open(): Promise<void> {
  popup = await world.browser.openPopup(page);
  await popup.waitFor('.verdict h2');
}

const notices = () => popup.text('.notices').then((text) => text.replace(/\s+/g, ' ').trim());
const says = async (key: string) => (await notices()).includes(t(key));
const agreement = () =>
  popup.evaluate((view) => view.document.querySelector<HTMLSelectElement>('#agreement')?.value);

it('nothing stored: the popup and the panel are as for a new user', async () => {
  await open();
  expect(await notices()).toBe('');
  expect(await agreement()).toBe('unsure');
  expect(await (await panel(page)).text('.sentence, .pill')).not.toBe('');
  expect(await readAll(world.browser)).toEqual({});
});

describe.each([
  ['a text', 'not ours at all'],
  ['null', null],
  ['half a value', { version: 1, current: 'plan-1', plans: [] }],
  ['a list', [1, 2, 3]],
  [
    'an answer that we don’t know',
    { ...emptyStored(), plans: [{ id: 'plan-1', answers: { agreement: 'x' }, done: [] }] },
  ],
])('damaged: %s', (_, damaged) => {
  it('is said, kept as a copy, and one can go on', async () => {
    await storeRaw(world.browser, { [KEY]: damaged });
    await open();
    expect(await says('notice_damaged')).toBe(true);
    await chooseAgreement(popup, 'mosa');
    await eventually(async () => (await readStored(world.browser))?.plans?.[0]?.answers.agreement, 'mosa');
    expect((await readAll(world.browser))[`${DAMAGED_KEY}-1`]).toEqual(damaged);
    expect(await says('ui_notSaved')).toBe(false);
    await stubClipboard(popup);
    await press(popup, t('notice_copyStored'));
    await eventually(async () => JSON.parse((await copied(popup)) ?? '""') as unknown, {
      format: KEY,
      damaged: [damaged],
    });
    await press(popup, t('notice_forgetStored'));
    await eventually(notices, '');
    expect(Object.keys(await readAll(world.browser))).toEqual([KEY]);
    expect(await agreement()).toBe('mosa');
  });
});

it('damaged: the panel works all the same', async () => {
  await storeRaw(world.browser, { [KEY]: 'not ours at all' });
  await page.reload();
  await (await panel(page)).find('.card');
  await open();
});

it('from a newer version: said, and nothing is overwritten', async () => {
  const newer = { version: 99, wonders: ['unknown'] };
  await storeRaw(world.browser, { [KEY]: newer });
  await open();
  expect(await says('notice_newer')).toBe(true);
  await chooseAgreement(popup, 'mosa');
  await eventually(() => says('refused_newer'), true);
  expect(await agreement()).toBe('unsure');
  await eventually(() => readAll(world.browser), { [KEY]: newer });
  await page.reload();
  await (await panel(page)).find('.card');
});

describe('full', () => {
  it('the popup says that nothing was saved, still shows the answer, and saves once there is room', async () => {
    await open();
    const makeRoom = await fillStorage(world.browser);
    await chooseAgreement(popup, 'trial');
    await eventually(() => says('ui_notSaved'), true);
    expect(await agreement()).toBe('trial');
    expect(await readStored(world.browser)).toBeUndefined();
    await makeRoom();
    await chooseAgreement(popup, 'partner');
    await eventually(async () => (await readStored(world.browser))?.plans[0]?.answers.agreement, 'partner');
    await eventually(() => says('ui_notSaved'), false);
  });

  it('the panel says it too, and still does what was asked', async () => {
    await visit(page, 'Domains');
    const shown = await panel(page);
    await shown.find('.card');
    const makeRoom = await fillStorage(world.browser);
    await shown.click(`[aria-label="${t('panel_collapse')}"]`);
    await shown.find('.pill');
    await eventually(() => shown.text('[role="status"]'), t('ui_notSaved'));
    await makeRoom();
    await open();
    expect((await readStored(world.browser))?.settings.panel.views[HOSTS[0]]).toBeUndefined();
  });
});

// Last in the file: a popup that is gone may send its answer once more, into the next test.
it('an answer is kept when the popup closes at once over a stopped background', async () => {
  await open();
  await world.browser.stopBackground();
  await popup
    .evaluate((view) => {
      const select = view.document.querySelector<HTMLSelectElement>('#agreement');
      if (!select) throw new Error('no question');
      select.value = 'partner';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      view.close();
    })
    // The answer of a popup that is gone may never come.
    .catch((error: unknown) => {
      expect(String(error)).toMatch(/closed|detached|destroyed/i);
    });
  await eventually(async () => (await readStored(world.browser))?.plans[0]?.answers.agreement, 'partner');
});
