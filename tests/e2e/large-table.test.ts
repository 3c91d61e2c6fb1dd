import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { panel } from './support/panel.ts';
import { browserKind, useBrowser } from './support/use-browser.ts';
import { readAs, rowsOf } from './steps/rows.ts';
import { store } from './steps/stored.ts';
import { HOSTS, visit } from './steps/visit.ts';
import { expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';

const ROWS = 30_000;
/** As many as a plan holds in a tenant. */
const MOST = 20_000;
/** Three milliseconds a frame are read. */
const WAIT = { timeout: 240_000, interval: 250 };
const world = useBrowser({ width: 1440, height: 900 });
const t = words();
let page: Page;

expectNoErrors(world);

beforeEach(async () => {
  await store(world.browser, { type: 'panel-view', host: HOSTS[0], view: 'open' });
  page = await world.browser.newPage();
});

afterEach(() => page.close());

/**
 * Fills the page's table up to so many rows, each another product; `says`: it tells how many they are. They are not
 * drawn, which would take the browser half a minute.
 */
function fill(table: Element, rows: number, says: boolean): void {
  const body = table.querySelector('tbody');
  const first = body?.rows[0];
  if (!body || !first) throw new Error('no row');
  for (let at = body.rows.length; at < rows; at += 1) {
    const row = first.cloneNode(true) as HTMLTableRowElement;
    const link = row.querySelector('a');
    if (!link) throw new Error('no name');
    link.textContent = `Product ${String(at)}`;
    link.href = `#/subscriptions/webdirect/00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
    row.hidden = true;
    body.append(row);
  }
  // It counts the header too.
  if (says) table.setAttribute('aria-rowcount', String(rows + 1));
}

describe('a table of more rows than a plan holds', () => {
  // What counts the rows is the same in both browsers, and takes a minute: each has one of them.
  const cases = [
    ['that says how many they are', true],
    ['that does not', false],
  ] as const;
  it.each(cases.slice(...(browserKind === 'firefox' ? [1] : [0, 1])))(
    '%s: the card says how many were taken, of how many, and what to do',
    async (_, says) => {
      await visit(page, 'subscriptions', { query: 'table=plain' });
      await panel(page);
      await page.$eval('.plain-table', fill, ROWS, says);
      const shown = await readAs(page, 'old');
      const said = t('panel_rowsRead', { read: MOST, total: ROWS });
      await vi.waitFor(async () => expect(await shown.text('.sentence')).toBe(said), WAIT);
      expect(await shown.text('.card')).toContain(t('panel_mostRows'));
      expect(await rowsOf(world.browser, 'old')).toHaveLength(MOST);
    },
    200_000,
  );
});
