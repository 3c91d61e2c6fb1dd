import type { Page } from 'puppeteer-core';
import { localDay } from '../../../src/calendar/local-day.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import type { Change } from '../../../src/plan/changes/apply-change.ts';
import type { BrowserUnderTest } from '../support/types.ts';
import { examplePlan } from './example-plan.ts';
import { calmPlan, decidedPlan, donePlan, missedPlan, stopPlan } from './plan-states.ts';
import { store } from './stored.ts';

export const POPUP_SIZE = { width: 400, height: 600 };
const TODAY = localDay();
const EXAMPLE = examplePlan(TODAY);

export interface PopupState {
  name: string;
  changes: readonly Change[];
  /** What this state shows and no other does. */
  shows: string;
  /** What is pressed to come there. */
  press?: string;
  /** What ends in the first view; nothing where the state was scrolled to, or a menu lies over it. */
  whole?: '.first-run' | '.first-view' | '.now-card';
  /** The menu that lies over the rest. */
  menu?: string;
}

/** Every state that the popup can be in. */
export const POPUP_STATES: readonly PopupState[] = [
  { name: 'first run', changes: [], shows: '.verdict h2', whole: '.first-run' },
  { name: 'no dates', changes: EXAMPLE.slice(0, 2), shows: '.four-answers', whole: '.now-card' },
  { name: 'a decision', changes: EXAMPLE, shows: '[role=radio]', whole: '.first-view' },
  {
    ...{ name: 'a gap with four options', changes: decidedPlan(TODAY, 3) },
    ...{ shows: '[role=radio]:nth-child(4)', whole: '.now-card' },
  },
  {
    ...{ name: 'decided', changes: EXAMPLE, press: '[role=radio]:nth-child(2)' },
    ...{ shows: '.decided', whole: '.now-card' },
  },
  { name: 'calm', changes: calmPlan(TODAY), shows: '.due-tag.calm', whole: '.first-view' },
  { name: 'missed', changes: missedPlan(TODAY), shows: '.due-tag.missed', whole: '.now-card' },
  { name: 'all done', changes: donePlan(TODAY), shows: '.done-card', whole: '.first-view' },
  {
    ...{ name: 'the phases', changes: EXAMPLE },
    ...{ press: '.tracker > :nth-child(4)', shows: '#phase-stop[aria-expanded=true]' },
  },
  {
    ...{ name: 'the phases, three of them done', changes: stopPlan(TODAY) },
    ...{ press: '.tracker .current', shows: '#phase-stop[aria-expanded=true]' },
  },
  {
    ...{ name: 'the plan switcher', changes: EXAMPLE },
    ...{ press: '.plan-button', shows: '.menu[open] .menu-items button', menu: '.menu[open] .menu-items' },
  },
];

/** Opens the popup's page in a state and a language. */
export async function openPopupState(
  browser: BrowserUnderTest,
  { changes, press, shows }: PopupState,
  language: Locale,
): Promise<Page> {
  await store(browser, { type: 'language', value: language }, ...changes);
  const page = await browser.openExtensionPage('popup/popup.html', POPUP_SIZE);
  if (press) await (await page.waitForSelector(press))?.click();
  await page.waitForSelector(`html[lang='${language}'] ${shows}`);
  await page.evaluate(() => document.fonts.ready);
  return page;
}
