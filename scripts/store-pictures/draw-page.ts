import type { BrowserUnderTest } from '../../tests/e2e/support/types.ts';
import { settle } from '../settle.ts';

/** A PNG as the source of an image. */
export function pngSource(picture: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;
}

/** Has the browser draw a page of its own, made of `parts`, and writes it to a PNG of exactly this size. */
export async function drawPage(
  browser: BrowserUnderTest,
  size: { width: number; height: number },
  file: string,
  parts: readonly string[],
): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport(size);
  await page.setContent(`<!doctype html><body style="margin: 0">${parts.join('')}`);
  await settle(page, 100);
  await page.screenshot({ path: file });
  await page.close();
}
