import type { Case } from './case.ts';
import type { Certainty, Situation, SubscriptionVerdict, Text, Verdict } from './model.ts';
import { camel, list, text, type Ids } from './text.ts';
import type { VerdictRule } from './ways/way.ts';

/** The verdict for most: stop in the old tenant, buy in the new one [B-01]. */
export function notPossible(facts: Ids, ...details: Text[]): VerdictRule {
  return { id: 'not-possible', certainty: 'stated', facts, details };
}

/** A verdict with the certainty and details that its way of buying gives it. */
export function verdictRule(
  id: VerdictRule['id'],
  certainty: Certainty,
  facts: Ids,
  ...details: Text[]
): VerdictRule {
  return { id, certainty, facts, details };
}

/** Only the seller changes: the tenant stays, and with it the licences and the data [T-09, Q-02]. */
const SAME_TENANT = verdictRule('same-tenant', 'stated', 'T-09 Q-02', text('verdict_nothingToMigrate'));

function worded(rule: VerdictRule): Verdict {
  return { text: text(`verdict_${camel(rule.id)}`), ...rule, facts: list(rule.facts) };
}

/** The verdict for all, and those of the subscriptions that differ from it. */
export function verdictsOf(
  cases: readonly Case[],
  situation: Situation,
): { verdict: Verdict; verdicts: SubscriptionVerdict[] } {
  if (situation.goal === 'new-seller') return { verdict: worded(SAME_TENANT), verdicts: [] };
  const each = cases.map((item) => worded(item.way.verdict(item, situation)));
  const alike = (one: Verdict, other?: Verdict) => one.id === other?.id && one.certainty === other.certainty;
  const plain = each.filter(({ id }) => id === 'not-possible');
  const verdict = plain.find(({ certainty }) => certainty === 'stated') ?? plain[0] ?? each[0];
  if (!verdict) throw new Error('there is always a item, if only the one that stands for all');
  const verdicts = each.flatMap((own, at) =>
    alike(own, verdict) ? [] : [{ subscription: cases[at]?.index ?? -1, ...own }],
  );
  return { verdict, verdicts };
}
