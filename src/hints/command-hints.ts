import type { CommandId } from '../admin-center/dom/commands.ts';
import type { AdminPage } from '../admin-center/pages.ts';
import type { OutcomeKind, Step, Text, Verb } from '../guidance/model.ts';
import { ticksOf } from '../plan/stored/ticks.ts';
import type { Item } from '../views/now/items.ts';
import { dueLabel } from '../views/now/words.ts';
import { lineFor } from '../views/bought-rows.ts';
import type { CommandHint, HintSource } from './hints.ts';

/** A row by what hides its hints, and its index among the plan's rows of the tenant. */
interface RowAt {
  key: string;
  index: number;
}

type Said = Pick<CommandHint, 'title' | 'due'>;
type IsShown = (kind: string, key: string) => boolean;

/** Where the commands of one subscription stand. */
const ROW_PAGES: Readonly<Partial<Record<CommandId, readonly AdminPage[]>>> = {
  'cancel-subscription': ['subscriptions', 'subscription-detail'],
  'remove-licenses': ['subscriptions', 'subscription-detail'],
};
const DETAIL: readonly AdminPage[] = ['subscription-detail'];

/** The plan leaves these subscriptions running. */
const KEPT: ReadonlySet<OutcomeKind> = new Set(['stays', 'renew', 'extend', 'move-whole']);

/** What is said at commands that are about to be used too early or wrongly: once for all rows of which it is true. */
export function commandHints(source: HintSource, rows: readonly RowAt[], isShown: IsShown): CommandHint[] {
  const bySaid = new Map<string, CommandHint & { rows: number[] }>();
  const look = lookUp(source);
  for (const [at, { key, index }] of rows.entries()) {
    for (const [command, said] of rowCommands(look, index)) {
      if (!said || !isShown(command, key)) continue;
      const same = JSON.stringify([command, said]);
      const known = bySaid.get(same);
      if (known) known.rows.push(at);
      else bySaid.set(same, { command, pages: ROW_PAGES[command] ?? DETAIL, rows: [at], ...said });
    }
  }
  return [...bySaid.values(), ...pageCommands(look).filter(({ command }) => isShown(command, ''))];
}

/** The guide by subscription, looked up once. */
interface LookUp {
  source: HintSource;
  items: ReadonlyMap<number, Item>;
  outcomes: ReadonlyMap<number, OutcomeKind>;
  /** Open steps, by id. */
  open: ReadonlyMap<string, Step>;
  /** Open steps of a subscription. */
  stepsOf: ReadonlyMap<number, readonly Step[]>;
}

function lookUp(source: HintSource): LookUp {
  const { plan, guide, view } = source;
  const { isDone, isPartDone } = ticksOf(plan);
  const items = new Map<number, Item>();
  for (const item of view.dated)
    for (const index of item.subscriptions) if (!items.has(index)) items.set(index, item);
  const open = guide.steps.filter((step) => !isDone(step));
  const stepsOf = new Map<number, Step[]>();
  for (const step of open) {
    for (const { subscription } of step.parts) {
      if (isPartDone(step, subscription)) continue;
      const known = stepsOf.get(subscription);
      if (known) known.push(step);
      else stepsOf.set(subscription, [step]);
    }
  }
  return {
    source,
    items,
    outcomes: new Map(guide.outcomes.map(({ subscription, kind }) => [subscription, kind])),
    open: new Map(open.map((step) => [step.id, step])),
    stepsOf,
  };
}

function rowCommands(look: LookUp, index: number): (readonly [CommandId, Said | null])[] {
  const { source, outcomes } = look;
  if (source.tenant === 'new') return [['buy-licenses', buyHere(source, index)]];
  const kind = outcomes.get(index);
  if (!kind) return [];
  const of: OneRow = { look, index, kind };
  return [
    ['cancel-subscription', cancel(of)],
    ['recurring-billing', turnOff(of)],
    ['remove-licenses', remove(of)],
    ['move-to-another-tenant', moveWhole(of)],
    ['buy-licenses', buyThere(of)],
  ];
}

/** One subscription of the old tenant. */
interface OneRow {
  look: LookUp;
  index: number;
  kind: OutcomeKind;
}

/** Cancelling takes it from people on the same day [L-06, X-05]; after the window there is nothing to cancel. */
function cancel(of: OneRow): Said | null {
  const decision = decisionOf(of);
  const today = peopleOf(of) ? 'hint_takesToday' : 'hint_endsToday';
  if (decision) return said(today, decision);
  const step = stepOf(of, 'cancel');
  if (step) {
    const wait = waitsIn(of.look.open, step);
    return wait && said(today, wait);
  }
  if (KEPT.has(of.kind)) return said('hint_planKeeps');
  if (stepOf(of, 'reduce')) return said('hint_reduceInstead');
  return stepOf(of, 'off') ? said('hint_turnOffInstead', dueOf(of)) : null;
}

/** Off ends it with its term [C-06, C-11], and takes a scheduled reduction with it. */
function turnOff(of: OneRow): Said | null {
  const decision = decisionOf(of);
  if (decision) return said('hint_offEnds', decision);
  if (of.kind === 'reduce') return said('hint_offCancelsReduction');
  return KEPT.has(of.kind) ? said('hint_offEnds') : null;
}

/** Fewer licences: the new total, after more people than that are unassigned. */
function remove(of: OneRow): Said | null {
  const step = stepOf(of, 'reduce');
  if (!step) return of.kind === 'free' || of.kind === 'ended' ? null : said('hint_notPlanned');
  const wait = waitsIn(of.look.open, step);
  if (wait) return said('hint_notPlannedYet', wait);
  const { purchased, needed, assigned } = subscriptionOf(of);
  if (purchased === undefined || needed === undefined) return null;
  const total = Math.max(purchased - needed, 0);
  return assigned !== undefined && assigned > total
    ? said('hint_unassignFirst', null, { count: assigned - total })
    : said('hint_newTotal', null, { total });
}

/** Moving a whole subscription: only when nothing of it is assigned [T-03]. */
function moveWhole(of: OneRow): Said | null {
  const step = stepOf(of, 'move');
  if (!step) return said('hint_notPlanned');
  const wait = waitsIn(of.look.open, step);
  if (wait) return said('hint_notPlannedYet', wait);
  return peopleOf(of) ? said('hint_unassignAll') : null;
}

/** What is bought in the old tenant can't be moved [P-04, B-01]; a swap and what stays is bought there. */
function buyThere(of: OneRow): Said | null {
  const isLeft = ['ends', 'cancel', 'ask-end', 'ask-cancel'].includes(of.kind);
  return isLeft && !stepOf(of, 'swap') ? said('hint_buysOld') : null;
}

/** In the new tenant: nothing more than the plan wants. */
function buyHere({ plan, check }: HintSource, index: number): Said | null {
  const row = plan.rows.new[index];
  const line = row && lineFor(row, check);
  if (!line || line.bought === null || line.bought < line.wanted) return null;
  return said('hint_enoughBought', null, { bought: line.bought, wanted: line.wanted });
}

/** What is said of a whole page's command, whatever is selected in its table. */
function pageCommands({ source, open }: LookUp): CommandHint[] {
  if (source.tenant !== 'old' || source.guide.outcomes.length === 0) return [];
  const at = (command: CommandId, pages: readonly AdminPage[], words: Said | null): CommandHint[] =>
    words ? [{ command, pages, rows: null, ...words }] : [];
  const unassign = open.get('unassign-licences');
  const domain = open.get('move-domain') ?? open.get('remove-domain');
  const early = unassign ? waitsIn(open, unassign) : null;
  const domainEarly = domain && waitsIn(open, domain);
  return [
    // Unassigning starts a clock, and assigned licences are the way back [X-08, M-27].
    ...at(
      'unassign-licenses',
      ['licenses', 'license-detail'],
      unassign && !early ? null : said('hint_unassignStarts', early),
    ),
    ...at('remove-domain', ['domains'], domainEarly ? said('hint_domainEarly', domainEarly) : null),
  ];
}

function decisionOf({ look, index }: OneRow): Text | null {
  const item = look.items.get(index);
  return item && item.conflicts.length > 0 ? dueLabel(item, look.source.today) : null;
}

function dueOf({ look, index }: OneRow): Text | null {
  const item = look.items.get(index);
  return item ? dueLabel(item, look.source.today) : null;
}

function stepOf({ look, index }: OneRow, verb: Verb): Step | undefined {
  return look.stepsOf.get(index)?.find((step) => step.verb === verb);
}

/** 'Not yet: 3 steps before this'; null where nothing open comes before. */
function waitsIn(open: ReadonlyMap<string, Step>, { waitsFor }: Step): Text | null {
  const count = waitsFor.filter((id) => open.has(id)).length;
  return count > 0 ? { key: 'hint_notYet', values: { count } } : null;
}

function subscriptionOf({ look, index }: OneRow): HintSource['plan']['rows']['old'][number]['subscription'] {
  return look.source.plan.rows.old[index]?.subscription ?? { product: '' };
}

function peopleOf(of: OneRow): boolean {
  return (subscriptionOf(of).assigned ?? 0) > 0;
}

function said(key: string, due: Text | null = null, values?: Text['values']): Said {
  return { title: values ? { key, values } : { key }, due };
}
