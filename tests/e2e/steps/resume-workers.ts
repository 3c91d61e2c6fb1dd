import type { Page } from 'puppeteer-core';

/** In Chromium a worker waits for a debugger once puppeteer watches its page, and nobody lets it go: we do. */
export function resumeWorkers(page: Page): void {
  if (process.env['E2E_BROWSER'] === 'firefox') return;
  page.on('workercreated', (worker) => void worker.client.send('Runtime.runIfWaitingForDebugger'));
}
