import { cardOf } from './scene.ts';
import {
  FOLDED,
  LOOK,
  NOT_READING,
  step,
  type PageEvent,
  type PanelEvent,
  type PanelState,
  type Step,
} from './state.ts';

type Handlers = {
  [T in PageEvent['type']]: (state: PanelState, event: PanelEvent & { type: T }) => Step;
};

/**
 * The panel after what page, browser or background did, and what its shell is to do; undefined for what a person did,
 * which content-scripts/interaction knows. Pure.
 */
export function reducePage(state: PanelState, event: PanelEvent): Step | undefined {
  const handle = (ON as Partial<Record<string, (state: PanelState, event: PanelEvent) => Step>>)[event.type];
  return handle?.(state, event);
}

const ON: Handlers = {
  data: (state, { data }) =>
    step(state, { data }, ...(!state.data && !isChosen({ ...state, data }) ? [LOOK] : [])),
  route: (state, { route, takenOver }) => {
    const moved = {
      ...state,
      ...{ ...FOLDED, route, isHere: false, decided: null, reading: NOT_READING, wantsRead: false },
      survey: { ...state.survey, takenOver },
    };
    const sentence = state.visibility.view === 'open' && cardOf(moved)?.sentence;
    const status = sentence ? { text: sentence } : null;
    return step(moved, { status }, { do: 'stop-reading' }, { do: 'follow' });
  },
  looked: (state, { survey, theme, there }) =>
    step(state, { survey, theme: theme ?? state.theme, reading: { ...state.reading, there } }),
  drawn: (state, { visibility }) =>
    step(state, { visibility, ...(visibility.view === 'pill' ? FOLDED : {}) }),
  beside: (state, { isBeside }) => step(state, { isBeside }),
  overflow: (state, { text }) => step(state, { overflow: text }),
  'gave-up': (state) => step(state, { away: 'gave-up' }),
  close: closed,
  retired: (state) => step(state, { ...FOLDED, isRetired: true }),
};

/** Without a choice of the user's the page decides, and must be looked at before anything is drawn. */
function isChosen({ data, route }: PanelState): boolean {
  return route.host !== undefined && data?.views[route.host] !== undefined;
}

/** Closes the panel until the next visit. */
export function closed(state: PanelState): Step {
  return step(state, { ...FOLDED, away: 'closed' }, { do: 'focus', on: 'page' });
}
