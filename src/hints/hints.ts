import type { CommandId, CommandNames } from '../admin-center/dom/commands.ts';
import type { AdminPage } from '../admin-center/pages.ts';
import type { Day, Guide, Text } from '../guidance/model.ts';
import type { Plan, Stored } from '../plan/stored/model.ts';
import type { Row, Tenant } from '../plan/stored/row.ts';
import { namedSubscriptions, type NowView, type Tone } from '../views/now/now.ts';
import type { Wording } from '../views/now/words.ts';
import { rowKey } from '../views/row-key.ts';
import type { TargetLine } from '../views/target-check.ts';
import { lineFor } from '../views/bought-rows.ts';
import { commandHints } from './command-hints.ts';
import { hintId } from './hint-id.ts';
import { itemHint, targetHint } from './row-hints.ts';

/** What a chip says, and the callout that it opens. */
export interface RowHint {
  /** Hidden by the user as this kind, or this kind at this subscription. */
  kind: string;
  /** 'Decide by 26 Nov', 'Buy 148'. */
  label: Text;
  /** The day alone, for a cell with less room; null where there is none. */
  day: Day | null;
  /** The last day on which it is true; null for good. */
  until: Day | null;
  tone: Tone | 'done';
  /** The callout's headline. */
  title: Text;
}

/** A subscription that the page may show. */
export interface HintRow {
  /** What hidden hints name it by. */
  key: string;
  /** Its GUID, lower case, where it is known: the page's own links carry it. */
  ref: string | null;
  /** Its name as it stood in the page, compared as it is written. */
  name: string;
  /** The product as our sentences call it. */
  product: string;
  /** People who have it; null where that is not known. */
  people: number | null;
  hint: RowHint | null;
}

/**
 * What is said at a command that is about to be used too early or wrongly. The page's script puts in `{command}`, in
 * the page's own words, and of the row that is selected `{product}` and, for the people who have it, `{count}`.
 */
export interface CommandHint {
  command: CommandId;
  pages: readonly AdminPage[];
  /** Indexes in `Hints.rows` for which it is true; null for the whole page. */
  rows: readonly number[] | null;
  title: Text;
  /** The act-by day, or how many steps come first. */
  due: Text | null;
}

/** All hints, for every page at once. Small, since they travel by message. */
export interface Hints {
  /** Those with a hint first, by day. */
  rows: readonly HintRow[];
  commands: readonly CommandHint[];
  /**
   * How many rows were read from the page: where the page shows another number it has changed, and rows get no
   * hint. Null where the rows came another way: then only a GUID tells them.
   */
  read: number | null;
  names: CommandNames;
}

/** Rows beyond these, the latest deadlines, get no hint. */
const MAX_ROWS = 1000;

/** Facts about a plan that hints are made of. */
export interface HintSource {
  plan: Plan;
  guide: Guide;
  view: NowView;
  wording: Wording;
  today: Day;
  /** The tenant of the tab; null while the user has not said. */
  tenant: Tenant | null;
  /** What the plan wants in the new tenant, beside what was read there. */
  check: readonly TargetLine[];
  names: CommandNames;
}

/** A row as the hints know it, with its index among the plan's rows of the tenant. */
export interface IndexedRow {
  row: Row;
  index: number;
}

/**
 * What to point at in the page: chips at exactly the rows that Now and the next dates name, callouts at commands. In a
 * tab of which the tenant is not known only a GUID tells a row: never a guess.
 */
export function hintsOf(source: HintSource, settings: Stored['settings']['hints']): Hints | null {
  if (settings?.shown === false) return null;
  const { plan, tenant, names } = source;
  const hidden = new Set(settings?.hidden);
  const isShown = (kind: string, key: string) => !hidden.has(kind) && !hidden.has(hintId(kind, key));
  const side = tenant ?? 'old';
  const hintOf = rowHints(source);
  const made = plan.rows[side]
    .map((row, index) => ({ row, index, hint: hintOf({ row, index }) }))
    .filter(({ row }) => row.found !== 'gone' && (row.ref !== undefined || tenant !== null))
    .map(({ row, index, hint }) => {
      const key = rowKey(row);
      return { index, row: hintRow(source, row, index, hint && isShown(hint.kind, key) ? hint : null) };
    })
    .sort((one, other) => compare(one.row.hint, other.row.hint))
    .slice(0, MAX_ROWS);
  const commands = commandHints(
    source,
    made.map(({ row, index }) => ({ key: row.key, index })),
    isShown,
  );
  if (commands.length === 0 && made.every(({ row }) => !row.hint)) return null;
  const last = plan.reads[side];
  const read = tenant !== null && last?.source === 'page' ? last.read : null;
  return { rows: made.map(({ row }) => row), commands, read, names };
}

/** In the old tenant what is due, in the new one what is bought. */
function rowHints(source: HintSource): (of: IndexedRow) => RowHint | null {
  const { tenant, check, view, wording, today } = source;
  if (tenant === 'new') {
    return ({ row }) => {
      const line = lineFor(row, check);
      return line ? targetHint(line) : null;
    };
  }
  const named = namedSubscriptions(view);
  return ({ index }) => {
    const item = named.get(index);
    return item ? itemHint(item, wording, today) : null;
  };
}

function hintRow({ wording, tenant }: HintSource, row: Row, index: number, hint: RowHint | null): HintRow {
  const { subscription, raw, ref } = row;
  return {
    key: rowKey(row),
    ref: ref?.toLowerCase() ?? null,
    name: raw?.product ?? subscription.product,
    product: (tenant === 'new' ? undefined : wording.products[index]) ?? subscription.product,
    people: subscription.assigned ?? null,
    hint,
  };
}

/** By day, those with a hint first; equal ones keep the order of the plan. */
function compare(one: RowHint | null, other: RowHint | null): number {
  const [first, second] = [one, other].map((hint) => (hint ? (hint.day ?? '9998') : '9999'));
  if (first === second) return 0;
  return (first ?? '') < (second ?? '') ? -1 : 1;
}
