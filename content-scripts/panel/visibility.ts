import { overlaps, type Box } from '../../src/admin-center/dom/find-table.ts';
import type { PanelView } from '../../src/plan/stored/model.ts';
import { isSmall, isTiny, type Viewport } from './placement.ts';

/** After collapsing by itself the card waits this long without a cause, in ms. */
const CLEAR_MS = 500;

/** What one look at the page found. */
export interface PageSurvey {
  viewport: Viewport;
  /** Whether the card would cover what must stay free; undefined while the page has not rendered. */
  crowded: boolean | undefined;
  /** Where the page shows the keyboard's focus. */
  focus: Box | null;
  /** Where the card would stand, and the pill; and whether something that the page laid over itself meets them. */
  card: Box;
  pill: Box;
  cardIsMet: boolean;
  pillIsMet: boolean;
  /** The page shows a dialog, a side panel or the like. */
  takenOver: boolean;
}

/** What the user wants: `stored` from an earlier visit, until they choose by hand. */
export interface Wish {
  stored: PanelView | undefined;
  /** The focus is in the panel: it must not go away under the user's hands. */
  inUse: boolean;
}

/** Card or pill, and why. */
export interface Visibility {
  view: PanelView;
  /** Chosen by hand on this visit. */
  chosen: PanelView | null;
  /** Causes that were there when the user opened the card: they are put up with. */
  accepted: { small: boolean; crowded: boolean };
  /** The card collapsed by itself; and since when (ms) nothing has kept it small, once a look found that. */
  collapsed: boolean;
  clearSince: number | null;
}

/** Before anything was decided. */
export const UNDECIDED: Visibility = {
  view: 'pill',
  chosen: null,
  accepted: { small: false, crowded: false },
  collapsed: false,
  clearSince: null,
};

/** Decides between card and pill; `now` in ms. The card collapses by itself and comes back by itself. */
export function decide(visibility: Visibility, survey: PageSurvey, wish: Wish, now: number): Visibility {
  const wanted = visibility.chosen ?? wish.stored;
  const waitsForPage = !wanted && survey.crowded === undefined;
  if (wanted === 'pill' || isTiny(survey.viewport) || waitsForPage) return { ...visibility, view: 'pill' };
  const kept = keepCollapsed(visibility, isBlocked(visibility, survey, wish), now);
  return { ...kept, view: kept.collapsed ? 'pill' : 'open' };
}

/** What is seen of it: nothing where the page has something of its own there. */
export function seen({ view }: Visibility, survey: PageSurvey): PanelView | 'hidden' {
  if (survey.takenOver) return 'hidden';
  const { focus, pill } = survey;
  if (view === 'open') return survey.cardIsMet ? 'hidden' : 'open';
  const inTheWay = focus !== null && overlaps(pill, focus);
  return inTheWay || survey.pillIsMet ? 'hidden' : 'pill';
}

/** How long until the card may come back, in ms; undefined where nothing waits for that. */
export function waits({ collapsed, clearSince }: Visibility, now: number): number | undefined {
  return collapsed && clearSince !== null ? Math.max(0, clearSince + CLEAR_MS - now) : undefined;
}

function keepCollapsed(visibility: Visibility, blocked: boolean, now: number): Visibility {
  if (blocked) return { ...visibility, collapsed: true, clearSince: null };
  if (!visibility.collapsed) return visibility;
  const clearSince = visibility.clearSince ?? now;
  return { ...visibility, clearSince, collapsed: now - clearSince < CLEAR_MS };
}

function isBlocked(
  { accepted }: Visibility,
  { viewport, crowded, focus, card }: PageSurvey,
  { inUse }: Wish,
): boolean {
  if (isSmall(viewport) && !accepted.small) return true;
  if (crowded && !accepted.crowded && !inUse) return true;
  return focus !== null && overlaps(card, focus);
}
