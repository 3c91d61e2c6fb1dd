import type { ElementHandle, Page } from 'puppeteer-core';

/** What of an element is on the screen, each as `#rrggbb`. */
export interface Painted {
  /** The colour of most pixels. */
  background: string;
  /** The colour that differs most from it: the middle of a letter's stroke. */
  text: string;
}

/** Takes a picture of an element and reads its pixels: what styles say and what is painted may differ. */
export async function painted(page: Page, element: ElementHandle): Promise<Painted> {
  const picture = await element.screenshot({ encoding: 'base64' });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const counts = new Map<string, number>();
    for (let at = 0; at < data.length; at += 4) {
      const color = data.slice(at, at + 3).join(' ');
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
    const partsOf = (color: string) => color.split(' ').map(Number);
    const hex = (color: string) =>
      `#${partsOf(color)
        .map((part) => part.toString(16).padStart(2, '0'))
        .join('')}`;
    const sorted = [...counts].sort(([, one], [, other]) => other - one).map(([color]) => color);
    const background = sorted[0] ?? '';
    const sum = (color: string) => partsOf(color).reduce((all, part) => all + part, 0);
    const away = (color: string) => Math.abs(sum(color) - sum(background));
    const text = [...sorted].sort((one, other) => away(other) - away(one))[0] ?? '';
    return { background: hex(background), text: hex(text) };
  }, picture);
}
