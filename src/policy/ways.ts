/** Ways in which subscriptions come in. */
export const IMPORT_WAYS = ['page', 'file', 'paste', 'hand'] as const;
export type ImportWay = (typeof IMPORT_WAYS)[number];

/** What the plan can become outside. */
export const EXPORT_WAYS = ['copy', 'print', 'markdown', 'html', 'csv', 'ics', 'carry', 'partner'] as const;
export type ExportWay = (typeof EXPORT_WAYS)[number];

/** How the user is reminded. */
export const REMINDER_WAYS = ['badge', 'notifications'] as const;
