import type { Item } from './now/items.ts';
import type { CitedGuide } from './cited-guide.ts';

/** What a surface says before Now: all limits of the clouds, but the one that Now's own question says. */
export function limitsBefore(
  now: Item | null,
  { limits, conflicts }: Pick<CitedGuide, 'limits' | 'conflicts'>,
): CitedGuide['limits'] {
  const [first] = now?.conflicts ?? [];
  const asked = first !== undefined && conflicts[first]?.id === 'clouds-do-not-mix';
  return asked ? limits.filter(({ id }) => id !== 'cross-cloud') : limits;
}
