import type { Page } from 'puppeteer-core';

/** Makes every text of the page longer, as another language may: 'Cancel' becomes 'Cancelen'. */
export async function lengthen(page: Page, share: number): Promise<void> {
  await page.evaluate((more) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      text.textContent = (text.textContent ?? '').replace(/\p{L}{3,}/gu, (word) => {
        const count = Math.ceil(word.length * more);
        return word + 'en'.repeat(count).slice(0, count);
      });
    }
  }, share);
}

/**
 * Texts that can't be read as they stand: cut off without a title that says them whole, or outside of the page. Each
 * with its class, for whoever looks into it.
 */
export function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const isSeen = (element: Element) => {
      const { width: wide, height } = element.getBoundingClientRect();
      return (
        wide > 1 &&
        height > 1 &&
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.closest('.unseen')
      );
    };
    return [...document.querySelectorAll<HTMLElement>('.plan-page *, .compact *')]
      .filter(hasText)
      .flatMap((element) => {
        if (!isSeen(element) || element.closest('.track, .chart-lines, option, svg, .paper')) return [];
        const box = element.getBoundingClientRect();
        const isOutside = box.left < -1 || box.right > width + 1;
        const cutting = [element, element.parentElement, element.parentElement?.parentElement].find(
          (one) =>
            one && getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1,
        );
        const isCut =
          cutting && !element.closest('[title], [aria-hidden="true"], pre, textarea, .cell-select');
        return isOutside || isCut ? [`${element.className}: ${element.innerText.slice(0, 60)}`] : [];
      });
  });
}
