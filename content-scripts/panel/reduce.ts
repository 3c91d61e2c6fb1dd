import type { PageChange } from '../../src/plan/changes/apply-change.ts';
import type { PanelView } from '../../src/plan/stored/model.ts';
import type { CardAct } from '../../src/views/panel/card.ts';
import { isTiny } from './placement.ts';
import { cardOf, cornerOf, pageOf } from './scene.ts';
import { NOT_READING, type PanelEffect, type PanelEvent, type PanelState, type Step } from './state.ts';
import { choose } from './visibility.ts';

/** How long something can be taken back, in ms. */
const UNDO_MS = 10_000;
/** How long a control says that it copied, in ms. */
const COPIED_MS = 2000;

type Of<T extends PanelEvent['type']> = PanelEvent & { type: T };
type Handlers = { [T in PanelEvent['type']]: (state: PanelState, event: Of<T>) => Step };

/** The panel after an event, and what its shell is to do. Pure. */
export function reduce(state: PanelState, event: PanelEvent): Step {
  const handle = ON[event.type] as (state: PanelState, event: PanelEvent) => Step;
  return handle(state, event);
}

const ON: Handlers = {
  data: (state, { data }) => {
    const card = cardOf(state)?.decision ?? null;
    const next = { ...state, data };
    // Other options than those that are unfolded: they are not changed under the user's hand.
    const isSame = JSON.stringify(cardOf(next)?.decision ?? null) === JSON.stringify(card);
    const wasNoPlace = !state.data && storedNothing(next);
    return step(
      {
        ...next,
        isUnfolded: state.isUnfolded && isSame,
        wantsRead: state.wantsRead && data.tenant === null,
        status: decidedStatus(state, data),
      },
      ...(wasNoPlace ? [LOOK] : []),
      ...(state.wantsRead && data.tenant !== null ? [{ do: 'read' } as const] : []),
      ...(state.wantsFocus ? [{ do: 'later', ms: 0, event: { type: 'key-command' } } as const] : []),
    );
  },
  route: (state, { route, takenOver }) => {
    const moved = {
      ...state,
      route,
      isHere: false,
      ...FOLDED,
      decided: null,
      reading: NOT_READING,
      wantsRead: false,
      survey: { ...state.survey, takenOver },
    };
    const sentence = state.visibility.view === 'open' ? cardOf(moved)?.sentence : undefined;
    const status = sentence ? { text: sentence } : null;
    return step({ ...moved, status }, { do: 'stop-reading' }, { do: 'follow' });
  },
  looked: (state, { survey, theme, there }) =>
    step({ ...state, survey, theme: theme ?? state.theme, reading: { ...state.reading, there } }),
  drawn: (state, { visibility }) =>
    visibility === state.visibility
      ? step(state)
      : step({ ...state, visibility, ...(visibility.view === 'pill' ? FOLDED : {}) }),

  open: (state) => {
    // Where not even a card has room the plan is read in a tab of its own.
    if (isTiny(state.survey.viewport)) return step(state, { do: 'open-guide' });
    return chosen({ ...state, openedByKey: false }, 'open', FOCUS);
  },
  collapse: (state) =>
    state.visibility.view === 'open' ? chosen({ ...state, ...FOLDED }, 'pill') : step(state),
  escape: (state) => {
    if (state.isMenuOpen) return ON['close-menu'](state, { type: 'close-menu' });
    return state.isUnfolded ? ON.fold(state, { type: 'fold' }) : ON.collapse(state, { type: 'collapse' });
  },
  close: (state) => step({ ...state, ...FOLDED, away: 'closed' }, TO_PAGE),
  move: (state) => {
    const corner = cornerOf(state) === 'end' ? 'start' : 'end';
    const { host } = state.route;
    const moved = { ...state, corner, isMenuOpen: false, visibility: accepting(state) } as const;
    return step(
      moved,
      LOOK,
      { do: 'focus', on: 'menu-button' },
      ...(host ? [send({ type: 'panel-corner', host, corner })] : []),
    );
  },
  'turn-off': (state) =>
    step(
      { ...state, ...FOLDED, toast: true, status: { text: { key: 'panel_isOff' } } },
      send({ type: 'panel-shown', value: false }),
      { do: 'focus', on: 'toast' },
      later('toast-over'),
    ),
  'turn-on': (state) =>
    step({ ...state, toast: false, status: null }, send({ type: 'panel-shown', value: true }), FOCUS),
  'toast-over': (state) => step({ ...state, toast: false }),

  reopen: (state) => chosen({ ...state, away: null }, 'open'),
  'show-here': (state) => {
    const { state: next, effects } = chosen({ ...here(state), away: null }, 'open');
    return step(next, ...effects, LOOK);
  },
  'key-command': (state) => {
    const asked = { ...here(state), away: null, wantsFocus: !state.data };
    if (!cardOf(asked)) return step(asked);
    // What the page opened a moment ago counts too.
    const { state: next, effects } = ON.open(asked, { type: 'open' });
    return step({ ...next, openedByKey: true }, LOOK, ...effects);
  },
  'gave-up': (state) => step({ ...state, away: 'gave-up' }),
  retired: (state) => step({ ...state, ...FOLDED, isRetired: true }),

  'toggle-menu': (state) => {
    const isMenuOpen = !state.isMenuOpen;
    return step({ ...state, isMenuOpen }, { do: 'focus', on: isMenuOpen ? 'menu' : 'menu-button' });
  },
  'close-menu': (state) => step({ ...state, isMenuOpen: false }, { do: 'focus', on: 'menu-button' }),
  'toggle-sources': (state) => step({ ...state, showsSources: !state.showsSources }),
  fold: (state) => step({ ...state, isUnfolded: false, showsSources: false }, FOCUS),

  act: (state, { act }) => ACT[act.do](state, act as never),
  choose: (state, { decision, option }) => {
    const chosenOption = decision.options[option];
    if (!chosenOption) return step(state);
    const { title, sets } = chosenOption;
    return step(
      { ...state, isUnfolded: false, showsSources: false, decided: { decision, title, canUndo: true } },
      send({ type: 'choose-option', ids: [...decision.rows], sets }),
      FOCUS,
      later('undo-over'),
    );
  },
  undo: (state) =>
    state.decided?.canUndo
      ? step(
          { ...state, decided: null, status: { text: { key: 'panel_undone' } } },
          send({ type: 'undo' }),
          FOCUS,
        )
      : step(state),
  'undo-over': (state) => step({ ...state, decided: state.decided && { ...state.decided, canUndo: false } }),
  'change-decision': (state) => step({ ...state, isUnfolded: true }, { do: 'focus', on: 'options' }),

  'show-now': (state) => {
    const actions = state.data?.cards[pageOf(state)]?.actions ?? [];
    return step(
      state,
      ...actions.flatMap(({ act }) => (act.do === 'show-rows' ? [{ do: act.do, rows: act.rows }] : [])),
    );
  },
  beside: (state, { isBeside }) => step({ ...state, isBeside }),
  'read-again': (state) => ACT.read({ ...state, isMenuOpen: false }, { do: 'read' }),
  'other-tenant': (state) => step({ ...state, isMenuOpen: false }, { do: 'say-tenant', tenant: null }, FOCUS),
  settings: (state) => step({ ...state, isMenuOpen: false }, { do: 'open-settings' }),
  reading: (state, { running }) => {
    const next = { ...state, reading: { ...state.reading, running } };
    const isAll = running !== null && running.read > 0 && running.read >= running.total;
    // All that there is: nothing is left to scroll for.
    return step(next, ...(isAll ? [{ do: 'use-rows' } as const] : []));
  },
  read: (state) => {
    const result = state.data?.lastRead ?? null;
    const count = result?.read ?? 0;
    // A part, or rows that a filter may hide: the user says what to make of it.
    const isOpen = !!result && (result.notes.length > 0 || (result.total ?? 0) > count);
    return step({
      ...state,
      reading: { ...state.reading, running: null, failed: false, result: isOpen ? result : null },
      status: { text: { key: 'panel_rowsTaken', values: { count } } },
    });
  },
  'read-failed': (state) =>
    step({ ...state, reading: { ...state.reading, running: null, failed: true, result: null } }),
  overflow: (state, { text }) => step({ ...state, overflow: text }),
  copied: (state, { isCopied }) =>
    step(
      {
        ...state,
        copied: isCopied ? 'copied' : 'failed',
        status: { text: { key: isCopied ? 'panel_copied' : 'panel_notCopied' } },
      },
      { do: 'later', ms: COPIED_MS, event: { type: 'copied-over' } },
    ),
  'copied-over': (state) => step({ ...state, copied: null }),
  'not-saved': (state) => step({ ...state, decided: null, status: { text: { key: 'ui_notSaved' } } }),
  'not-there': (state) => step({ ...state, status: { text: { key: 'panel_notThere' } } }),
  // What had the focus was drawn anew, or folded: a card that the key opened gives it back to the page.
  'focus-lost': (state) => {
    const isOpen = state.visibility.view === 'open';
    const returns = state.openedByKey && !isOpen;
    return step({ ...state, openedByKey: state.openedByKey && isOpen }, returns ? TO_PAGE : FOCUS);
  },
};

/** What the card's own controls do. */
const ACT: { [K in CardAct['do']]: (state: PanelState, act: Extract<CardAct, { do: K }>) => Step } = {
  read: (state: PanelState) => {
    const reading = { ...state.reading, failed: false, result: null };
    // Whose rows they are is asked first.
    if (state.data?.tenant === null) return step({ ...state, reading, wantsRead: true }, FOCUS);
    return step({ ...state, reading, wantsRead: false }, { do: 'read' }, FOCUS);
  },
  'use-rows': (state) =>
    state.reading.running
      ? step(state, { do: 'use-rows' }, FOCUS)
      : step({ ...state, reading: { ...state.reading, result: null } }, FOCUS),
  'stop-reading': (state) =>
    step({ ...state, reading: { ...state.reading, running: null } }, { do: 'stop-reading' }, FOCUS),
  'say-tenant': (state, { tenant }) => step(state, { do: 'say-tenant', tenant }, FOCUS),
  decide: (state) =>
    step(
      // The card grows over what it may not cover: the user asked for it.
      { ...state, isUnfolded: true, visibility: accepting(state) },
      LOOK,
      { do: 'focus', on: 'options' },
    ),
  'show-rows': (state, { rows }) => step(state, { do: 'show-rows', rows }),
  'show-command': (state, { command }) => step(state, { do: 'show-command', command }),
  go: (state) => step(state),
  copy: (state, { text }) => step(state, { do: 'copy', text }),
  'show-steps': (state) => step(state, { do: 'open-guide' }),
  tick: (state, { step: id, rows }) =>
    step(
      { ...state, status: { text: { key: 'panel_ticked' } } },
      send({ type: 'tick', step: id, rows: [...rows], done: true }),
      FOCUS,
    ),
  hide: (state) => ON.collapse(state, { type: 'collapse' }),
  close: (state) => ON.close(state, { type: 'close' }),
};

const FOLDED = { isMenuOpen: false, isUnfolded: false, showsSources: false } as const;
const LOOK: PanelEffect = { do: 'look' };
const FOCUS: PanelEffect = { do: 'focus', on: 'panel' };
const TO_PAGE: PanelEffect = { do: 'focus', on: 'page' };

function step(state: PanelState, ...effects: PanelEffect[]): Step {
  return { state, effects };
}

function send(change: PageChange): PanelEffect {
  return { do: 'send', change };
}

function later(type: 'undo-over' | 'toast-over'): PanelEffect {
  return { do: 'later', ms: UNDO_MS, event: { type } };
}

function here(state: PanelState): PanelState {
  return { ...state, isHere: state.route.page === 'other' };
}

/** Card or pill by hand, kept for the site. */
function chosen(state: PanelState, view: PanelView, ...effects: PanelEffect[]): Step {
  const visibility = choose(state.visibility, view, state.survey);
  const { host } = state.route;
  const kept = host ? [send({ type: 'panel-view', host, view })] : [];
  return step({ ...state, visibility: { ...visibility, view } }, ...effects, ...kept);
}

/** The card as it is now, whatever it covers: the user sees it. */
function accepting({ visibility }: PanelState): PanelState['visibility'] {
  return { ...visibility, chosen: 'open', accepted: { small: true, crowded: true }, collapsed: false };
}

/** Without a choice of the user's the page decides, and must be looked at before anything is drawn. */
function storedNothing({ data, route }: PanelState): boolean {
  return !data || route.host === undefined || data.views[route.host] === undefined;
}

/** After a decision: what comes next, in the words of the new Now. */
function decidedStatus(
  { decided, data: before, status }: PanelState,
  data: PanelState['data'],
): PanelState['status'] {
  if (!decided?.canUndo || !data || before?.cards === data.cards) return status;
  const next = data.pill.text;
  return next ? { text: { key: 'panel_decidedNext' }, next } : { text: { key: 'panel_decided' } };
}
