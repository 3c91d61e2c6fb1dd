import type { CommandId } from '../admin-center/dom/commands.ts';
import type { AdminPage } from '../admin-center/pages.ts';
import { addDays } from '../calendar/days.ts';
import type { Step, Text } from '../guidance/model.ts';
import { outcomesOf } from './date-hints.ts';
import type { CommandHint, HintSource, HintWords } from './hints.ts';
import type { Row } from '../plan/stored/row.ts';
import { ticksOf } from '../plan/stored/ticks.ts';
import { lineFor, type TargetLine } from '../views/target-check.ts';

/** A row as the hints name it, and its index among the plan's rows of the tenant. */
export interface RowCommands {
  key: string;
  index: number;
}

type IsShown = (kind: string, key: string) => boolean;

/** Steps by what they do, whatever the way of buying. */
const CANCEL = ['cancel-now', 'cancel-or-pay', 'cancel-or-pay-data', 'cancel-after-move'];
const END = ['turn-off-recurring-billing', 'keep-and-pay', 'keep-and-pay-data'];
const REDUCE = ['reduce-licences', 'reduce-now', 'reduce-at-renewal'];
const DOMAIN = ['move-domain', 'remove-domain'];

/** Where the commands of one subscription stand. */
const ROW_PAGES: Readonly<Partial<Record<CommandId, readonly AdminPage[]>>> = {
  'cancel-subscription': ['subscriptions', 'subscription-detail'],
  'remove-licenses': ['subscriptions', 'subscription-detail'],
};
const DETAIL: readonly AdminPage[] = ['subscription-detail'];

/** The hints at commands: those of a subscription, one for all rows of which it says the same, and the page's. */
export function commandHints(
  source: HintSource,
  rows: readonly RowCommands[],
  check: readonly TargetLine[],
  isShown: IsShown,
): CommandHint[] {
  const byWords = new Map<string, CommandHint & { rows: number[] }>();
  const steps = openSteps(source);
  for (const [at, { key, index }] of rows.entries()) {
    for (const [command, words] of rowCommands(source, index, steps, check)) {
      if (!isShown(command, key)) continue;
      const same = JSON.stringify([command, words]);
      const known = byWords.get(same);
      if (known) known.rows.push(at);
      else byWords.set(same, { command, pages: ROW_PAGES[command] ?? DETAIL, rows: [at], ...words });
    }
  }
  return [...byWords.values(), ...pageCommands(source, steps).filter(({ command }) => isShown(command, ''))];
}

/** Open steps, by id. */
function openSteps({ plan, guide }: HintSource): Map<string, Step> {
  const { isDone } = ticksOf(plan);
  return new Map(guide.steps.filter((step) => !isDone(step)).map((step) => [step.id, step]));
}

type Commands = readonly (readonly [CommandId, HintWords])[];

function rowCommands(
  source: HintSource,
  index: number,
  open: ReadonlyMap<string, Step>,
  check: readonly TargetLine[],
): Commands {
  const { plan, guide, tenant } = source;
  if (tenant === 'new') return buyHere(plan.rows.new[index], check);
  const row = plan.rows.old[index];
  if (!row || guide.outcomes.length === 0) return [];
  const find = (ids: readonly string[]) =>
    ids.map((id) => open.get(id)).find((step) => step?.subscriptions.includes(index));
  const line: Line = { source, row, index, open, find };
  const found: [CommandId, HintWords | null][] = [
    ['cancel-subscription', cancel(line)],
    ['move-to-another-tenant', moveWhole(line)],
    ['recurring-billing', recurring(line)],
    ['remove-licenses', remove(line)],
    ['buy-licenses', row.subscription.needed === 0 ? null : words('hint_buyThere')],
  ];
  return found.flatMap(([command, said]) => (said ? [[command, said] as const] : []));
}

/** One subscription of the old tenant, with the open steps. */
interface Line {
  source: HintSource;
  row: Row;
  index: number;
  open: ReadonlyMap<string, Step>;
  find: (ids: readonly string[]) => Step | undefined;
}

/** Cancelling [C-04, C-05, L-06, X-05]; after the window there is nothing to cancel. */
function cancel(line: Line): HintWords | null {
  const step = line.find(CANCEL);
  const outcome = outcomesOf(line.source)[line.index];
  if (step) return notYet(step, line.open) ?? cancelNow(line, outcome);
  const { product, renewsOn } = line.row.subscription;
  const ending = line.find(END);
  if (ending && renewsOn) {
    const missed = line.source.guide.dates.some(
      ({ kind, subscription, missed }) =>
        kind === 'refund-window-ends' && subscription === line.index && missed,
    );
    const turnOff = { key: 'hint_turnOffRecurring', values: { day: { day: addDays(renewsOn, -1) } } };
    return missed ? { text: { key: 'act_windowClosed' }, more: [turnOff] } : { text: turnOff, more: [] };
  }
  if (line.find(REDUCE)) return words('hint_reduceInstead', { product });
  return outcome && /_(?:stays|movesWhole)$/.test(outcome.key) ? words('hint_dontCancel', { product }) : null;
}

function cancelNow({ row }: Line, outcome: Text | undefined): HintWords {
  const { assigned, product } = row.subscription;
  const lose = assigned
    ? { key: 'warn_peopleLoseAccessNowCount', values: { count: assigned, product } }
    : { key: 'warn_peopleLoseAccessNow' };
  return outcome && /_cancelBy/.test(outcome.key)
    ? { text: outcome, more: [lose] }
    : { text: lose, more: [] };
}

/** Fewer licences: the new total, after more people than that are unassigned. */
function remove(line: Line): HintWords | null {
  const step = line.find(REDUCE);
  if (!step) return null;
  const { purchased, needed, assigned } = line.row.subscription;
  const wait = notYet(step, line.open);
  if (wait || purchased === undefined || needed === undefined) return wait;
  const count = Math.max(purchased - needed, 0);
  const enter = { key: 'hint_newTotal', values: { count } };
  const more = [{ key: 'warn_newTotal' }];
  return assigned !== undefined && assigned > count
    ? { text: { key: 'warn_unassignFirst' }, more: [enter] }
    : { text: enter, more };
}

/** Recurring billing: off ends the subscription [C-06, C-11], and takes a scheduled reduction with it [R-02, C-11]. */
function recurring(line: Line): HintWords | null {
  const { source, row, index } = line;
  const { renewsOn, recurringBilling } = row.subscription;
  if (line.find(END) && renewsOn && recurringBilling !== false) {
    const access = source.guide.dates.find(
      ({ kind, subscription }) => kind === 'access-ends' && subscription === index,
    );
    const text = { key: 'hint_turnOffBy', values: { day: { day: addDays(renewsOn, -1) } } };
    return { text, more: access ? [access.text] : [] };
  }
  const reduces = source.guide.steps.find(
    ({ id, subscriptions }) => REDUCE.includes(id) && subscriptions.includes(index),
  );
  if (!reduces || !waitsForRenewal(line)) return null;
  if (ticksOf(source.plan).isDone(reduces)) return words('hint_offCancelsReduction');
  return words(recurringBilling === false ? 'act_turnRecurringOn' : 'act_keepRecurringOn');
}

/** Only where a reduction waits for renewal can recurring billing spoil it; MOSA reduces at once. */
function waitsForRenewal({ source, row }: Line): boolean {
  const agreement = row.subscription.agreement ?? source.plan.answers.agreement;
  return agreement === 'mca' || agreement === 'mca-enterprise';
}

/** Moving a whole subscription: only when nothing of it is assigned [T-03]. */
function moveWhole(line: Line): HintWords | null {
  const step = line.find(['move-whole-subscription']);
  if (!step) return null;
  const { assigned } = line.row.subscription;
  const wait = notYet(step, line.open);
  if (wait || !assigned) return wait;
  return words('hint_unassignAll', { count: assigned });
}

/** In the new tenant: how many the plan wants. */
function buyHere(row: Row | undefined, check: readonly TargetLine[]): Commands {
  const line = row && lineFor(row, check);
  if (!line || line.bought === null) return [];
  const { wanted, bought } = line;
  return [['buy-licenses', words('hint_bought', { count: wanted, bought })]];
}

/** Which tenant this is, and what that means before buying [P-04, B-01]. */
const HERE = {
  old: { plain: 'hint_thisOld', named: 'hint_thisOldNamed', then: 'hint_buyThere' },
  new: { plain: 'hint_thisNew', named: 'hint_thisNewNamed', then: 'hint_checkName' },
} as const;

/** What a whole page has to say: only where the tab's tenant is known. */
function pageCommands({ tenant, plan, guide }: HintSource, open: ReadonlyMap<string, Step>): CommandHint[] {
  if (tenant === null) return [];
  const { name } = plan.tenants[tenant];
  const at = (
    command: CommandHint['command'],
    pages: readonly AdminPage[],
    said: HintWords | null,
  ): CommandHint[] => (said ? [{ command, pages, rows: null, ...said }] : []);
  const { plain, named, then } = HERE[tenant];
  const here = name ? words(named, { name }) : words(plain);
  const top = at('top', ['marketplace'], { ...here, more: [{ key: then }] });
  if (tenant === 'new' || guide.outcomes.length === 0) return top;
  const unassign = guide.steps.find(({ id }) => id === 'unassign-licences');
  const domain = DOMAIN.map((id) => open.get(id)).find(Boolean);
  const waits = unassign && open.has(unassign.id) ? notYet(unassign, open) : null;
  return [
    ...top,
    // Unassigning starts a clock, and assigned licences are the way back [X-08, M-27].
    ...at(
      'unassign-licenses',
      ['licenses', 'license-detail'],
      unassign ? waits : words('advice_leaveAssigned'),
    ),
    ...at('remove-domain', ['domains'], domain ? notYet(domain, open) : null),
  ];
}

/** Steps named in a hint: the rest is in the panel. */
const NAMED_STEPS = 3;

/** 'Not yet: 3 steps before this', with their titles; null where nothing open comes before. */
function notYet(step: Step, open: ReadonlyMap<string, Step>): HintWords | null {
  const before = step.waitsFor.flatMap((id) => open.get(id) ?? []);
  if (before.length === 0) return null;
  const more = before.slice(0, NAMED_STEPS).map(({ title }) => title);
  return { text: { key: 'hint_notYet', values: { count: before.length } }, more };
}

function words(key: string, values?: Text['values']): HintWords {
  return { text: values ? { key, values } : { key }, more: [] };
}
