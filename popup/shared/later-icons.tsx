import { SETTINGS } from '../../src/ui/later-icon-paths.ts';
import { Picture } from '../../src/ui/picture.tsx';

/** The icons of what is loaded after the popup's first paint, as in src/ui/icons.tsx. */
const PATHS = {
  up: 'M5 12.5l5-5l5 5',
  export: 'M10 12.5V3M6.5 6.5L10 3l3.5 3.5M4 11v5.5h12V11',
  import: 'M3 4v12M6.5 10h10M12.5 6l4 4l-4 4',
  settings: SETTINGS,
  file: 'M5.5 2.5h6l3.5 3.5v11.5h-9.5zM11 2.5V6.5h4',
  error: 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15M10 6v5M10 13.5h.01',
  lock: 'M4.5 9h11v8h-11zM7 9V6a3 3 0 0 1 6 0v3M10 12.5v1',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11M13 13l3.5 3.5',
  offline: 'M2.5 8a11 11 0 0 1 15 0M5 11a7.5 7.5 0 0 1 10 0M7.5 13.8a4 4 0 0 1 5 0M10 16.5h.01M3.5 3l13 14',
} as const;

/** A picture beside words: hidden from screen readers, since the words say it. */
export function LaterIcon({ name, size = 20 }: { name: keyof typeof PATHS; size?: number }) {
  return <Picture path={PATHS[name]} size={size} flips={name === 'import'} />;
}
