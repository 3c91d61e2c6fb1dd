import { writeFile } from 'node:fs/promises';
import type { BrowserUnderTest } from '../tests/e2e/support/types.ts';
import { pngSource } from './store-pictures/draw-page.ts';
import { settle } from './settle.ts';

/** A picture of a contact sheet, with what stands above it. */
export type Captioned = readonly [caption: string, png: Uint8Array];

/** Writes pictures in rows, each with its caption; `width` is that of one of them, `pageWidth` that of the sheet. */
export async function writeSheet(
  browser: BrowserUnderTest,
  file: string,
  pictures: readonly Captioned[],
  width: number,
  pageWidth = Math.max(2, Math.floor(2100 / width)) * (width + 20),
): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width: pageWidth, height: 800 });
  const figures = pictures.map(
    ([caption, png]) =>
      `<figure><figcaption>${caption}</figcaption><img src="${pngSource(png)}" width="${String(width)}"></figure>`,
  );
  await page.setContent(
    `<style>body{margin:0;display:flex;flex-wrap:wrap;align-items:start;font:14px sans-serif;background:#999}
     figure{margin:10px}img{display:block}</style>${figures.join('')}`,
  );
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  await settle(page, 0);
  await writeFile(file, await page.screenshot({ fullPage: true }));
  await page.close();
}
