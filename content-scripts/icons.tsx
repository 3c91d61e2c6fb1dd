import * as paths from '../src/ui/icon-paths.ts';
import { Picture } from '../src/ui/picture.tsx';

/** The icons that the page's scripts draw by themselves: only these, since each weighs on Microsoft's page. */
const PATHS = {
  open: paths.OPEN,
  more: paths.MORE,
  close: paths.CLOSE,
  down: paths.DOWN,
  clock: paths.CLOCK,
  check: paths.CHECK,
  done: paths.DONE,
  warning: paths.WARNING,
  copy: 'M7 7h9v9H7zM13 7V4H4v9h3',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture beside words, 16 px; what points along the text is mirrored with it. Hidden from screen readers, since the words say it. */
export function Icon({ name }: { name: IconName }) {
  return <Picture path={PATHS[name]} size={16} flips={name === 'open'} />;
}
