import { registerIcons } from '@fluentui/react';
import type { ReactElement } from 'react';

/** Our own simple drawings: Microsoft's icons are under terms of their own. 16 x 16, one stroke. */
const PATHS: Readonly<Record<string, string>> = {
  GlobalNavButton: 'M2 4h12M2 8h12M2 12h12',
  Home: 'M2 8l6-5 6 5M4 7v6h8V7',
  People:
    'M6 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM1.5 14c0-3 2-4.500 4.500-4.500s4.500 1.500 4.500 4.500M11 3.500a2 2 0 0 1 0 4M12.500 10c1.500.6 2.200 2 2.200 4',
  RemoveUser:
    'M6 8a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM1.500 14c0-3 2-4.500 4.500-4.500 1.500 0 2.500.4 3.300 1M10 13h5',
  PaymentCard: 'M1.500 3.500h13v9h-13zM1.500 6.500h13M4 10h3',
  Settings:
    'M8 5.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5zM8 1.500v2M8 12.500v2M1.500 8h2M12.500 8h2M3.400 3.400l1.400 1.400M11.200 11.200l1.400 1.400M12.600 3.400l-1.400 1.400M4.800 11.200l-1.400 1.400',
  Folder: 'M1.500 3.500h5l1.500 2h6.500v7h-13z',
  Health: 'M1.500 8h3l2-4 3 8 2-4h3',
  Tag: 'M2 8l6-6h6v6l-6 6zM11 5h.01',
  Add: 'M8 2.500v11M2.500 8h11',
  Blocked: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM4 4l8 8',
  Share: 'M8 10V2M5 4.500L8 1.500l3 3M3 8v6h10V8',
  Refresh: 'M13 8a5 5 0 1 1-1.500-3.600M13 2v3h-3',
  Filter: 'M2 4h12M4 8h8M6 12h4',
  FilterSolid: 'M2 3h12l-4.500 5v5h-3V8z',
  Search: 'M7 2.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9zM10.500 10.500L14 14',
  Cancel: 'M3 3l10 10M13 3L3 13',
  Clear: 'M3 3l10 10M13 3L3 13',
  CheckMark: 'M3 8.500l3.500 3.500L13 4.500',
  StatusCircleCheckmark: 'M4.500 8.300l2.300 2.300 4.700-5',
  CircleRing: 'M2.500 2.500h11v11h-11z',
  CircleShapeSolid: 'M2.500 2.500h11v11h-11z',
  More: 'M3 8h.01M8 8h.01M13 8h.01',
  Sort: 'M5 13V3M2.500 5.500L5 3l2.500 2.500M11 3v10M8.500 10.500L11 13l2.500-2.500',
  SortUp: 'M8 13V3M4 7l4-4 4 4',
  SortDown: 'M8 3v10M4 9l4 4 4-4',
};

const CHEVRONS: Readonly<Record<string, string>> = {
  Up: 'M3 10.500L8 5.500l5 5',
  Down: 'M3 5.500l5 5 5-5',
  Left: 'M10.500 3L5.500 8l5 5',
  Right: 'M5.500 3l5 5-5 5',
};

function svg(path: string): ReactElement {
  return (
    <svg viewBox="0 0 16 16" width="1em" height="1em" fill="none" stroke="currentColor" strokeLinecap="round">
      <path d={path} />
    </svg>
  );
}

export function registerOwnIcons(): void {
  const icons: Record<string, ReactElement> = {};
  for (const [name, path] of Object.entries(PATHS)) icons[name] = svg(path);
  for (const [direction, path] of Object.entries(CHEVRONS))
    for (const kind of ['', 'Med', 'Small']) icons[`Chevron${direction}${kind}`] = svg(path);
  registerIcons({ icons, style: { display: 'inline-flex' } });
}
