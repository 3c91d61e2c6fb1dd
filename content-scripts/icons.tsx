import { Picture } from '../src/ui/icons.tsx';

/** The icons that the page's scripts draw: only these, since each weighs on Microsoft's page. */
const PATHS = {
  open: 'M8 4H4v12h12v-4M11 3.5h5.5V9M16 4l-6.5 6.5',
  more: 'M4.6 9.6h.8v.8h-.8zM9.6 9.6h.8v.8h-.8zM14.6 9.6h.8v.8h-.8z',
  close: 'M5 5l10 10M15 5L5 15',
  down: 'M5 7.5l5 5l5-5',
  clock: 'M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14M10 6.5V10.5H13',
  check: 'M4.5 10.5l3.5 3.5l7.5-8',
  warning: 'M10 3L2.5 16.5h15zM10 8v4M10 14.5h.01',
  info: 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15M10 9v5M10 6.5h.01',
  copy: 'M7 7h9v9H7zM13 7V4H4v9h3',
  refresh: 'M15.5 7.5A6 6 0 1 0 16 11M16 4v3.5h-3.5',
  move: 'M4 7h11M12.5 4.5L15 7l-2.5 2.5M16 13H5M7.5 10.5L5 13l2.5 2.5',
  tenant: 'M4 16V5h6v11M10 9h6v7M2.5 16h15M6.5 8h1M6.5 11h1',
  settings:
    'M10 7a3 3 0 1 0 0 6a3 3 0 0 0 0-6M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M4.7 15.3l1.4-1.4M13.9 6.1l1.4-1.4',
  off: 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15M7.5 7.5l5 5M12.5 7.5l-5 5',
} as const;

export type IconName = keyof typeof PATHS;

/**
 * A picture beside words, 16 px: hidden from screen readers, since the words say it. 'open' points along the text, and so
 * is mirrored with it.
 */
export function Icon({ name }: { name: IconName }) {
  return <Picture path={PATHS[name]} size={16} flips={name === 'open'} />;
}
