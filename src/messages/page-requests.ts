import type { AdminPage } from '../admin-center/pages.ts';

/** What the panel's script answers when the popup asks how it stands. */
export interface PageState {
  page: AdminPage;
  panel: 'open' | 'pill' | 'closed' | 'off' | 'gave-up' | 'nothing-to-say';
}

/** What popup and background ask the script in a page, and its answer; none has fields. */
export interface PageRequests {
  'page-state': PageState;
  /** Shows the panel again, on a page that it has something to say on. */
  'show-panel': PageState;
  /** Shows it wherever the admin stands. */
  'show-panel-here': PageState;
  'focus-panel': PageState;
  /** The side panel: points at the rows that the plan's Now is about. */
  'show-now': PageState;
  /** The side panel: reads the page's table again. */
  'read-again': PageState;
  /** The plan is another: the panel asks for what is new of it. */
  'plan-changed': PageState;
  /** The page's host is ours no more: panel and watcher end. */
  leave: null;
}

export type PageRequestType = keyof PageRequests;
