import type { AdminRoute } from '../../src/admin-center/routes.ts';
import type { Text } from '../../src/guidance/model.ts';
import type { PanelData } from '../../src/messages/panel-data.ts';
import type { PageChange } from '../../src/plan/changes/apply-change.ts';
import type { ReadSummary } from '../../src/plan/stored/content-schema.ts';
import type { PanelCorner } from '../../src/plan/stored/model.ts';
import type { Tenant } from '../../src/plan/stored/row.ts';
import type { CardAct, CardDecision } from '../../src/views/panel/card.ts';
import { UNDECIDED, type PageSurvey, type Visibility } from './visibility.ts';

/** How far the reading of this page is. */
export interface ReadingState {
  /** Rows that are there to be read; 0 while no table is found. */
  there: number;
  /** While it runs: rows read so far, of those that the table says it has. */
  running: { read: number; total: number } | null;
  /** The table could not be read, or the result not be stored. */
  failed: boolean;
  /** What the last reading on this visit gave, until the user goes on. */
  result: ReadSummary | null;
}

/** A decision that was made in this card. */
export interface Decided {
  decision: CardDecision;
  title: Text;
  /** For ten seconds it can be taken back; later it can be changed. */
  canUndo: boolean;
}

/** What screen readers hear, and in it another text. */
export interface Status {
  text: Text;
  next?: Text;
}

/** All that the panel knows. Plain data: a function of it and of an event gives the next. */
export interface PanelState {
  data: PanelData | null;
  route: AdminRoute;
  survey: PageSurvey;
  theme: 'light' | 'dark' | null;
  visibility: Visibility;
  /** Moved by hand on this visit; before that what is stored. */
  corner: PanelCorner | null;
  /** Why nothing is shown though there is something to say: the user closed it, or the page won. */
  away: 'closed' | 'gave-up' | null;
  /** The browser's side panel shows the plan beside the page: the panel steps back, hints stay. */
  isBeside: boolean;
  /** The extension was updated or removed under the page. */
  isRetired: boolean;
  /** The user wants the panel on a page whose address says nothing to us; until the next one. */
  isHere: boolean;
  /** The keyboard command came before there was a panel to focus. */
  wantsFocus: boolean;
  /** The keyboard command opened the card: there the focus goes back to when it collapses. */
  openedByKey: boolean;
  isMenuOpen: boolean;
  isUnfolded: boolean;
  /** Where the options come from is shown. */
  showsSources: boolean;
  decided: Decided | null;
  /** The panel was turned off a moment ago: for ten seconds that can be taken back. */
  toast: boolean;
  reading: ReadingState;
  /** The user wants to read this page, and has yet to say which tenant it is. */
  wantsRead: boolean;
  /** What a hint says that has no room in the page: the card says it then. */
  overflow: Text | null;
  /** What became of a copy, for two seconds. */
  copied: 'copied' | 'failed' | null;
  status: Status | null;
}

/** What page, browser and background do, and closing: the panel follows by itself. */
export type PageEvent =
  | { type: 'data'; data: PanelData }
  | { type: 'route'; route: AdminRoute; takenOver: boolean }
  | { type: 'looked'; survey: PageSurvey; theme: 'light' | 'dark' | null; there: number }
  | { type: 'drawn'; visibility: Visibility }
  | { type: 'beside'; isBeside: boolean }
  | { type: 'overflow'; text: Text | null }
  | { type: 'gave-up' | 'retired' }
  /** What is left where the extension is gone: the user closes its last line. */
  | { type: 'close' };

/** What a person does, and what comes of it. */
export type UserEvent =
  | { type: 'open' | 'collapse' | 'escape' | 'move' | 'turn-off' | 'turn-on' | 'toast-over' }
  | { type: 'reopen' | 'show-here' | 'key-command' }
  | { type: 'toggle-menu' | 'toggle-sources' }
  | { type: 'act'; act: CardAct }
  | { type: 'choose'; decision: CardDecision; option: number }
  | { type: 'undo' | 'change-decision' | 'undo-over' }
  /** The side panel points at the rows of the plan's Now. */
  | { type: 'show-now' }
  | { type: 'side-panel' | 'read-again' | 'other-tenant' | 'settings' }
  | { type: 'reading'; running: ReadingState['running'] }
  | { type: 'read' | 'read-failed' }
  | { type: 'copied'; isCopied: boolean }
  | { type: 'copied-over' | 'not-saved' | 'not-there' | 'focus-lost' };

/** What happens to the panel. */
export type PanelEvent = PageEvent | UserEvent;

/** What the shell does after an event. */
export type PanelEffect =
  | { do: 'send'; change: PageChange }
  | { do: 'say-tenant'; tenant: Tenant | null }
  | { do: 'read' | 'use-rows' | 'stop-reading' }
  | { do: 'copy'; text: string }
  | { do: 'open-side' | 'open-guide' | 'open-settings' }
  | Extract<CardAct, { do: 'show-rows' | 'show-command' }>
  /** Into the panel, to its menu button, or back to the page. */
  | { do: 'focus'; on: 'panel' | 'menu-button' | 'menu' | 'options' | 'toast' | 'page' }
  /** The event comes later, unless another of its type is set before. */
  | { do: 'later'; ms: number; event: PanelEvent }
  /** Looks at the page, and follows it anew. */
  | { do: 'look' | 'follow' };

/** What an event leads to. */
export interface Step {
  state: PanelState;
  effects: readonly PanelEffect[];
}

/** No reading. */
export const NOT_READING: ReadingState = { there: 0, running: null, failed: false, result: null };

/** A panel that knows the page's address and nothing else. */
export function firstState(route: AdminRoute, survey: PageSurvey): PanelState {
  return {
    data: null,
    route,
    survey,
    theme: null,
    visibility: UNDECIDED,
    corner: null,
    away: null,
    isBeside: false,
    isRetired: false,
    isHere: false,
    wantsFocus: false,
    openedByKey: false,
    isMenuOpen: false,
    isUnfolded: false,
    showsSources: false,
    decided: null,
    toast: false,
    reading: NOT_READING,
    wantsRead: false,
    overflow: null,
    copied: null,
    status: null,
  };
}

/** Menu, options and sources are closed. */
export const FOLDED = { isMenuOpen: false, isUnfolded: false, showsSources: false } as const;
export const LOOK: PanelEffect = { do: 'look' };

/** The state with what differs, and what the shell is to do. */
export function step(state: PanelState, part: Partial<PanelState>, ...effects: PanelEffect[]): Step {
  return { state: { ...state, ...part }, effects };
}
