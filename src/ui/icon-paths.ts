/**
 * Paths on the 20 px grid that popup and panel both draw. Each is a constant of its own, so that a bundle carries only
 * what it draws.
 */
export const OPEN = 'M8.5 3.5h-3a2 2 0 0 0-2 2v9a2 2 0 0 0 2 2h9a2 2 0 0 0 2-2v-3M11.5 3.5h5v5M16.5 3.5l-6 6';
export const MORE =
  'M4.5 10a.5.5 0 1 0 1 0a.5.5 0 1 0-1 0M9.5 10a.5.5 0 1 0 1 0a.5.5 0 1 0-1 0M14.5 10a.5.5 0 1 0 1 0a.5.5 0 1 0-1 0';
export const CLOSE = 'M5 5l10 10M15 5L5 15';
export const DOWN = 'M5 7.5l5 5l5-5';
export const CLOCK = 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15M9.5 6v4.5h3.5';
export const CHECK = 'M4.5 10.5l3.5 3.5l7.5-8';
export const DONE = 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15M6.7 10.2l2.3 2.3l4.4-4.7';
export const WARNING = 'M10 3L2.5 16.5h15zM10 8v4M10 14.5h.01';
