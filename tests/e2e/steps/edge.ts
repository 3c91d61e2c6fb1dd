import type { ElementHandle, Page } from 'puppeteer-core';

/** What is painted across an element's start edge, from outside to inside. */
export interface PaintedEdge {
  /** The strongest contrast that any part of the edge has with what lies around the element. */
  contrast: number;
  /** How many CSS pixels of it stand off by 3:1 or more: a border is 1, a filled control all that was looked at. */
  width: number;
}

/** How far outside and inside of the edge is looked at, in CSS pixels. */
const AROUND = 6;

/** Takes a picture of the middle of an element's start edge, and reads its pixels. */
export async function edgeOf(page: Page, element: ElementHandle): Promise<PaintedEdge> {
  await element.evaluate((one) => {
    one.scrollIntoView({ block: 'center' });
  });
  const box = await element.boundingBox();
  if (!box) throw new Error('It is not shown');
  const clip = {
    x: Math.round(box.x) - AROUND,
    y: Math.round(box.y + box.height / 2),
    width: 2 * AROUND,
    height: 1,
  };
  const picture = await page.screenshot({ encoding: 'base64', clip });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, 1);
    const linear = (part: number) =>
      part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
    const lightness = (at: number) => {
      const [red = 0, green = 0, blue = 0] = data.slice(at * 4, at * 4 + 3);
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    };
    const outside = lightness(0);
    const contrasts = Array.from({ length: bitmap.width }, (_, at) => {
      const one = lightness(at);
      return (Math.max(one, outside) + 0.05) / (Math.min(one, outside) + 0.05);
    });
    return { contrast: Math.max(...contrasts), width: contrasts.filter((one) => one >= 3).length };
  }, picture);
}
