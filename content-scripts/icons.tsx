import * as paths from '../src/ui/icon-paths.ts';
import { SETTINGS } from '../src/ui/later-icon-paths.ts';
import { Picture } from '../src/ui/icons.tsx';

/** The icons that the page's scripts draw: only these, since each weighs on Microsoft's page. */
const PATHS = {
  open: paths.OPEN,
  more: paths.MORE,
  close: paths.CLOSE,
  down: paths.DOWN,
  clock: paths.CLOCK,
  check: paths.CHECK,
  done: paths.DONE,
  warning: paths.WARNING,
  info: paths.INFO,
  copy: 'M7 7h9v9H7zM13 7V4H4v9h3',
  refresh: 'M15 7A6 6 0 1 0 16 11M16 4v3h-3',
  side: paths.SIDE,
  move: 'M4 7h11M12 4l3 3l-3 3M16 13H5M8 10l-3 3l3 3',
  tenant: 'M4 16V5h6v11M10 9h6v7M2 16h16',
  settings: SETTINGS,
  off: paths.OFF,
} as const;

export type IconName = keyof typeof PATHS;

/** A picture beside words, 16 px; what points along the text is mirrored with it. Hidden from screen readers, since the words say it. */
export function Icon({ name }: { name: IconName }) {
  return <Picture path={PATHS[name]} size={16} flips={name === 'open' || name === 'side'} />;
}
