import type { Change } from './apply-change.ts';

/** Work on no more subscriptions than these is done at once: everything follows a click in the same frame. */
export const FEW = 500;

/** True for a change that brings the rows of a large file. */
export function bringsMany(change: Change): boolean {
  if (change.type === 'read') return change.reading.rows.length > FEW;
  return change.type === 'carry-in' && change.content.rows.old.length > FEW;
}
