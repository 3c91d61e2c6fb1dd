import type { GuideDate, Text } from '../guidance/model.ts';
import type { PlanContent } from '../plan/stored/content-schema.ts';
import type { PhaseView } from './now/phases.ts';
import { targetCheck } from './target-check.ts';

/** The one line under a phase's name: how far it is, and what it is about. */
export function phaseNote(
  { phase, done, total, first, state }: Pick<PhaseView, 'phase' | 'done' | 'total' | 'first' | 'state'>,
  plan: Pick<PlanContent, 'rows' | 'answers'>,
  dates: readonly Pick<GuideDate, 'kind' | 'on'>[],
): Text {
  const counts = { key: 'phase_count', values: { done, total } };
  switch (phase) {
    case 'buy':
      return boughtText({ state }, plan) ?? counts;
    case 'migrate':
      return (done === 0 && cutOverOf(plan)) || counts;
    case 'stop':
      return first === null
        ? counts
        : { key: 'phase_countFirst', values: { done, total, day: { day: first } } };
    case 'close': {
      const last = lastEnd(dates);
      return last === null || state === 'done'
        ? counts
        : { key: 'phase_after', values: { day: { day: last } } };
    }
    case 'prepare':
      return counts;
  }
}

/** How far a phase is, as its bar or ring shows it: in Buy by products, until its steps are ticked. */
export function phaseShare(
  { phase, state, done, total }: Pick<PhaseView, 'phase' | 'state' | 'done' | 'total'>,
  plan: Pick<PlanContent, 'rows'>,
): { done: number; total: number } {
  const bought = phase === 'buy' && state !== 'done' ? boughtOf(plan) : null;
  return bought ?? { done, total };
}

/** Who ticks the steps knows better than what was read so far: then nothing is said of single products. */
function boughtText({ state }: Pick<PhaseView, 'state'>, plan: Pick<PlanContent, 'rows'>): Text | null {
  const bought = boughtOf(plan);
  if (!bought || (state === 'done' && bought.done < bought.total)) return null;
  return { key: 'buy_bought', values: { done: bought.done, count: bought.total } };
}

/** How many of the products to buy are bought; null where nothing is to be bought. */
function boughtOf({ rows }: Pick<PlanContent, 'rows'>): { done: number; total: number } | null {
  const lines = targetCheck(rows);
  if (lines.length === 0) return null;
  const done = lines.filter(({ state }) => state === 'bought' || state === 'over').length;
  return { done, total: lines.length };
}

function cutOverOf({ answers }: Pick<PlanContent, 'answers'>): Text | null {
  const { cutOverOn } = answers.plan ?? {};
  return cutOverOn ? { key: 'phase_cutOver', values: { day: { day: cutOverOn } } } : null;
}

/** The day on which the last people lose access: the old tenant is needed until then. */
function lastEnd(dates: readonly Pick<GuideDate, 'kind' | 'on'>[]): string | null {
  return dates.reduce<string | null>(
    (last, { kind, on }) => (kind === 'access-ends' && (last === null || on > last) ? on : last),
    null,
  );
}
