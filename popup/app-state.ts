import type { LinkContext } from '../src/admin-center/links.ts';
import type { StoredTrouble } from '../src/browser/stored.ts';
import type { Translator } from '../src/i18n/translator.ts';
import type { Change } from '../src/plan/changes.ts';
import type { CitedGuide } from '../src/plan/cited-guide.ts';
import type { Stored } from '../src/plan/model.ts';
import type { PageState } from '../src/plan/page-state.ts';

/** Everything that the popup and the tab show. Views get it as it is and change nothing in it. */
export interface AppState {
  view: 'popup' | 'tab';
  stored: Stored;
  guide: CitedGuide;
  trouble: StoredTrouble | undefined;
  translator: Translator;
  context: LinkContext;
  siteAccess: boolean;
  /** The tab under the popup, and what the panel's script in it says. */
  tabId: number | undefined;
  page: PageState | undefined;
  /** The last change could not be stored: it lives in this page only. */
  notSaved: boolean;
  exceptionsShown: boolean;
  /** True while both questions are folded into one line. */
  folded: boolean;
  /** What was just done; '' most of the time. */
  status: string;
}

/** What views may ask for. */
export interface App {
  state: AppState;
  change: (change: Change) => void;
  set: (part: Partial<AppState>) => void;
  deleteAll: () => void;
  /** Reads again what is stored, after a change of any surface. */
  reload: () => void;
  /** Says for a few seconds what was done, on the screen and to screen readers. */
  say: (status: string) => void;
  /** Has the panel shown again in the tab under the popup. */
  showPanel: () => void;
}

/** What every part of the page gets. */
export interface PartProps {
  app: App;
}
