import type { ElementHandle, Page } from 'puppeteer-core';
import { PANEL_HOST } from '../support/panel.ts';

export interface SeenHint {
  text: string;
  /** Product name of the row in which it stands, '' where it stands in none. */
  row: string;
  small: boolean;
  /** What it lies on though it may not, in words. */
  meets: string[];
}

/** The chips that can be seen, from top to bottom, each with what of the page it covers. */
export function chips(page: Page): Promise<SeenHint[]> {
  return page.evaluate((hostName) => {
    const root = document.querySelector(hostName)?.shadowRoot;
    const meets = (one: DOMRect, other: DOMRect) =>
      one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
    const words = (element: Element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect();
    };
    const clip = root?.querySelector('.clip')?.getBoundingClientRect() ?? new DOMRect();
    const seen = (box: DOMRect) => {
      const top = Math.max(box.top, clip.top);
      return new DOMRect(box.left, top, box.width, Math.min(box.bottom, clip.bottom) - top);
    };
    const found = [...(root?.querySelectorAll('.clip .chip') ?? [])].map((chip) => {
      const box = seen(chip.getBoundingClientRect());
      const rows = [...document.querySelectorAll('[role="row"], tbody tr')];
      const row = rows.find((candidate) => {
        const other = candidate.getBoundingClientRect();
        return meets(box, other) && box.top >= other.top - 1 && box.bottom <= other.bottom + 1;
      });
      const name = row?.querySelector('a') ?? row?.querySelector('[role="rowheader"]');
      const controls = [
        ...document.querySelectorAll(
          '[role="columnheader"], th, [role="menubar"], button, input, [role="tab"]',
        ),
      ];
      const focused = document.activeElement;
      const covered = [
        ...controls.filter((control) => meets(box, control.getBoundingClientRect())),
        ...[...document.querySelectorAll('[role="row"] a, td a')].filter((link) => meets(box, words(link))),
        ...(focused &&
        focused !== document.body &&
        !row?.isSameNode(focused) &&
        meets(box, focused.getBoundingClientRect()) &&
        !focused.contains(row ?? null)
          ? [focused]
          : []),
      ];
      return {
        top: box.top,
        height: box.height,
        text: chip.getAttribute('aria-label') ?? '',
        row: name?.textContent.trim() ?? '',
        small: chip.matches('.small'),
        meets: covered.map((element) => `${element.localName} ${element.textContent}`),
      };
    });
    return found
      .filter(({ height }) => height > 0)
      .sort((one, other) => one.top - other.top)
      .map(({ text, row, small, meets: covered }) => ({ text, row, small, meets: covered }));
  }, PANEL_HOST);
}

/** The products of the page's rows around which a line is painted, from top to bottom. */
export function outlinedRows(page: Page): Promise<string[]> {
  return page.evaluate((hostName) => {
    const root = document.querySelector(hostName)?.shadowRoot;
    const opacity = (color: string) => Number(/^rgba.*, ([\d.]+)\)$/.exec(color)?.[1] ?? 1);
    const lines = [...(root?.querySelectorAll('.row-outline') ?? [])].filter((line) => {
      const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(line);
      // The words of the row are seen through it.
      return borderTopWidth === '2px' && opacity(borderTopColor) === 1 && opacity(backgroundColor) < 0.2;
    });
    const rows = [...document.querySelectorAll('[role="row"], tbody tr')].filter((row) => {
      const seen = row.closest('[role="grid"], table')?.parentElement?.getBoundingClientRect();
      const { left, top, right, bottom } = row.getBoundingClientRect();
      return lines.some((line) => {
        const box = line.getBoundingClientRect();
        const isAround = Math.abs(box.top - top) < 1 && Math.abs(box.bottom - bottom) < 1;
        // All four sides are seen, also of a row that is wider than its table shows.
        return isAround && box.left >= left - 1 && box.right <= Math.min(right, seen?.right ?? right) + 1;
      });
    });
    return rows.map((row) => row.querySelector('a, [role="rowheader"]')?.textContent.trim() ?? '');
  }, PANEL_HOST);
}

/** Where the callout stands and what it says; null where there is none. */
export function callout(page: Page): Promise<{ title: string; meets: string[] } | null> {
  return page.evaluate((hostName) => {
    const root = document.querySelector(hostName)?.shadowRoot;
    const shown = root?.querySelector<HTMLElement>('.callout');
    if (!shown || getComputedStyle(shown).visibility === 'hidden') return null;
    const box = shown.getBoundingClientRect();
    const controls = [
      ...document.querySelectorAll('button, a[href], input, [role="columnheader"], th, [role="tab"]'),
      ...(root?.querySelectorAll('.card, .pill') ?? []),
    ];
    const meets = controls.filter((control) => {
      const other = control.getBoundingClientRect();
      return (
        other.width > 0 &&
        box.left < other.right &&
        other.left < box.right &&
        box.top < other.bottom &&
        other.top < box.bottom
      );
    });
    return {
      title: shown.querySelector('strong')?.textContent ?? '',
      meets: meets.map((one) => one.textContent),
    };
  }, PANEL_HOST);
}

/** Ticks the box of the row with this product, as a user does. */
export async function selectRow(page: Page, product: string): Promise<void> {
  const box = await page.evaluateHandle((name) => {
    const rows = [...document.querySelectorAll('[role="row"], tr')];
    const row = rows.find(
      (candidate) => candidate.querySelector('a, [role="rowheader"], td + td')?.textContent.trim() === name,
    );
    return row?.querySelector<HTMLElement>('[role="checkbox"], input');
  }, product);
  const element = box.asElement();
  if (!element) throw new Error(`No row ${product} to select`);
  await (element as ElementHandle).click();
}
