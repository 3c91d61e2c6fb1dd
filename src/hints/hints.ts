import type { CommandId, CommandNames } from '../admin-center/dom/commands.ts';
import type { AdminPage } from '../admin-center/pages.ts';
import type { Day, Guide, Text } from '../guidance/model.ts';
import { commandHints, type RowCommands } from './command-hints.ts';
import { dateHint } from './date-hints.ts';
import { hintId } from './hint-id.ts';
import type { Plan, Stored } from '../plan/stored/model.ts';
import { comparableName } from '../plan/stored/comparable-name.ts';
import type { Row, Tenant } from '../plan/stored/row.ts';
import { lineFor, targetCheck, type TargetLine } from '../views/target-check.ts';

/** What is said at one row or command. */
export interface HintWords {
  text: Text;
  /** What more there is to say, one sentence each. */
  more: readonly Text[];
}

/** What is said at a row of *Your products*: a date, else a decision. */
export interface RowHint extends HintWords {
  /** Hidden by the user as this kind, or this kind at this subscription. */
  kind: string;
  /** The last day on which it is true; null for good. */
  until: Day | null;
}

/** A subscription that the page may show. */
export interface HintRow {
  /** What hidden hints name it by. */
  key: string;
  /** Its GUID, lower case, where it is known: the page's own links carry it. */
  ref: string | null;
  /** Its name as it stood in the page, compared as it is written. */
  name: string;
  hint: RowHint | null;
}

/** What is said at a command; at `top`, beside the page's heading. */
export interface CommandHint extends HintWords {
  command: CommandId | 'top';
  pages: readonly AdminPage[];
  /** Indexes in `Hints.rows` for which it is true; null for the whole page. */
  rows: readonly number[] | null;
}

/** All hints, for every page at once. Small, since they travel by message. */
export interface Hints {
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
  today: Day;
  /** The tenant of the tab; null while the user has not said. */
  tenant: Tenant | null;
  names: CommandNames;
}

/**
 * What to point at in the page. In a tab of which the tenant is not known only a GUID tells a row, and nothing is
 * said of the tenant itself: never a guess.
 */
export function hintsOf(source: HintSource, settings: Stored['settings']['hints']): Hints | null {
  if (settings?.shown === false) return null;
  const { plan, tenant, names } = source;
  const hidden = new Set(settings?.hidden);
  const isShown = (kind: string, key: string) => !hidden.has(kind) && !hidden.has(hintId(kind, key));
  const side = tenant ?? 'old';
  const all = plan.rows[side]
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => row.found !== 'gone' && (row.ref !== undefined || tenant !== null));
  const check = tenant === 'new' ? targetCheck(plan.rows) : [];
  const made = all
    .map(({ row, index }) => {
      const hint = tenant === 'new' ? targetHint(row, check) : (dateHint(source, index) ?? decision(row));
      return { index, row: hintRow(row, hint && isShown(hint.kind, keyOf(row)) ? hint : null) };
    })
    .sort((one, other) => compare(deadline(one.row), deadline(other.row)))
    .slice(0, MAX_ROWS);
  const rows: RowCommands[] = made.map(({ row, index }) => ({ key: row.key, index }));
  const commands = commandHints(source, rows, check, isShown);
  if (commands.length === 0 && made.every(({ row }) => !row.hint)) return null;
  const last = plan.reads[side];
  const read = tenant !== null && last?.source === 'page' ? last.read : null;
  return { rows: made.map(({ row }) => row), commands, read, names };
}

function hintRow(row: Row, hint: RowHint | null): HintRow {
  return {
    key: keyOf(row),
    ref: row.ref?.toLowerCase() ?? null,
    name: row.raw?.product ?? row.subscription.product,
    hint,
  };
}

function keyOf({ ref, subscription: { product } }: Row): string {
  return ref?.toLowerCase() ?? comparableName(product).slice(0, 100);
}

/** Days as text: equal ones keep the order of the plan. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function deadline({ hint }: HintRow): string {
  return hint?.until ?? '9999';
}

/** What the user decided, where no date is near: how many are needed in the new tenant. */
function decision({ subscription: { needed } }: Row): RowHint | null {
  if (needed === undefined) return null;
  const text = needed === 0 ? { key: 'hint_dontBuy' } : { key: 'hint_needed', values: { count: needed } };
  return { kind: 'decision', until: null, text, more: [] };
}

/** In the new tenant: what was bought beside what the plan wants, where they differ. */
function targetHint(row: Row, check: readonly TargetLine[]): RowHint | null {
  const line = lineFor(row, check);
  if (!line || line.state === 'bought' || line.bought === null) return null;
  const values = { count: line.wanted, bought: line.bought };
  return { kind: 'target', until: null, text: { key: 'hint_bought', values }, more: [] };
}
