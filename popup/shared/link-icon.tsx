import { OFF } from '../../src/ui/later-icon-paths.ts';
import { Picture } from '../../src/ui/picture.tsx';

/** Icons of the bar, apart from those that other parts draw too. */
const PATHS = {
  cart: 'M2.5 3.5h2l2 9h8l2-6.5H5.2M7.5 16.5h.01M13.5 16.5h.01',
  fewer: 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15M6.5 10h7',
  stop: OFF,
} as const;

export type LinkIconName = keyof typeof PATHS;

/** What a deep link is for, as a picture beside its words. */
export function LinkIcon({ name, size }: { name: LinkIconName; size?: number }) {
  return <Picture path={PATHS[name]} {...(size !== undefined && { size })} />;
}
