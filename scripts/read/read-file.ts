import { readFileSync } from 'node:fs';
import type { Day, Subscription } from '../../src/guidance/model.ts';
import { readBytes } from '../../src/inventory/import.ts';
import type { FileReading, HeaderWords, Imported, SkuCatalogue } from '../../src/inventory/model.ts';

/** Reads a file as the tab does, with the data files that are shipped. */
export function readFileAs(name: string, bytes: Uint8Array, today: Day): Imported {
  return readBytes(new Uint8Array(bytes), name, {
    words: data('header-words.json') as HeaderWords,
    catalogue: data('sku-catalogue.json') as SkuCatalogue,
    today,
  });
}

/** What a reading is to the guidance core: each guess stays one. */
export function subscriptionsOf({ rows }: FileReading, readOn: Day): Subscription[] {
  return rows.map(({ subscription, unsure }) => ({ ...subscription, ...(unsure && { unsure }), readOn }));
}

function data(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8'));
}
