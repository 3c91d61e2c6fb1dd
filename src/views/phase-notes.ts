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
    case 'buy': {
      const lines = targetCheck(plan.rows);
      if (lines.length === 0) return counts;
      const bought = lines.filter((line) => line.state === 'bought' || line.state === 'over').length;
      return { key: 'phase_products', values: { done: bought, count: lines.length } };
    }
    case 'migrate': {
      const { cutOverOn } = plan.answers.plan ?? {};
      return cutOverOn && done === 0 ? { key: 'phase_cutOver', values: { day: { day: cutOverOn } } } : counts;
    }
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

/** The day on which the last people lose access: the old tenant is needed until then. */
function lastEnd(dates: readonly Pick<GuideDate, 'kind' | 'on'>[]): string | null {
  return dates.reduce<string | null>(
    (last, { kind, on }) => (kind === 'access-ends' && (last === null || on > last) ? on : last),
    null,
  );
}
