import * as paths from './icon-paths.ts';
import { INFO, SIDE } from './later-icon-paths.ts';
import { Picture } from './picture.tsx';

/** Icons drawn for this project on a 20 px grid; strokes take the colour of the text. The popup needs these at once. */
const PATHS = {
  open: paths.OPEN,
  more: paths.MORE,
  close: paths.CLOSE,
  down: paths.DOWN,
  clock: paths.CLOCK,
  check: paths.CHECK,
  done: paths.DONE,
  warning: paths.WARNING,
  info: INFO,
  arrow: 'M3 10h14M12 5l5 5l-5 5',
  calendar: 'M3.5 4.5h13v12h-13zM3.5 8h13M7 11h.01M10 11h.01M13 11h.01',
  side: SIDE,
  forward: 'M7.5 5l5 5l-5 5',
  eye: 'M2.5 11c1.5-4 4.5-5.5 7.5-5.5s6 1.5 7.5 5.5M10 9a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5',
} as const;

type IconName = keyof typeof PATHS;

/** Icons that point along the line of reading. */
const FLIPS: ReadonlySet<IconName> = new Set(['open', 'arrow', 'side', 'forward']);

/** A picture beside words: hidden from screen readers, since the words say it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return <Picture path={PATHS[name]} size={size} flips={FLIPS.has(name)} />;
}
