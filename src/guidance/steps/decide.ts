import type { Case } from '../case.ts';
import { isOpen, type Examined } from '../conflicts/find.ts';
import { earlier } from '../../calendar/days.ts';
import type { Conflict, Day, OptionId, Text } from '../model.ts';
import { text } from '../text.ts';
import type { StepBuilder, StepRule } from './builder.ts';

/** One decision a group of subscriptions that share their open conflicts, dated at the earliest of them. */
export function addDecisions(
  examined: readonly Examined[],
  conflicts: readonly Conflict[],
  builder: StepBuilder,
): void {
  const open = byIndex(conflicts);
  const rules = new Map<string, StepRule>();
  for (const { item, own } of examined) {
    if (!item.undecided) continue;
    const group = own
      .filter(isOpen)
      .map(({ key }) => key)
      .join(' ');
    let rule = rules.get(group);
    if (!rule) {
      const made = ruleOf(item, group, open.get(item.index) ?? []);
      if (!made) continue;
      rules.set(group, (rule = made));
    }
    builder.add(rule, item);
  }
}

function ruleOf(item: Case, group: string, about: readonly Conflict[]): StepRule | null {
  const [first] = about;
  if (!first) return null;
  return {
    id: 'decide-end',
    group,
    link: linkOf(item),
    certainty: first.certainty,
    facts: about.flatMap(({ facts }) => facts).join(' '),
    title: first.text,
    actions: wordsOf(about),
    question: about.map(({ id, options }) => [id, ...options.map((option) => option.id)].join()).join(' '),
    inCommon: about.flatMap(({ options }) => options.map(({ title }) => text(title.key))),
    refund: about.find(({ refund }) => refund)?.refund,
    due: about.reduce<Day | null>((day, { by }) => earlier(day, by), null),
  };
}

function linkOf({ way }: Case): string {
  return way.asks === 'partner' ? 'partner-relationships' : 'your-products';
}

/** Open conflicts by subscription; of no subscription by -1. */
function byIndex(conflicts: readonly Conflict[]): Map<number, Conflict[]> {
  const map = new Map<number, Conflict[]>();
  for (const conflict of conflicts) {
    if (conflict.settled) continue;
    const indexes = conflict.subscriptions.length > 0 ? conflict.subscriptions : [-1];
    for (const index of indexes) {
      const own = map.get(index);
      if (own) own.push(conflict);
      else map.set(index, [conflict]);
    }
  }
  return map;
}

/** Each option once, with what follows of it. */
function wordsOf(conflicts: readonly Conflict[]): Text[] {
  const seen = new Set<OptionId>();
  return conflicts.flatMap(({ options }) =>
    options.flatMap(({ id, title, consequences }) => {
      if (seen.has(id)) return [];
      seen.add(id);
      return [title, ...consequences];
    }),
  );
}
