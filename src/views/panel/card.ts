import type { CommandId } from '../../admin-center/dom/commands.ts';
import type { Day, OptionChange, OptionId, Text } from '../../guidance/model.ts';
import type { Citation } from '../../guidance/facts/cite.ts';
import type { Tenant } from '../../plan/stored/row.ts';
import type { Tone } from '../now/now.ts';

/** What a control of the card does: kinds only, the page's script knows how. */
export type CardAct =
  | { do: 'read' }
  | { do: 'use-rows' }
  | { do: 'stop-reading' }
  | { do: 'say-tenant'; tenant: Tenant }
  /** Unfolds the options. */
  | { do: 'decide' }
  /** Leads to the page's rows of these subscriptions, by their hint keys. */
  | { do: 'show-rows'; rows: readonly string[] }
  /** Leads to a command of the page. */
  | { do: 'show-command'; command: CommandId }
  /** Opens another page of this very tenant in a tab of its own: its route, with `#`. */
  | { do: 'go'; hash: string }
  /** Puts this on the clipboard. */
  | { do: 'copy'; text: string }
  /** Opens the plan. */
  | { do: 'show-steps' }
  /** Ticks a step, for these subscriptions (ids of rows) or, with none, as a whole. */
  | { do: 'tick'; step: string; rows: readonly string[] }
  /** Puts the card's own sentence away until the next visit. */
  | { do: 'hide' }
  /** Closes the panel until the next visit. */
  | { do: 'close' };

/** A control: the first of a card is its one primary action. */
export interface CardAction {
  label: Text;
  look: 'primary' | 'plain' | 'link';
  act: CardAct;
}

/** A due label: 'Decide by 26 Nov, tomorrow', or in green what isn't due yet. */
export interface CardDue {
  text: Text;
  left: Text | null;
  tone: Tone | 'calm';
}

/** What is still to buy. */
export interface CardList {
  lines: readonly { product: string; seats: number }[];
  /** Products that have no line of their own, and their seats; null where all have one. */
  more: { count: number; seats: number } | null;
}

/** The last line: the plan's Now, else the next date. */
export interface CardFoot {
  kind: 'now' | 'date' | 'hint';
  on: Day | null;
  text: Text;
  /** How many dates there are in all; null where none is offered. */
  all: number | null;
}

/** One answer to a decision. */
export interface CardOption {
  id: OptionId;
  title: Text;
  consequences: readonly Text[];
  isAdvice: boolean;
  sets: OptionChange;
}

/** What 'Decide' unfolds. */
export interface CardDecision {
  /** Ids of the rows in the plan that it is about. */
  rows: readonly string[];
  options: readonly CardOption[];
  citations: readonly Citation[];
}

/** One sentence, one primary action, at most one link, one last line. */
export interface PanelCard {
  label: 'now' | 'subscription' | null;
  due: CardDue | null;
  sentence: Text;
  /** What stands under the sentence in small words. */
  detail: Text | null;
  list: CardList | null;
  /** Of a reading that runs, from 0 to 1; null where nothing runs. */
  progress: number | null;
  actions: readonly CardAction[];
  decision: CardDecision | null;
  foot: CardFoot | null;
}

/** The collapsed panel: 'Decide by 26 Nov'; null for its name alone. */
export interface PillWords {
  text: Text | null;
  /** Rows and steps to act on soon: what a small window shows in place of words. */
  count: number;
  tone: Tone | 'calm';
}
