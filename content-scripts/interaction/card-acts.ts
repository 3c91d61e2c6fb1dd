import type { CardAct } from '../../src/views/panel/card.ts';
import { closed } from '../panel/reduce-page.ts';
import { LOOK, step, type PanelState, type Step } from '../panel/state.ts';
import { accepting, collapsed, focusOn, said, send } from './step.ts';

type Acts = { [K in CardAct['do']]: (state: PanelState, act: CardAct & { do: K }) => Step };

/** What the card's own controls do. Pure. */
export function act(state: PanelState, wanted: CardAct): Step {
  const run = ACTS[wanted.do] as (state: PanelState, wanted: CardAct) => Step;
  return run(state, wanted);
}

const ACTS: Acts = {
  read: (state) => {
    const reading = { ...state.reading, failed: false, result: null };
    // Whose rows they are is asked first.
    const wantsRead = state.data?.tenant === null;
    return step(state, { reading, wantsRead }, ...(wantsRead ? [] : [{ do: 'read' } as const]), focusOn());
  },
  'use-rows': (state, wanted) =>
    state.reading.running
      ? step(state, {}, wanted, focusOn())
      : step(state, { reading: { ...state.reading, result: null } }, focusOn()),
  'stop-reading': (state, wanted) =>
    step(state, { reading: { ...state.reading, running: null } }, wanted, focusOn()),
  'say-tenant': (state, wanted) => step(state, {}, wanted, focusOn()),
  // The card grows over what it may not cover: the user asked for it.
  decide: (state) => step(state, { isUnfolded: true, ...accepting(state) }, LOOK, focusOn('options')),
  'show-rows': (state, wanted) => step(state, {}, wanted),
  'show-command': (state, wanted) => step(state, {}, wanted),
  go: (state) => step(state, {}),
  copy: (state, wanted) => step(state, {}, wanted),
  'show-steps': (state) => step(state, {}, { do: 'open-guide' }),
  tick: (state, { step: id, rows }) =>
    step(
      state,
      said('panel_ticked'),
      send({ type: 'tick', step: id, rows: [...rows], done: true }),
      focusOn(),
    ),
  hide: collapsed,
  close: closed,
};
