import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { panel, PANEL_HOST, panelGone, type PanelUnderTest } from './support/panel.ts';
import { useBrowser } from './support/use-browser.ts';
import { covered, focused } from './steps/card.ts';
import { painted } from './steps/painted.ts';
import { readStored, store } from './steps/stored.ts';
import { goTo, HOSTS, visit } from './steps/visit.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';

const SIZE = { width: 1440, height: 900 };
const world = useBrowser({ ...SIZE, dark: false, reducedMotion: true });
const t = words();
const OPEN = { type: 'panel-view', host: HOSTS[0], view: 'open' } as const;
const ANSWERED = [OPEN, { type: 'agreement', value: 'mca' }] as const;
let page: Page;

expectNoErrors(world);

beforeAll(async () => {
  page = await world.browser.newPage();
});

beforeEach(async () => {
  await store(world.browser, OPEN);
  await page.setViewport(SIZE);
});

/** How far the card or pill is from the left and the right edge. */
async function margins(shown: PanelUnderTest): Promise<{ left: number; right: number }> {
  const { left, right } = await shown.evaluate((root) => {
    const box = root.querySelector('.card, .pill')?.getBoundingClientRect();
    return { left: box?.left ?? NaN, right: innerWidth - (box?.right ?? NaN) };
  });
  return { left: Math.round(left), right: Math.round(right) };
}

describe('colours as they are painted', () => {
  const LIGHT = { background: '#ffffff', text: '#242424' };
  const DARK = { background: '#292929', text: '#ffffff' };

  it.each([
    ['a light page in a dark system', true, 'light', LIGHT],
    ['a dark page in a light system', false, 'dark', DARK],
  ] as const)('follow %s, in card and pill', async (_, dark, theme, colors) => {
    await world.browser.setDark(dark);
    await visit(page, 'Domains', { query: `theme=${theme}` });
    const shown = await panel(page);
    const sentence = await shown.find('.card .sentence');
    expect(await painted(page, sentence)).toEqual(colors);
    await shown.click(`[aria-label="${t('panel_collapse')}"]`);
    const pill: ElementHandle = await shown.find('.pill');
    expect((await painted(page, pill)).background).toBe(colors.background);
    await world.browser.setDark(false);
  });
});

describe('the corner', () => {
  it('is the other one by a button, keeps the focus there, and stays so on the next visit', async () => {
    await visit(page, 'Domains');
    const shown = await panel(page);
    await shown.find('.card');
    expect(await margins(shown)).toMatchObject({ right: 16 });
    await shown.click('.toggle-menu');
    await shown.click('.menu .move');
    await eventually(() => margins(shown), { left: 16, right: SIZE.width - 356 });
    expect(await focused(page)).toContain('toggle-menu');
    await eventually(async () => (await readStored(world.browser))?.settings.panel.corners, {
      [HOSTS[0]]: 'start',
    });
    await page.reload();
    const next = await panel(page);
    await eventually(async () => (await margins(next)).left, 16);
  });

  it('is mirrored in a page that is read from the right', async () => {
    await visit(page, 'Domains', { query: 'lang=ar' });
    const shown = await panel(page);
    await eventually(async () => (await margins(shown)).left, 16);
  });
});

describe('yielding', () => {
  it('to the keyboard’s focus under the card, and comes back after it', async () => {
    await visit(page, 'Domains');
    const shown = await panel(page);
    await shown.find('.card');
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.id = 'under';
      field.style.cssText = 'position: fixed; right: 100px; bottom: -200px';
      document.body.append(field);
      field.focus();
      field.style.bottom = '100px';
    });
    await shown.find('.pill');
    expect(await covered(page)).toEqual(['no card']);
    await page.$eval('#under', (field) => field.remove());
    await page.focus('#O365_MainLink_Me');
    await shown.find('.card');
    expect(await focused(page)).toContain('Account manager');
  });

  it('hides for a modal dialog of the platform, a coachmark over it, full screen and a purchase', async () => {
    await visit(page, 'Domains');
    const shown = await panel(page);
    await shown.find('.card');
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.append(document.createElement('button'));
      document.querySelector('main')?.append(dialog);
      dialog.showModal();
    });
    await panelGone(page);
    await page.$eval('main dialog', (dialog) => dialog.close());
    await shown.find('.card');
    await page.evaluate(() => {
      const coachmark = document.createElement('div');
      coachmark.setAttribute('role', 'dialog');
      coachmark.id = 'coachmark';
      coachmark.style.cssText = 'position: fixed; right: 40px; bottom: 40px; width: 200px; height: 100px';
      document.body.append(coachmark);
    });
    await panelGone(page);
    await page.$eval('#coachmark', (element) => {
      const coachmark = element as HTMLElement;
      coachmark.style.right = '900px';
      document.dispatchEvent(new Event('scroll'));
    });
    await shown.find('.card');
    await page.$eval('#coachmark', (coachmark) => coachmark.remove());
    await goTo(page, 'catalog/checkout');
    await panelGone(page);
    await goTo(page, 'catalog');
    await shown.find('.card');
    await page.click('#O365_MainLink_Me');
    await page.evaluate(() => document.documentElement.requestFullscreen());
    await panelGone(page);
    await page.evaluate(() => document.exitFullscreen());
    await shown.find('.card');
  });
});

describe('words without loss', () => {
  it('shows its sign and a count only at 320 px', async () => {
    await store(world.browser, ...ANSWERED);
    await page.setViewport({ width: 320, height: 256 });
    await visit(page, 'Domains');
    const shown = await panel(page);
    await shown.find('.pill');
    expect((await shown.text('.pill')).trim()).toMatch(/^\d*$/);
    const { left, right } = await margins(shown);
    expect(Math.min(left, right)).toBeGreaterThanOrEqual(16);
  });

  it.each([
    ['in English', 'en'],
    ['in Danish', 'da'],
  ] as const)('cuts nothing off with the text spacing of WCAG 1.4.12, %s', async (_, language) => {
    await store(world.browser, ...ANSWERED, { type: 'language', value: language });
    await visit(page, 'subscriptions');
    const shown = await panel(page);
    await shown.find('.card .sentence');
    const cut = await shown.evaluate((root) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
      );
      root.adoptedStyleSheets.push(sheet);
      const card = root.querySelector('.card');
      const edge = card?.getBoundingClientRect();
      const parts = [...(card?.querySelectorAll<HTMLElement>('*:not(.unseen, svg, svg *)') ?? [])];
      const found = parts.filter((part) => {
        const box = part.getBoundingClientRect();
        const isWide = part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0;
        return isWide || box.right > (edge?.right ?? 0) + 1 || box.left < (edge?.left ?? 0) - 1;
      });
      return found.map((part) => `${part.localName}.${part.className}`);
    });
    expect(cut).toEqual([]);
  });
});

describe('keys and voices', () => {
  it('Escape closes what was opened last: the menu, then the card', async () => {
    await visit(page, 'Domains');
    const shown = await panel(page);
    await shown.click('.toggle-menu');
    await shown.find('.menu');
    await page.keyboard.press('Escape');
    await eventually(() => shown.count('.menu'), 0);
    expect(await focused(page)).toContain('toggle-menu');
    expect(await shown.count('.card')).toBe(1);
    await page.keyboard.press('Escape');
    await shown.find('.pill');
  });

  it('says in one polite region what was done, and on each page what matters there', async () => {
    await store(world.browser, ...ANSWERED, { type: 'tenant-org', tenant: 'old', org: 'contoso.com' });
    await visit(page, 'subscriptions', { query: 'delegatedOrg=contoso.com' });
    const shown = await panel(page);
    await shown.find('.tick');
    expect(await shown.count('[role="status"]')).toBe(1);
    await shown.click('.tick');
    await eventually(() => shown.text('[role="status"]'), t('panel_ticked'));
    await goTo(page, 'Domains');
    await eventually(
      async () => (await shown.text('[role="status"]')) === (await shown.text('.sentence')),
      true,
    );
  });

  it('moves nothing for those who want less motion', async () => {
    await visit(page, 'Domains');
    const shown = await panel(page);
    const motion = () =>
      shown.evaluate(
        (root) => getComputedStyle(root.querySelector('.card, .pill') ?? root.host).animationName,
      );
    expect(await motion()).toBe('none');
    expect(await page.$eval(PANEL_HOST, (host) => host.getAnimations({ subtree: true }).length)).toBe(0);
  });
});
