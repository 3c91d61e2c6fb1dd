import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer from 'puppeteer-core';

const ICONS = path.resolve(import.meta.dirname, '../icons');

/** Draws icons/logo.svg as the PNG files that the manifest names. Run by hand after the drawing changed. */
const [executablePath = 'chromium'] = process.argv.slice(2);
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
const svg = await readFile(path.join(ICONS, 'logo.svg'), 'base64');
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.goto(`data:image/svg+xml;base64,${svg}`);
  await writeFile(path.join(ICONS, `${String(size)}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
