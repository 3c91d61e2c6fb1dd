// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { CommandHint, HintRow, Hints } from '../../../../src/hints/hints.ts';
import {
  firstHints,
  reduceHints,
  wantedCallouts,
  type FoundCommand,
  type HintsState,
  type ShownChip,
} from '../../../../content-scripts/hints/state.ts';

const BOX = { left: 0, top: 0, right: 10, bottom: 10 };
const ROW: HintRow = {
  key: 'guid-1',
  ref: 'guid-1',
  name: 'Microsoft 365 Copilot',
  product: 'Copilot',
  people: 18,
  hint: {
    kind: 'decide',
    label: { key: 'label_decide' },
    day: '2026-11-26',
    until: '2026-11-26',
    tone: 'soon',
    title: { key: 'row_decide' },
  },
};
const HINTS: Hints = { rows: [ROW], commands: [], read: 1, names: {} };
const cell = document.createElement('div');
const CHIP: ShownChip = { index: 0, cell, label: 'Decide by 26 Nov', text: null, tone: 'soon', box: BOX };

function command(name: CommandHint['command'], key: string): FoundCommand {
  const hint = { command: name, pages: [], rows: [0], title: { key }, due: { key: 'label_decide' } };
  return { hint, element: document.createElement('button'), name: 'Cancel subscription', row: 0 };
}

const CANCEL = command('cancel-subscription', 'hint_takesToday');
const RECURRING = command('recurring-billing', 'hint_offEnds');
const REMOVE = command('remove-licenses', 'hint_notPlanned');
const start = (part: Partial<HintsState> = {}): HintsState => ({
  ...firstHints(new Set()),
  chips: [CHIP],
  commands: [CANCEL, RECURRING, REMOVE],
  ...part,
});
const titles = (state: HintsState) => wantedCallouts(HINTS, state).map(({ title }) => title.key);

describe('which callout is wanted', () => {
  it('is that of a command, in the page’s and the row’s own words', () => {
    expect(wantedCallouts(HINTS, start())[0]).toEqual({
      title: {
        key: 'hint_takesToday',
        values: { command: 'Cancel subscription', product: 'Copilot', count: 18 },
      },
      due: { key: 'label_decide' },
      hides: { kind: 'cancel-subscription', key: 'guid-1' },
      at: CANCEL.element,
      isOfChip: false,
    });
  });

  it('is that of the command that is about to be used, and of no other', () => {
    const near = reduceHints(start(), { type: 'near', target: REMOVE.element });
    expect(titles(near)).toEqual(['hint_notPlanned']);
    expect(titles(start())).toEqual(['hint_takesToday', 'hint_offEnds']);
    expect(reduceHints(near, { type: 'near', target: document.body })).toBe(near);
  });

  it('is that of an open chip alone, until the chip goes', () => {
    const open = reduceHints(start(), { type: 'toggle', index: 0 });
    expect(titles(open)).toEqual(['row_decide']);
    expect(titles(reduceHints(open, { type: 'toggle', index: 0 }))).toHaveLength(2);
    expect(reduceHints(open, { type: 'placed', chips: [], outlines: [] }).open).toBe(-1);
    expect(reduceHints(open, { type: 'placed', chips: [CHIP], outlines: [] }).open).toBe(0);
  });

  it('is not touched by a line around rows, which goes when the focus does', () => {
    const led = reduceHints(start(), { type: 'outline', rows: ['guid-1'] });
    expect([[...led.outlined], titles(led)]).toEqual([['guid-1'], titles(start())]);
    const placed = reduceHints(led, { type: 'placed', chips: [CHIP], outlines: [CHIP.box] });
    expect(placed.outlines).toEqual([CHIP.box]);
    expect(reduceHints(placed, { type: 'outline', rows: [] }).outlined.size).toBe(0);
  });

  it('stays away for this visit once it was closed, and only that one', () => {
    const [first] = wantedCallouts(HINTS, start());
    const closed = reduceHints(start(), { type: 'close', callout: first! });
    expect(titles(closed)).toEqual(['hint_offEnds']);
    expect(titles({ ...start(), closed: closed.closed })).toEqual(['hint_offEnds']);
  });

  it('closes with its chip, which stays', () => {
    const open = reduceHints(start(), { type: 'toggle', index: 0 });
    const [callout] = wantedCallouts(HINTS, open);
    const closed = reduceHints(open, { type: 'close', callout: callout! });
    expect([closed.open, closed.closed.size, closed.chips]).toEqual([-1, 0, [CHIP]]);
  });
});
