import type { Page } from 'puppeteer-core';

/** Collects what a page and the content scripts in it complain of. */
export function collectPageErrors(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => {
    errors.push(`${page.url()}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${page.url()}: console.error: ${message.text()}`);
  });
}
