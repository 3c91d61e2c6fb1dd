import type { AdminPage } from '../../src/admin-center/pages.ts';
import type { Tenant } from '../../src/plan/stored/row.ts';
import type { PanelCorner, PanelView } from '../../src/plan/stored/model.ts';
import type { PanelCard } from '../../src/views/panel/card.ts';
import type { PageState } from '../../src/messages/page-requests.ts';
import { ownCard, withReading } from './own-cards.ts';
import type { PanelState } from './state.ts';
import { seen } from './visibility.ts';

/** What is to be drawn. */
export type Scene =
  /** Nothing, and nothing of ours stays in the page. */
  | { kind: 'none' }
  /** Nothing now, but hints stay. */
  | { kind: 'hidden' }
  | { kind: 'retired' }
  | { kind: 'toast' }
  | { kind: 'pill' }
  | { kind: 'card'; card: PanelCard; tenant: Tenant | null };

/** The page that the panel speaks of; on an unknown one that was asked for, *Your products*. */
export function pageOf({ route, isHere }: Pick<PanelState, 'route' | 'isHere'>): AdminPage {
  return isHere ? 'subscriptions' : route.page;
}

/** The card of the page, whether it is seen or not; null where there is nothing to say. */
export function cardOf(state: PanelState): PanelCard | null {
  const { data, route, overflow, isUnfolded } = state;
  if (!data?.shown) return null;
  const page = pageOf(state);
  const detail = route.subscription && data.tenant !== 'new' ? data.details[route.subscription] : undefined;
  const base = detail ?? data.cards[page];
  if (!base) return null;
  const own = ownCard(state, page, detail !== undefined);
  if (own) return own;
  const card = withReading(state, page, base);
  return overflow && !isUnfolded ? { ...card, detail: overflow } : card;
}

/** True while hints may stand in the page. */
export function showsHints(state: PanelState): boolean {
  const { away, survey, isRetired } = state;
  if (isRetired || survey.takenOver || !cardOf(state)) return false;
  return away === null;
}

/** What is to be drawn. */
export function sceneOf(state: PanelState): Scene {
  const { data, away, survey, visibility, isBeside, isRetired, toast } = state;
  const isSeen = !survey.takenOver;
  if (data && toast) return isSeen ? { kind: 'toast' } : { kind: 'none' };
  const card = cardOf(state);
  if (!data || !card || !isSeen || away !== null) return { kind: 'none' };
  if (isRetired) return { kind: 'retired' };
  if (isBeside) return { kind: 'hidden' };
  const view = seen(visibility, survey);
  if (view === 'hidden') return { kind: 'hidden' };
  return view === 'pill' ? { kind: 'pill' } : { kind: 'card', card, tenant: data.tenant };
}

/** The view that was stored for this site. */
export function storedView({ route, data }: PanelState): PanelView | undefined {
  return route.host === undefined ? undefined : data?.views[route.host];
}

/** The corner in which the panel docks. */
export function cornerOf({ corner, data, route }: PanelState): PanelCorner {
  return corner ?? data?.corners[route.host ?? ''] ?? 'end';
}

/** How the panel stands, for the popup. */
export function pageState(state: PanelState): PageState {
  const { data, route, isHere, away, visibility } = state;
  const { page } = route;
  // Before the data is there, the address says whether there will be something to say.
  const isSilent = data ? !cardOf(state) : page === 'other' && !isHere;
  if (isSilent) return { page, panel: data?.shown === false ? 'off' : 'nothing-to-say' };
  return { page, panel: away ?? visibility.view };
}
