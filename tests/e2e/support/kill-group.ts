import type { Browser } from 'puppeteer-core';

/** Ends a browser that we started, with all its processes: puppeteer gives each browser a group of its own. */
export function killGroup(browser: Browser): void {
  const pid = browser.process()?.pid;
  if (pid === undefined) throw new Error('the browser is not ours');
  process.kill(-pid, 'SIGKILL');
}
