import type { Fate } from '../plan/changes/answer-changes.ts';

/** The key of what becomes of the old tenant, as one answer among others; with `_hint`, of what it means. */
export function fateKey(fate: Fate): string {
  return `fate_${fate.replace('-', '_')}`;
}
