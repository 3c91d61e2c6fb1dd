import type { PageChange } from '../../src/plan/changes/apply-change.ts';
import type { PanelView } from '../../src/plan/stored/model.ts';
import type { Text } from '../../src/guidance/model.ts';
import { isSmall } from '../panel/placement.ts';
import { FOLDED, step, type PanelEffect, type PanelState, type Step } from '../panel/state.ts';
import type { PageSurvey, Visibility } from '../panel/visibility.ts';

/** What screen readers hear. */
export function said(key: string, values?: Text['values']): Pick<PanelState, 'status'> {
  return { status: { text: values ? { key, values } : { key } } };
}

/** A change for the background. */
export function send(change: PageChange): PanelEffect {
  return { do: 'send', change };
}

/** Moves the focus. */
export function focusOn(on: Extract<PanelEffect, { do: 'focus' }>['on'] = 'panel'): PanelEffect {
  return { do: 'focus', on };
}

/** Card or pill by hand, kept for the site. */
export function chosen(
  state: PanelState,
  view: PanelView,
  part: Partial<PanelState> = {},
  ...effects: PanelEffect[]
): Step {
  const visibility = { ...choose(state.visibility, view, state.survey), view };
  const { host } = state.route;
  const kept = host ? [send({ type: 'panel-view', host, view })] : [];
  return step(state, { ...part, visibility }, ...effects, ...kept);
}

/** Folds the card to the pill. */
export function collapsed(state: PanelState): Step {
  return state.visibility.view === 'open' ? chosen(state, 'pill', FOLDED) : step(state, {});
}

/** The card as it is now, whatever it covers: the user sees it. */
export function accepting({ visibility }: PanelState): Pick<PanelState, 'visibility'> {
  const accepted = { small: true, crowded: true };
  return { visibility: { ...visibility, chosen: 'open', accepted, collapsed: false } };
}

/** The user opened or collapsed the panel. */
export function choose(
  visibility: Visibility,
  view: PanelView,
  { viewport, crowded }: Pick<PageSurvey, 'viewport' | 'crowded'>,
): Visibility {
  const accepted = { small: isSmall(viewport), crowded: crowded ?? false };
  return { ...visibility, chosen: view, accepted, collapsed: false };
}
