import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserUnderTest } from '../../tests/e2e/support/types.ts';
import { ROOT } from '../run-command.ts';
import { drawPage } from './draw-page.ts';

interface Tile {
  name: string;
  width: number;
  height: number;
  /** Height of the icon's art; the name's letters follow it. */
  art: number;
  isNamed: boolean;
}

/** 440 × 280 and 1400 × 560 are the same in Chrome's store and in Edge's; the logo is Edge's alone. */
const TILES: readonly Tile[] = [
  { name: 'logo-300x300', width: 300, height: 300, art: 225, isNamed: false },
  { name: 'tile-440x280', width: 440, height: 280, art: 84, isNamed: true },
  { name: 'tile-1400x560', width: 1400, height: 560, art: 232, isNamed: true },
];

/** Draws the tiles of the listings: icon and name on a plain ground that stands off from a store's white and grey. */
export async function drawTiles(browser: BrowserUnderTest, folder: string): Promise<void> {
  const svg = await readFile(path.join(ROOT, 'icons/logo.svg'), 'base64');
  const english = JSON.parse(await readFile(path.join(ROOT, 'translations/en.json'), 'utf8')) as {
    extension_name: { text: string };
  };
  for (const tile of TILES) {
    await drawPage(browser, tile, path.join(folder, `${tile.name}.png`), [
      tileOf(tile, svg, english.extension_name.text),
    ]);
  }
}

function tileOf({ art, height, isNamed }: Tile, svg: string, name: string): string {
  const icon = `<img src="data:image/svg+xml;base64,${svg}" height="${String(art)}">`;
  const letters = `font: 600 ${String(Math.round(art * 0.27))}px/1.3 'Segoe UI', system-ui, sans-serif`;
  const words = isNamed
    ? `<span style="${letters}; color: #242424; max-width: 11.5em; text-wrap: balance">${name}</span>`
    : '';
  return `<div style="height: ${String(height)}px; display: flex; align-items: center; justify-content: center;
    gap: ${String(Math.round(art / 5))}px; background: #cfe4fa">${icon}${words}</div>`;
}
