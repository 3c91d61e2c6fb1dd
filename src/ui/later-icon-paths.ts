/** As in icon-paths.ts: what the panel draws once somebody acts, so that its first file goes without. */
export const INFO = 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15M10 9v4.5M10 6.5h.01';
export const SIDE = 'M4.5 4h11a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-11a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2M12.5 4v12';
export const OFF = 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15M4.7 4.7l10.6 10.6';
export const SETTINGS =
  'M8.6 2.5h2.8l.4 2.1l1.5.9l2-.8l1.4 2.4l-1.6 1.4v3l1.6 1.4l-1.4 2.4l-2-.8l-1.5.9l-.4 2.1H8.6l-.4-2.1l-1.5-.9l-2 .8l-1.4-2.4l1.6-1.4v-3L3.3 7.1l1.4-2.4l2 .8l1.5-.9zM10 7.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5';
