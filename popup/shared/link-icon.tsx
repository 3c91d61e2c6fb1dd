import { Picture } from '../../src/ui/icons.tsx';

/** Icons of the deep links, apart from those that the panel in the page carries too. */
const PATHS = {
  cart: 'M2.5 3.5h2l2 9h8l2-6.5H5.2M7.5 16.5h.01M13.5 16.5h.01',
  mail: 'M2.5 5h15v10h-15zM2.5 5.5l7.5 5 7.5-5',
  folder: 'M2.5 4.5h5l1.5 2h8.5v9h-15z',
  fewer: 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15M6.5 10h7',
  stop: 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15M5 5l10 10',
  support: 'M4 12v-2a6 6 0 0 1 12 0v2M4 11h2.5v4.5H4.5zM13.5 11H16v4.5h-2.5zM16 15.5c0 1.5-2 2-4.5 2',
  book: 'M4.5 2.5h9l2.5 2.5v12.5H4.5zM7.5 8h5M7.5 11h5M7.5 14h3',
} as const;

export type LinkIconName = keyof typeof PATHS;

/** What a deep link is for, as a picture beside its words. */
export function LinkIcon({ name, size }: { name: LinkIconName; size?: number }) {
  return <Picture path={PATHS[name]} {...(size !== undefined && { size })} />;
}
