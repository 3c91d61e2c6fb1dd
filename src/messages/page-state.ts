import type { AdminPage } from '../admin-center/routes.ts';

/** What the panel's script answers when the popup asks how it stands. */
export interface PageState {
  page: AdminPage;
  panel: 'open' | 'pill' | 'closed' | 'off' | 'gave-up' | 'nothing-to-say';
}
