import { browser } from './api.ts';

/** Name of the alarm that goes off each night. */
const NIGHT = 'new-day';
/** A minute after midnight: the day has changed by then, whatever the clock's seconds. */
const AFTER_MS = 60_000;

/** What stands on the toolbar's button: up to four letters, '' for nothing. */
export async function setToolbarBadge(text: string, colour: string): Promise<void> {
  await browser.action.setBadgeText({ text });
  await browser.action.setBadgeBackgroundColor({ color: colour });
  // Firefox picks black or white by itself; Chromium's own choice may be black.
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}

/** Name of the alarm that goes off each morning. */
const MORNING = 'morning';

/** Runs each day at an hour of the user's, also where the background sleeps; a missed one when the browser starts. */
export function onEachMorning(hour: number, run: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === MORNING) void run();
  });
  const now = new Date();
  const days = now.getHours() < hour ? 0 : 1;
  const when = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour).getTime();
  void browser.alarms.create(MORNING, { when, periodInMinutes: 24 * 60 });
}

/** Runs each night after the user's midnight, also where the background sleeps. */
export function onEachNight(run: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NIGHT) void run();
  });
  const now = new Date();
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
  void browser.alarms.create(NIGHT, { when: midnight + AFTER_MS, periodInMinutes: 24 * 60 });
}
