import { Picture } from '../src/ui/icons.tsx';

/** The icons that the page's scripts draw: only these, since each weighs on Microsoft's page. */
const PATHS = {
  open: 'M8 4H4v12h12v-4M11 3.5h5.5V9M16 4l-6.5 6.5',
  more: 'M4.5 10h1M9.5 10h1M14.5 10h1',
  close: 'M5 5l10 10M15 5L5 15',
  down: 'M5 7.5l5 5l5-5',
  clock: 'M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14M10 6.5V10.5H13',
  check: 'M4.5 10.5l3.5 3.5l7.5-8',
  warning: 'M10 3L2.5 16.5h15zM10 8v4M10 14.5h.01',
  info: 'M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14M10 9v5M10 6.5h.01',
  copy: 'M7 7h9v9H7zM13 7V4H4v9h3',
  refresh: 'M15 7A6 6 0 1 0 16 11M16 4v3h-3',
  side: 'M2.5 4.5h15v11h-15zM12.5 4.5v11',
  move: 'M4 7h11M12 4l3 3l-3 3M16 13H5M8 10l-3 3l3 3',
  tenant: 'M4 16V5h6v11M10 9h6v7M2 16h16',
  settings:
    'M8.6 2.5h2.8l.4 2.1l1.5.9l2-.8l1.4 2.4l-1.6 1.4v3l1.6 1.4l-1.4 2.4l-2-.8l-1.5.9l-.4 2.1H8.6l-.4-2.1l-1.5-.9l-2 .8l-1.4-2.4l1.6-1.4v-3L3.3 7.1l1.4-2.4l2 .8l1.5-.9zM10 7.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5',
  off: 'M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14M5 5l10 10',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture beside words, 16 px; what points along the text is mirrored with it. Hidden from screen readers, since the words say it. */
export function Icon({ name }: { name: IconName }) {
  return <Picture path={PATHS[name]} size={16} flips={name === 'open' || name === 'side'} />;
}
