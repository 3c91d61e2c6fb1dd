import { overlaps, type Box } from '../../src/admin-center/dom/find-table.ts';
import type { PanelView } from '../../src/plan/stored/model.ts';
import { isSmall, isTiny, type Viewport } from './placement.ts';

/** After collapsing by itself the card waits this long without a cause, in ms. */
export const CLEAR_MS = 500;

/** What one look at the page found. */
export interface PageSurvey {
  viewport: Viewport;
  /** Whether the card would cover what must stay free; undefined while the page has not rendered. */
  crowded: boolean | undefined;
  /** Where the page shows the keyboard's focus. */
  focus: Box | null;
  /** Where the card would stand, and the pill. */
  card: Box;
  pill: Box;
  /** The page shows a dialog, a side panel or the like. */
  takenOver: boolean;
  /** Whether something that the page laid over itself meets a box. */
  meetsFloating: (box: Box) => boolean;
}

/** What the user wants: `stored` from an earlier visit, until they choose by hand. */
export interface Wish {
  stored: PanelView | undefined;
  /** The focus is in the panel: it must not go away under the user's hands. */
  inUse: boolean;
}

/**
 * Decides between card, pill and nothing. The card collapses by itself and comes back by itself; only causes that
 * were there when the user opened it by hand are put up with.
 */
export class PanelVisibility {
  #chosen: PanelView | undefined;
  #accepted = { small: false, crowded: false };
  /** The card collapsed by itself; and since when nothing has kept it small, once a look found that. */
  #collapsed = false;
  #clearSince: number | undefined;
  #view: PanelView = 'pill';

  /** The user opened or collapsed the panel. */
  choose(view: PanelView, { viewport, crowded }: Pick<PageSurvey, 'viewport' | 'crowded'>): void {
    this.#chosen = view;
    this.#accepted = { small: isSmall(viewport), crowded: crowded ?? false };
    this.#collapsed = false;
  }

  /** What is to be shown now; `now` in ms. */
  decide(sight: PageSurvey, wish: Wish, now: number): PanelView | 'hidden' {
    this.#view = this.#cardOrPill(sight, wish, now);
    if (sight.takenOver) return 'hidden';
    const box = this.#view === 'open' ? sight.card : sight.pill;
    const inTheWay = this.#view === 'pill' && sight.focus !== null && overlaps(box, sight.focus);
    return inTheWay || sight.meetsFloating(box) ? 'hidden' : this.#view;
  }

  /** Card or pill as last decided, hidden or not. */
  get shown(): PanelView {
    return this.#view;
  }

  /** How long until the card may come back, in ms; undefined where nothing waits for that. */
  waits(now: number): number | undefined {
    if (!this.#collapsed || this.#clearSince === undefined) return undefined;
    return Math.max(0, this.#clearSince + CLEAR_MS - now);
  }

  #cardOrPill(sight: PageSurvey, { stored, inUse }: Wish, now: number): PanelView {
    const wanted = this.#chosen ?? stored;
    if (wanted === 'pill' || isTiny(sight.viewport)) return 'pill';
    if (!wanted && sight.crowded === undefined) return 'pill';
    this.#keepCollapsed(this.#isBlocked(sight, inUse), now);
    return this.#collapsed ? 'pill' : 'open';
  }

  #keepCollapsed(blocked: boolean, now: number): void {
    if (blocked) {
      this.#collapsed = true;
      this.#clearSince = undefined;
    } else if (this.#collapsed) {
      this.#clearSince ??= now;
      this.#collapsed = now - this.#clearSince < CLEAR_MS;
    }
  }

  #isBlocked({ viewport, crowded, focus, card }: PageSurvey, inUse: boolean): boolean {
    const accepted = this.#accepted;
    if (isSmall(viewport) && !accepted.small) return true;
    if (crowded && !accepted.crowded && !inUse) return true;
    return focus !== null && overlaps(card, focus);
  }
}
