import type { Page } from 'puppeteer-core';
import { COLUMN_KEYS } from '../../admin-center/fixtures.ts';
import { PANEL_HOST } from '../support/panel.ts';

/** The columns of *Your products* that the panel may never cover: all but how it is billed and paid. */
const KEY_COLUMNS = COLUMN_KEYS.slice(0, 6);

/** What of the admin page the open card covers: key columns by their key, controls by their words. */
export function covered(page: Page): Promise<string[]> {
  return page.evaluate(
    (hostName, keys) => {
      const card = document.querySelector(hostName)?.shadowRoot?.querySelector('.card');
      if (!card) return ['no card'];
      const box = card.getBoundingClientRect();
      const meets = (other: DOMRect, bottom = other.bottom) =>
        other.width > 0 &&
        other.left < box.right &&
        other.right > box.left &&
        other.top < box.bottom &&
        bottom > box.top;
      const tableBottom = document.querySelector('[role="grid"]')?.getBoundingClientRect().bottom;
      const columns = keys.filter((key) => {
        const header = document.querySelector(`[role="columnheader"][data-item-key="${key}"]`);
        return !header || meets(header.getBoundingClientRect(), tableBottom);
      });
      const controls = [...document.querySelectorAll('button, a[href], input')].filter((control) =>
        meets(control.getBoundingClientRect()),
      );
      return [...columns, ...controls.map((control) => control.textContent)];
    },
    PANEL_HOST,
    KEY_COLUMNS,
  );
}

/** What has the focus: in the panel its class or label, else the page's element by its words. */
export function focused(page: Page): Promise<string | undefined> {
  return page.evaluate((hostName) => {
    const inner = document.querySelector(hostName)?.shadowRoot?.activeElement;
    if (inner) return inner.className;
    const outer = document.activeElement;
    return outer?.getAttribute('aria-label') ?? outer?.textContent.trim();
  }, PANEL_HOST);
}
