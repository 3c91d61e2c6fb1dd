/** Icons drawn for this project on a 20 px grid; strokes take the colour of the text. */
const PATHS = {
  open: 'M8 4H4v12h12v-4M11 3.5h5.5V9M16 4l-6.5 6.5',
  export: 'M10 12.5V3M6.5 6.5L10 3l3.5 3.5M4 11v5.5h12V11',
  more: 'M4.5 10h1M9.5 10h1M14.5 10h1',
  close: 'M5 5l10 10M15 5L5 15',
  down: 'M5 7.5l5 5l5-5',
  up: 'M5 12.5l5-5l5 5',
  clock: 'M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14M10 6.5V10.5H13',
  check: 'M4.5 10.5l3.5 3.5l7.5-8',
  warning: 'M10 3L2.5 16.5h15zM10 8v4M10 14.5h.01',
  info: 'M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14M10 9v5M10 6.5h.01',
  import: 'M3 4v12M6.5 10h10M12.5 6l4 4l-4 4',
  settings:
    'M8.6 2.5h2.8l.4 2.1l1.5.9l2-.8l1.4 2.4l-1.6 1.4v3l1.6 1.4l-1.4 2.4l-2-.8l-1.5.9l-.4 2.1H8.6l-.4-2.1l-1.5-.9l-2 .8l-1.4-2.4l1.6-1.4v-3L3.3 7.1l1.4-2.4l2 .8l1.5-.9zM10 7.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5',
  arrow: 'M3 10h14M12 5l5 5l-5 5',
  calendar: 'M3.5 4.5h13v12h-13zM3.5 8h13M7 11h.01M10 11h.01M13 11h.01',
  file: 'M5.5 2.5h6l3.5 3.5v11.5h-9.5zM11 2.5V6.5h4',
  error: 'M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14M10 6v5M10 13.5h.01',
  side: 'M2.5 4.5h15v11h-15zM12.5 4.5v11',
  forward: 'M7.5 5l5 5l-5 5',
  lock: 'M4.5 9h11v8h-11zM7 9V6a3 3 0 0 1 6 0v3M10 12.5v1',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11M13 13l3.5 3.5',
  offline: 'M2.5 8a11 11 0 0 1 15 0M5 11a7.5 7.5 0 0 1 10 0M7.5 13.8a4 4 0 0 1 5 0M10 16.5h.01M3.5 3l13 14',
  eye: 'M2.5 11c1.5-4 4.5-5.5 7.5-5.5s6 1.5 7.5 5.5M10 9a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5',
} as const;

type IconName = keyof typeof PATHS;

/** Icons that point along the line of reading. */
const FLIPS: ReadonlySet<IconName> = new Set(['open', 'import', 'arrow', 'side', 'forward']);

/** A picture beside words: hidden from screen readers, since the words say it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return <Picture path={PATHS[name]} size={size} flips={FLIPS.has(name)} />;
}

/** A path on the grid of icons. `flips`: mirrored where words run from right to left. */
export function Picture({
  path,
  size = 20,
  flips = false,
}: {
  path: string;
  size?: number;
  flips?: boolean;
}) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" class={flips ? 'flips' : ''}>
      <path d={path} />
    </svg>
  );
}

/** The product's sign: two tenants and an arrow from one to the other. */
export function Logo() {
  return (
    <svg width="20" height="18" viewBox="0 0 20 18" aria-hidden="true" class="flips">
      <rect x="1" y="6" width="7" height="10" rx="1.5" />
      <rect x="11.5" y="6" width="7.5" height="10.5" rx="1.5" fill="var(--brand)" stroke="none" />
      <path d="M4.5 2.5h10M12.5 .8l2 1.7l-2 1.7" />
    </svg>
  );
}
