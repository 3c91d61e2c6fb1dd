import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { requireBrowser } from './find-browser.ts';

const ICONS = path.resolve(import.meta.dirname, '../icons');
/** Each size, and the pixels that its art takes: the Chrome Web Store asks for 96 in 128, with nothing around it. */
const ART: readonly (readonly [size: number, art: number])[] = [
  [16, 16],
  [32, 32],
  [48, 48],
  [128, 96],
];

/** Draws icons/logo.svg as the PNG files that the manifest names. Run by hand after the drawing changed. */
const browser = await puppeteer.launch({
  executablePath: requireBrowser('chromium'),
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
const svg = await readFile(path.join(ICONS, 'logo.svg'), 'base64');
for (const [size, art] of ART) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<body style="margin: ${String((size - art) / 2)}px; overflow: hidden">
      <img src="data:image/svg+xml;base64,${svg}" width="${String(art)}" height="${String(art)}" style="display: block">`,
  );
  await writeFile(path.join(ICONS, `${String(size)}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
