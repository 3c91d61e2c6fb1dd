import { LICENSING_SOURCES } from './sources-licensing.ts';
import { MIGRATION_SOURCES } from './sources-migration.ts';
import { OTHER_SOURCES } from './sources-other.ts';
import type { Source } from './source.ts';

/** Every page that a fact was taken from, once. */
const SOURCES = { ...LICENSING_SOURCES, ...MIGRATION_SOURCES, ...OTHER_SOURCES };

export type SourceId = keyof typeof SOURCES;

/** The page behind an id. */
export function sourceOf(id: SourceId): Source {
  return SOURCES[id];
}

/** Ids of all pages, in no order that means anything. */
export const SOURCE_IDS = Object.keys(SOURCES) as SourceId[];
