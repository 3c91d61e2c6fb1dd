import type { AdminHost } from '../../src/admin-center/hosts.ts';
import type { LinkContext, LinkId } from '../../src/admin-center/links.ts';
import type { TabInfo } from '../../src/browser/tabs.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { Change } from '../../src/plan/changes/apply-change.ts';
import type { CitedGuide } from '../../src/views/cited-guide.ts';
import type { Stored } from '../../src/plan/stored/model.ts';
import type { Policy } from '../../src/policy/policy.ts';
import type { Tenant } from '../../src/plan/stored/row.ts';
import type { RefusalReason, StoredTrouble } from '../../src/messages/own-pages.ts';
import type { PageState } from '../../src/messages/page-requests.ts';

/** What is asked of the script in the page below or beside. */
export type PageQuestion = 'page-state' | 'show-panel' | 'show-panel-here' | 'show-now' | 'read-again';

/** Everything that the popup and the tab show. Views get it as it is and change nothing in it. */
export interface AppState {
  view: 'popup' | 'side' | 'tab';
  /** What the user has: what is stored, with what is not yet. */
  own: Stored;
  /** The same under the organisation's policy: all that is shown. */
  stored: Stored;
  policy: Policy;
  guide: CitedGuide;
  trouble: StoredTrouble | null;
  translator: Translator;
  /** Where the admin stands, by the address of the tab. */
  here: LinkContext;
  /** The same as links take it: with the clouds of the plan's tenants, and the organisation's shop. */
  context: LinkContext;
  siteAccess: boolean;
  /** The optional hosts that the user has allowed. */
  allowed: readonly AdminHost[];
  /** The admin-center tab under the popup, and what the panel's script in it says. */
  tab: TabInfo | undefined;
  page: PageState | undefined;
  /** True when the browser or a policy keeps us off that tab. */
  keptOff: boolean;
  /** The last change could not be stored: it lives in this page only. */
  notSaved: boolean;
  /** The background could not read the plan: what is shown stood ready, or was read before. */
  notRead: boolean;
  /** The browser has no network: the plan works, and links lead nowhere. */
  offline: boolean;
  /** Why the last change was taken back again: it can't be stored as it is. */
  refused: RefusalReason | undefined;
  /** The link to the new tenant that waits for the user to say where that tenant is signed in. */
  asksWay: LinkId | null;
  /** Whose page the side panel stands beside; null while nobody said. */
  tabTenant: Tenant | null;
  /** What was just done; '' most of the time. */
  status: string;
  /** The status is for screen readers: eyes see it elsewhere. */
  onlyHeard: boolean;
}

/** What views may ask for. */
export interface App {
  state: AppState;
  change: (change: Change) => void;
  set: (part: Partial<AppState>) => void;
  /** Deletes everything, and says whether it could. */
  deleteAll: () => Promise<boolean>;
  /** Reads again what is stored, after a change of any surface. */
  reload: () => void;
  /** Says for a few seconds what was done, on the screen and to screen readers, or to these alone. */
  say: (status: string, how?: { onlyHeard: boolean }) => void;
  /** Has the panel shown again in the tab under the popup, or where its address says nothing to us. */
  showPanel: (question: PageQuestion) => void;
}

/** What every part of the page gets. */
export interface PartProps {
  app: App;
}
