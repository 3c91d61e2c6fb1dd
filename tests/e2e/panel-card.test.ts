import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SUBSCRIPTIONS } from '../admin-center/fixtures.ts';
import type { Change } from '../../src/plan/changes/apply-change.ts';
import { axe } from './support/axe.ts';
import { panel, PANEL_HOST, type PanelUnderTest } from './support/panel.ts';
import { useBrowser } from './support/use-browser.ts';
import { COPILOT_BY, hintedPlan, NEW_ORG, OLD_ORG } from './steps/hinted-plan.ts';
import { painted } from './steps/painted.ts';
import { rowsOf } from './steps/rows.ts';
import { readAll, store } from './steps/stored.ts';
import { HOSTS, visit } from './steps/visit.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1440, height: 900, dark: false, reducedMotion: true });
const t = words();
const OPEN: Change = { type: 'panel-view', host: HOSTS[0], view: 'open' };
const COPILOT = 'Microsoft 365 Copilot';
let page: Page;

expectNoErrors(world);

beforeAll(async () => {
  page = await world.browser.newPage();
});

beforeEach(() => store(world.browser, OPEN, ...hintedPlan()));

async function open(route: string, org: string | null = OLD_ORG, query = ''): Promise<PanelUnderTest> {
  await visit(page, route, { query: `${query}${org === null ? '' : `&delegatedOrg=${org}`}` });
  const shown = await panel(page);
  await shown.find('.card .sentence');
  return shown;
}

const ends = async () =>
  (await rowsOf(world.browser, 'old'))
    .filter(({ subscription: { product } }) => product === COPILOT)
    .map(({ subscription: { end } }) => end);

describe('a decision', () => {
  it('is settled by one click, taken back by another, and changed later', async () => {
    const shown = await open('subscriptions');
    const question = await shown.text('.sentence');
    expect(await shown.text('.due')).toContain(t('label_decide', { day: { day: COPILOT_BY } }));
    await shown.click('.decide');
    await eventually(() => shown.count('.option'), 3);
    expect(await shown.count('.option[aria-checked="true"]')).toBe(0);
    await shown.click('.option:nth-child(2)');
    await eventually(ends, ['swap-to-monthly']);
    // The card turns into the step, and says what was decided.
    await eventually(
      async () => (await shown.text('.due')).includes(t('label_swap', { day: { day: COPILOT_BY } })),
      true,
    );
    expect(await shown.text('footer.decided')).toContain(t('ui_undo'));
    await eventually(async () => (await shown.text('[role="status"]')).length > 0, true);
    await shown.click('footer.decided .button');
    await eventually(async () => (await shown.text('.sentence')) === question, true);
    await eventually(ends, [undefined]);
  });

  it('moves only the focus by arrow keys, and settles by Enter', async () => {
    const shown = await open('subscriptions');
    await shown.click('.decide');
    await shown.find('.option');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await ends()).toEqual([undefined]);
    await page.keyboard.press('Enter');
    await eventually(ends, ['keep-and-pay']);
  });
});

describe('a page that means ill', () => {
  it('presses our controls in vain: only what a person does counts', async () => {
    const shown = await open('subscriptions');
    await shown.click('.decide');
    await shown.click('.toggle-menu');
    await shown.find('.menu');
    const before = await readAll(world.browser);
    const pressed = await page.evaluate((name) => {
      const root = document.querySelector(name)?.shadowRoot;
      const all = [...(root?.querySelectorAll<HTMLElement>('button, [role]') ?? [])];
      for (const control of all) {
        control.click();
        for (const key of ['Enter', ' ', 'Escape', 'ArrowDown'])
          control.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
        // Out of the tree no listener above it is asked.
        const copy = control.parentElement;
        control.remove();
        control.click();
        copy?.append(control);
      }
      return all.length;
    }, PANEL_HOST);
    expect(pressed).toBeGreaterThan(10);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await readAll(world.browser)).toEqual(before);
  });

  it('finds no other tenant’s name in what we draw', async () => {
    await store(
      world.browser,
      OPEN,
      ...hintedPlan(),
      { type: 'tenant-name', tenant: 'old', name: 'Contoso Secret' },
      { type: 'tenant-name', tenant: 'new', name: 'Fabrikam Secret' },
    );
    for (const [route, org] of [
      ['subscriptions', OLD_ORG],
      ['catalog', OLD_ORG],
      ['subscriptions', NEW_ORG],
      ['Domains', NEW_ORG],
    ] as const) {
      const shown = await open(route, org);
      const drawn = await shown.evaluate((root) => root.innerHTML);
      expect(drawn).not.toMatch(/Secret/);
      expect(drawn).not.toContain(org === OLD_ORG ? NEW_ORG : OLD_ORG);
    }
  });
});

/** Every state of the card: name, route, tenant, and what makes the plan so. */
const STATES: [name: string, route: string, org: string | null, changes: Change[]][] = [
  ['first visit', 'subscriptions', null, []],
  ['decision', 'subscriptions', OLD_ORG, hintedPlan()],
  ['details', `subscriptions/webdirect/${SUBSCRIPTIONS[0]?.id ?? ''}`, OLD_ORG, hintedPlan()],
  ['new tenant', 'licenses', NEW_ORG, hintedPlan()],
  ['marketplace', 'catalog', NEW_ORG, hintedPlan()],
  ['wrong tenant', 'catalog', OLD_ORG, hintedPlan()],
  ['domains', 'Domains', OLD_ORG, hintedPlan()],
  ['unknown tenant', 'subscriptions', null, hintedPlan()],
];

const measure = (shown: PanelUnderTest) =>
  shown.evaluate((root) => {
    const card = root.querySelector<HTMLElement>('.card');
    const box = card?.getBoundingClientRect();
    const words = card?.innerText.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length ?? 0;
    const cut = [
      ...(card?.querySelectorAll<HTMLElement>('.sentence, .detail, .button, .due, .option') ?? []),
    ].filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0);
    return { width: box?.width, height: box?.height ?? 0, words, cut: cut.map(({ innerText }) => innerText) };
  });

/** How far the header's last button ends before the card does, and whether a word of the header lies under one. */
const header = (shown: PanelUnderTest) =>
  shown.evaluate((root) => {
    const boxes = [...root.querySelectorAll('.card header > *')].map((part) => part.getBoundingClientRect());
    const card = root.querySelector('.card')?.getBoundingClientRect();
    const inside = boxes.every(({ left, right }) => card && left >= card.left && right <= card.right);
    const meets = boxes.some((box, at) => at > 0 && box.left < (boxes[at - 1]?.right ?? 0) - 1);
    const title = root.querySelector<HTMLElement>('.card header h2');
    const isCut = title !== null && title.scrollWidth > title.clientWidth + 1;
    return { inside, meets, isCut };
  });

describe.each(['en', 'da'] as const)('how much there is to read (%s)', (language) => {
  const share = language === 'en' ? 1 : 1.15;

  it.each(STATES)('%s: at most 220 px and 45 words', async (_, route, org, changes) => {
    await store(world.browser, OPEN, { type: 'language', value: language }, ...changes);
    const shown = await open(route, org);
    const { width, height, words: count, cut } = await measure(shown);
    expect(await header(shown)).toEqual({ inside: true, meets: false, isCut: false });
    expect(width).toBe(340);
    expect(height).toBeLessThanOrEqual(220);
    expect(count).toBeLessThanOrEqual(45 * share);
    expect(cut).toEqual([]);
  });

  it('unfolded: at most 360 px and 60 words', async () => {
    await store(world.browser, OPEN, { type: 'language', value: language }, ...hintedPlan());
    const shown = await open('subscriptions');
    await shown.click('.decide');
    await shown.find('.option');
    const { height, words: count, cut } = await measure(shown);
    expect(height).toBeLessThanOrEqual(360);
    expect(count).toBeLessThanOrEqual(60 * share);
    expect(cut).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('axe, %s', (theme) => {
  it.each(STATES)('has nothing to say: %s', async (_, route, org, changes) => {
    await store(world.browser, OPEN, ...changes);
    for (const lang of ['en', 'ar']) {
      await open(route, org, `theme=${theme}&lang=${lang}`);
      await axe(page, { include: [PANEL_HOST, '.card'] });
    }
  });

  it('has nothing to say: unfolded, menu, toast; and the toast is inverse', async () => {
    const shown = await open('subscriptions', OLD_ORG, `theme=${theme}`);
    await shown.click('.decide');
    await shown.find('.option');
    await axe(page, { include: [PANEL_HOST, '.card'] });
    await shown.click('.toggle-menu');
    await shown.find('.menu');
    await axe(page, { include: [PANEL_HOST, '.menu'] });
    await shown.click('.menu .turn-off');
    const toast = await shown.find('.toast');
    await axe(page, { include: [PANEL_HOST, '.toast'] });
    expect((await painted(page, toast)).background).toBe(theme === 'light' ? '#242424' : '#f5f5f5');
  });
});
