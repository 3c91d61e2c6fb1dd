import { reducePage } from '../panel/reduce-page.ts';
import { isTiny } from '../panel/placement.ts';
import { cardOf, cornerOf, pageOf } from '../panel/scene.ts';
import {
  FOLDED,
  LOOK,
  step,
  type PanelEffect,
  type PanelEvent,
  type PanelState,
  type Step,
  type UserEvent,
} from '../panel/state.ts';
import { act } from './card-acts.ts';
import { accepting, chosen, collapsed, focusOn, said, send } from './step.ts';

/** How long something can be taken back, in ms. */
const UNDO_MS = 10_000;
/** How long a control says that it copied, in ms. */
const COPIED_MS = 2000;

type Handlers = {
  [T in UserEvent['type']]: (state: PanelState, event: PanelEvent & { type: T }) => Step;
};

/** The panel after any event, and what its shell is to do. Pure. */
export function reduce(state: PanelState, event: PanelEvent): Step {
  const followed = reducePage(state, event);
  if (followed) return event.type === 'data' ? withWishes(state, followed) : followed;
  const handle = ON[event.type as UserEvent['type']] as (state: PanelState, event: PanelEvent) => Step;
  return handle(state, event);
}

/** New data, for a user who has begun something: options that are open, a decision, a wish that waited for it. */
function withWishes(before: PanelState, { state, effects }: Step): Step {
  // Other options than those that are unfolded: they are not changed under the user's hand.
  const isSame = JSON.stringify(decisionOf(state)) === JSON.stringify(decisionOf(before));
  const { wantsRead, wantsFocus } = before;
  const reads = wantsRead && state.data !== null && state.data.tenant !== null;
  return step(
    state,
    {
      isUnfolded: before.isUnfolded && isSame,
      wantsRead: wantsRead && !reads,
      status: statusAfter(before, state.data),
    },
    ...effects,
    ...(reads ? [{ do: 'read' } as const] : []),
    ...(wantsFocus ? [later('key-command', 0)] : []),
  );
}

const ON: Handlers = {
  // Where not even a card has room the plan is read in a tab of its own.
  open: (state) =>
    isTiny(state.survey.viewport)
      ? step(state, {}, { do: 'open-guide' })
      : chosen(state, 'open', { openedByKey: false }, focusOn()),
  collapse: collapsed,
  escape: (state) => {
    if (state.isMenuOpen) return step(state, { isMenuOpen: false }, focusOn('menu-button'));
    return state.isUnfolded
      ? step(state, { isUnfolded: false, showsSources: false }, focusOn())
      : collapsed(state);
  },
  move: (state) => {
    const corner = cornerOf(state) === 'end' ? 'start' : 'end';
    const { host } = state.route;
    const kept = host ? [send({ type: 'panel-corner', host, corner })] : [];
    const moved = { corner, isMenuOpen: false, ...accepting(state) } as const;
    return step(state, moved, LOOK, focusOn('menu-button'), ...kept);
  },
  'turn-off': (state) =>
    step(
      state,
      { ...FOLDED, toast: true, ...said('panel_isOff') },
      send({ type: 'panel-shown', value: false }),
      focusOn('toast'),
      later('toast-over', UNDO_MS),
    ),
  'turn-on': (state) =>
    step(state, { toast: false, status: null }, send({ type: 'panel-shown', value: true }), focusOn()),
  'toast-over': (state) => step(state, { toast: false }),

  reopen: (state) => chosen(state, 'open', { away: null }),
  'show-here': (state) => chosen(state, 'open', { ...here(state), away: null }, LOOK),
  'key-command': (state) => {
    const asked = { ...state, ...here(state), away: null, wantsFocus: !state.data };
    if (!cardOf(asked)) return step(asked, {});
    // What the page opened a moment ago counts too.
    const { state: next, effects } = reduce(asked, { type: 'open' });
    return step(next, { openedByKey: true }, LOOK, ...effects);
  },

  'toggle-menu': (state) => {
    const isMenuOpen = !state.isMenuOpen;
    return step(state, { isMenuOpen }, focusOn(isMenuOpen ? 'menu' : 'menu-button'));
  },
  'toggle-sources': (state) => step(state, { showsSources: !state.showsSources }),

  act: (state, event) => act(state, event.act),
  choose: (state, { decision, option }) => {
    const wanted = decision.options[option];
    if (!wanted) return step(state, {});
    const { title, sets } = wanted;
    return step(
      state,
      { ...FOLDED, decided: { decision, title, canUndo: true } },
      send({ type: 'choose-option', ids: [...decision.rows], sets }),
      focusOn(),
      later('undo-over', UNDO_MS),
    );
  },
  undo: (state) =>
    state.decided?.canUndo
      ? step(state, { decided: null, ...said('panel_undone') }, send({ type: 'undo' }), focusOn())
      : step(state, {}),
  'undo-over': (state) => step(state, { decided: state.decided && { ...state.decided, canUndo: false } }),
  'change-decision': (state) => step(state, { isUnfolded: true }, focusOn('options')),

  'show-now': (state) => {
    const actions = state.data?.cards[pageOf(state)]?.actions;
    const found = actions?.find(({ act: one }) => one.do === 'show-rows');
    return found ? act(state, found.act) : step(state, {});
  },
  'read-again': (state) => act({ ...state, isMenuOpen: false }, { do: 'read' }),
  'other-tenant': (state) =>
    step(state, { isMenuOpen: false }, { do: 'say-tenant', tenant: null }, focusOn()),
  'side-panel': (state) => step(state, { isMenuOpen: false }, { do: 'open-side' }),
  settings: (state) => step(state, { isMenuOpen: false }, { do: 'open-settings' }),
  reading: (state, { running }) => {
    // All that there is: nothing is left to scroll for.
    const isAll = !!running && running.read > 0 && running.read >= running.total;
    return step(
      state,
      { reading: { ...state.reading, running } },
      ...(isAll ? [{ do: 'use-rows' } as const] : []),
    );
  },
  read: (state) => {
    const result = state.data?.lastRead ?? null;
    const count = result?.read ?? 0;
    // A part, or rows that a filter may hide: the user says what to make of it.
    const isOpen = !!result && (result.notes.length > 0 || (result.total ?? 0) > count);
    const reading = { ...state.reading, running: null, failed: false, result: isOpen ? result : null };
    return step(state, {
      reading,
      ...said('panel_rowsRead', { read: count, total: result?.total ?? count }),
    });
  },
  'read-failed': (state) =>
    step(state, { reading: { ...state.reading, running: null, failed: true, result: null } }),
  copied: (state, { isCopied }) =>
    step(
      state,
      { copied: isCopied ? 'copied' : 'failed', ...said(isCopied ? 'ui_copied' : 'panel_notCopied') },
      later('copied-over', COPIED_MS),
    ),
  'copied-over': (state) => step(state, { copied: null }),
  'not-saved': (state) => step(state, { decided: null, ...said('ui_notSaved') }),
  'not-there': (state) => step(state, said('panel_notThere')),
  // What had the focus was drawn anew, or folded: a card that the key opened gives it back to the page.
  'focus-lost': (state) => {
    const isOpen = state.visibility.view === 'open';
    const returns = state.openedByKey && !isOpen;
    return step(state, { openedByKey: state.openedByKey && isOpen }, focusOn(returns ? 'page' : 'panel'));
  },
};

function later(type: 'undo-over' | 'toast-over' | 'copied-over' | 'key-command', ms: number): PanelEffect {
  return { do: 'later', ms, event: { type } };
}

function here({ route }: PanelState): Pick<PanelState, 'isHere'> {
  return { isHere: route.page === 'other' };
}

function decisionOf(state: PanelState) {
  return cardOf(state)?.decision ?? null;
}

/** After a decision: what comes next, in the words of the new Now. */
function statusAfter(
  { decided, data: before, status }: PanelState,
  data: PanelState['data'],
): PanelState['status'] {
  if (!data || !decided?.canUndo || before?.cards === data.cards) return status;
  const { text } = data.pill;
  return text ? { text: { key: 'ui_decidedNext' }, next: text } : { text: { key: 'ui_decided' } };
}
