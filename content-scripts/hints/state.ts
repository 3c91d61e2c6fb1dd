import type { Box } from '../../src/admin-center/dom/find-table.ts';
import type { AdminPage } from '../../src/admin-center/pages.ts';
import type { Text } from '../../src/guidance/model.ts';
import { hintId } from '../../src/hints/hint-id.ts';
import type { CommandHint, Hints, RowHint } from '../../src/hints/hints.ts';
import type { Translator } from '../../src/i18n/translator.ts';

/** What is shown on which page. */
export interface HintPage {
  hints: Hints;
  translator: Translator;
  page: AdminPage;
  href: string;
  /** The page is read from the right. */
  rtl: boolean;
}

/** A chip at its place in the viewport. */
export interface ShownChip {
  /** In `Hints.rows`. */
  index: number;
  cell: HTMLElement;
  /** What it is named, whatever has room. */
  label: string;
  /** What is written on it; null for a button with a clock. */
  text: string | null;
  tone: RowHint['tone'];
  box: Box;
}

/** A command of the page that something is said of. */
export interface FoundCommand {
  hint: CommandHint;
  element: HTMLElement;
  /** What the page calls it. */
  name: string;
  /** The row that it acts on, -1 for the whole page. */
  row: number;
}

/** A callout that is wanted, and by what it is hidden. */
export interface Wanted {
  title: Text;
  due: Text | null;
  /** Kind and subscription, '' for the whole page. */
  hides: { kind: string; key: string };
  at: HTMLElement;
  /** Opened from a chip: others of its kind may be hidden with it. */
  isOfChip: boolean;
}

/** All that the hints of one page know. */
export interface HintsState {
  chips: readonly ShownChip[];
  /** Keys of the rows that the user was led to, and where these are in the viewport. */
  outlined: ReadonlySet<string>;
  outlines: readonly Box[];
  commands: readonly FoundCommand[];
  /** The chip whose callout is open, -1 for none. */
  open: number;
  /** The command that the pointer or the focus met last: it is about to be used. */
  near: HTMLElement | null;
  /** Ids of callouts that were closed on this visit. */
  closed: ReadonlySet<string>;
}

export type HintsEvent =
  | { type: 'found'; commands: readonly FoundCommand[] }
  | { type: 'placed'; chips: readonly ShownChip[]; outlines: readonly Box[] }
  | { type: 'outline'; rows: readonly string[] }
  | { type: 'near'; target: Node }
  | { type: 'toggle'; index: number }
  | { type: 'close'; callout: Pick<Wanted, 'hides' | 'isOfChip'> };

/** Commands of which something is said only once they are about to be used. */
const QUIET: ReadonlySet<string> = new Set(['remove-licenses', 'buy-licenses', 'move-to-another-tenant']);

/** Nothing found yet; what was closed on another page of this visit stays closed. */
export function firstHints(closed: ReadonlySet<string>): HintsState {
  return { chips: [], outlined: new Set(), outlines: [], commands: [], open: -1, near: null, closed };
}

/** The hints after an event. Pure. */
export function reduceHints(state: HintsState, event: HintsEvent): HintsState {
  switch (event.type) {
    case 'found':
      return { ...state, commands: event.commands };
    case 'placed': {
      const isOpen = event.chips.some(({ index }) => index === state.open);
      return { ...state, chips: event.chips, outlines: event.outlines, open: isOpen ? state.open : -1 };
    }
    case 'outline':
      return { ...state, outlined: new Set(event.rows) };
    case 'near': {
      const found = state.commands.find(({ element }) => element.contains(event.target));
      return found && found.element !== state.near ? { ...state, near: found.element } : state;
    }
    case 'toggle':
      return { ...state, open: state.open === event.index ? -1 : event.index };
    case 'close': {
      const { hides, isOfChip } = event.callout;
      if (isOfChip) return { ...state, open: -1 };
      return { ...state, closed: new Set([...state.closed, hintId(hides.kind, hides.key)]) };
    }
  }
}

/** The callout of the chip that was opened; else that of the command about to be used, else those of commands. */
export function wantedCallouts(
  { rows }: Hints,
  { chips, open, commands, near, closed }: HintsState,
): Wanted[] {
  const chip = chips.find(({ index }) => index === open);
  const row = rows[chip?.index ?? -1];
  if (chip && row?.hint) {
    const { kind, title, label } = row.hint;
    return [{ title, due: label, hides: { kind, key: row.key }, at: chip.cell, isOfChip: true }];
  }
  const used = commands.filter(({ element }) => element === near);
  const said = used.length > 0 ? used : commands.filter(({ hint }) => !QUIET.has(hint.command));
  return said
    .map((found) => commandCallout(rows, found))
    .filter(({ hides }) => !closed.has(hintId(hides.kind, hides.key)));
}

/** The command by the page's own name, its product and people. */
function commandCallout(rows: Hints['rows'], { hint, element, name, row }: FoundCommand): Wanted {
  const { product = '', people = null, key = '' } = rows[row] ?? {};
  const { title, due, command } = hint;
  const values = { command: name, product, ...(people !== null && { count: people }), ...title.values };
  return {
    title: { key: title.key, values },
    due,
    hides: { kind: command, key: hint.rows ? key : '' },
    at: element,
    isOfChip: false,
  };
}
