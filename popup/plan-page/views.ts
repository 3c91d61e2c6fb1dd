/** The views of the page, as the address names them: `#answers`. */
export const VIEWS = ['plan', 'subscriptions', 'answers'] as const;
export type View = (typeof VIEWS)[number];
