import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { localDay } from '../../src/calendar/local-day.ts';
import { AGREEMENTS } from '../../src/guidance/model.ts';
import { guide } from '../../src/guidance/guide.ts';
import { FATES } from '../../src/plan/changes/answer-changes.ts';
import { fateKey } from '../../src/views/fate-words.ts';
import { agreementKey } from '../../src/views/way-words.ts';
import { examplePlan } from './steps/example-plan.ts';
import { openPlanner, storedField } from './steps/planner.ts';
import { barLinks, chooseAgreement, chooseFate, press, textOf } from './steps/popup.ts';
import { readStored, store } from './steps/stored.ts';
import { HOSTS, visit } from './steps/visit.ts';
import { closeGuides, eventually, expectNoErrors, tabs } from './steps/watch.ts';
import { words } from './steps/words.ts';
import type { PopupUnderTest } from './support/types.ts';
import { useBrowser } from './support/use-browser.ts';

const world = useBrowser({ width: 1440, height: 900 });
const t = words();
const ADMIN = 'https://admin.cloud.microsoft/?#';
const BAR = [
  { title: t('do_buy'), tenant: t('tenant_new'), href: `${ADMIN}/catalog` },
  { title: t('do_reduce'), tenant: t('tenant_old'), href: `${ADMIN}/subscriptions` },
  { title: t('do_cancel'), tenant: t('tenant_old'), href: `${ADMIN}/subscriptions` },
];
/** What Now and the next dates say. It runs in the popup. */
const dates = (view: Window, root: string) =>
  [
    ...view.document.querySelectorAll<HTMLElement>(
      `${root} #now-title, ${root} .now-card .due-tag, ${root} .next-dates li`,
    ),
  ].map(({ innerText }) => innerText);

/** Words of the first view that a reader meets at most (design, reading load). */
const MOST_WORDS = 90;
let page: Page;
let popup: PopupUnderTest;

expectNoErrors(world);

beforeAll(async () => {
  page = await world.browser.newPage();
  await visit(page, 'Domains');
});

afterEach(() => popup.close().catch(() => undefined));

async function open(selector: string): Promise<void> {
  popup = await world.browser.openPopup(page);
  await popup.waitFor(selector);
}

const verdict = () => t(guide({ today: localDay() }).verdict.text);

describe('first run', () => {
  beforeEach(async () => {
    await store(world.browser);
    await open('.verdict h2');
  });

  it('shows the verdict, both questions and the bar, without any answer', async () => {
    expect(await popup.text('.verdict h2')).toBe(verdict());
    const options = await popup.evaluate((view) =>
      [...view.document.querySelectorAll<HTMLOptionElement>('#agreement option')].map(({ text }) => text),
    );
    expect(options).toEqual(AGREEMENTS.map((id) => t(agreementKey(id))));
    const fates = await popup.evaluate((view) =>
      [...view.document.querySelectorAll<HTMLElement>('.choice span span:first-child')].map(
        (e) => e.innerText,
      ),
    );
    expect(fates).toEqual(FATES.map((id) => t(fateKey(id))));
    expect(await barLinks(popup)).toEqual(BAR);
    expect(await popup.text('footer')).toContain(t('popup_privacy'));
  });

  it('has the two exceptions one click away', async () => {
    expect(await textOf(popup, '.exceptions')).toBeUndefined();
    await press(popup, t('popup_twoExceptions'));
    await popup.waitFor('.exceptions');
    expect(await popup.text('.exceptions')).toContain(t('verdict_exceptionVolume'));
  });

  it('keeps answers over closing, and then shows the plan', async () => {
    await chooseAgreement(popup, 'mosa');
    await chooseFate(popup, 'leave');
    await eventually(async () => (await readStored(world.browser))?.plans[0]?.answers, {
      agreement: 'mosa',
      goal: 'new-tenant',
      oldTenant: 'leave',
    });
    await popup.close();
    await open('.now-card');
    expect(await barLinks(popup)).toEqual(BAR);
  });

  it('survives the background being stopped', async () => {
    await chooseAgreement(popup, 'trial');
    await eventually(async () => (await readStored(world.browser))?.plans[0]?.answers.agreement, 'trial');
    await world.browser.stopBackground();
    await chooseFate(popup, 'keep');
    await eventually(async () => (await readStored(world.browser))?.plans[0]?.answers.oldTenant, 'keep');
  });
});

describe('the plan', () => {
  beforeEach(async () => {
    await store(world.browser, ...examplePlan(localDay()));
    await open('.now-card');
  });

  it('asks the nearest decision; one click settles it, and it is stored', async () => {
    expect(await popup.text('.now-card .due-tag')).toContain(t('left_tomorrow'));
    await popup.click('[role=radio]:nth-child(2)');
    await popup.waitFor('.decided');
    expect(await popup.text('.decided')).toContain(t('ui_undo'));
    await eventually(() => textOf(popup, '[role=radio]'), undefined);
    await eventually(
      async () => (await readStored(world.browser))?.plans[0]?.rows.old[0]?.subscription.end,
      'swap-to-monthly',
    );
    await press(popup, t('ui_undo'));
    await popup.waitFor('[role=radio]');
    await eventually(
      async () => (await readStored(world.browser))?.plans[0]?.rows.old[0]?.subscription.end,
      'undecided',
    );
  });

  it('has all follow a decision in the same frame, the plan page beside it, and after a restart', async () => {
    const beside = await openPlanner(world.browser, 'plan');
    await beside.waitForSelector('.now-card');
    await popup.close().catch(() => undefined);
    await open('.now-card');
    const frame = await popup.evaluate(async (view) => {
      const { document } = view;
      const read = () =>
        [...document.querySelectorAll<HTMLElement>('#now-title, .now-card .due-tag, .next-dates li')].map(
          ({ innerText }) => innerText,
        );
      const before = read();
      document.querySelector<HTMLElement>('[role=radio]:nth-child(3)')?.click();
      // The first frame in which anything is different has to show all of it.
      for (let frames = 0; frames < 600 && read().join() === before.join(); frames++)
        await new Promise((resolve) => view.requestAnimationFrame(resolve));
      return { before, after: read() };
    });
    expect(frame.after).not.toEqual(frame.before);
    const shown = () => popup.evaluate(dates, '.compact');
    expect(await shown()).toEqual(frame.after);
    await eventually(
      async () => (await storedField(world.browser, 'end')).slice(0, 2),
      ['keep-and-pay', 'keep-and-pay'],
    );
    // The day stands above the headline.
    const [, title] = frame.after;
    await eventually(() => beside.$eval('#now-title', (one) => (one as HTMLElement).innerText), title);
    await beside.close();
    await popup.close();
    await world.browser.stopBackground();
    await open('.now-card');
    await eventually(shown, frame.after);
  });

  it('stores what is ticked in a phase', async () => {
    await popup.waitFor('.folded-phase');
    await popup.click('.tracker > :nth-child(1)');
    await popup.waitFor('#phase-prepare[aria-expanded=true]');
    const ticks = async () => (await readStored(world.browser))?.plans[0]?.ticks.length ?? 0;
    const before = await ticks();
    await popup.click('.folded-phase .tick:not(:checked)');
    await eventually(async () => (await ticks()) > before, true);
  });

  it('keeps the bar in sight, and clips nothing in its width', async () => {
    const view = await popup.evaluate((window) => {
      const { body } = window.document;
      const bar = window.document.querySelector('.bottom-bar')?.getBoundingClientRect();
      return { bottom: bar?.bottom, height: window.innerHeight, over: body.scrollWidth > body.clientWidth };
    });
    expect(view.bottom).toBeLessThanOrEqual(view.height);
    expect(view.over).toBe(false);
  });

  it(`says at most ${String(MOST_WORDS)} words in its first view`, async () => {
    const count = await popup.evaluate(
      (view) =>
        ['.top', '.first-view', '.tracker', '.bottom-bar']
          .map((part) => view.document.querySelector<HTMLElement>(part)?.innerText ?? '')
          .join(' ')
          .split(/\s+/)
          .filter((word) => /[\p{L}\d]/u.test(word)).length,
    );
    expect(count).toBeLessThanOrEqual(MOST_WORDS);
    expect(count).toBeGreaterThan(40);
  });

  it('unfolds a phase by its bar', async () => {
    await popup.waitFor('.folded-phase');
    await popup.click('.tracker > :nth-child(4)');
    await popup.waitFor('#phase-stop[aria-expanded=true]');
  });

  it('opens the wide page beside the current tab, and knows the host', async () => {
    await press(popup, t('ui_openInTab'));
    const wide = async () => (await tabs(world.browser)).find(({ url }) => url.includes('view=tab'));
    await eventually(
      async () => (await wide())?.url,
      world.browser.extensionUrl(`popup/popup.html?view=tab&host=${HOSTS[0]}`),
    );
    await closeGuides(world.browser);
  });

  it('asks once where the new tenant is signed in', async () => {
    await popup.click('.bottom-bar a');
    await popup.waitFor('.new-tenant-ask .ways');
    await press(popup, t('newTenant_here'));
    await eventually(async () => (await readStored(world.browser))?.settings.newTenantWay, 'here');
    await eventually(
      async () => (await tabs(world.browser)).some(({ url }) => url.includes('#/catalog')),
      true,
    );
  });
});
