/** As in icon-paths.ts: what the popup draws after its first paint. */
export const SETTINGS =
  'M8.6 2.5h2.8l.4 2.1l1.5.9l2-.8l1.4 2.4l-1.6 1.4v3l1.6 1.4l-1.4 2.4l-2-.8l-1.5.9l-.4 2.1H8.6l-.4-2.1l-1.5-.9l-2 .8l-1.4-2.4l1.6-1.4v-3L3.3 7.1l1.4-2.4l2 .8l1.5-.9zM10 7.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5';
