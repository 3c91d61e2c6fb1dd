import type { Situation, Text } from './model.ts';
import { PAGE_RULES, type AdviceKind } from './page-rules.ts';
import { camel } from './text.ts';
import { WAY_ADVICE } from './ways/advice.ts';

export { ADVICE_KINDS, type AdviceKind } from './page-rules.ts';

/** What matters on the page that the admin stands on. */
export interface PageAdvice {
  kind: AdviceKind;
  /** The one sentence. */
  sentence: Text;
  facts: readonly string[];
}

/** What to say on an admin-center page, or undefined where there is nothing to say. */
export function pageAdvice(page: string, situation: Situation): PageAdvice | undefined {
  const rules = PAGE_RULES[page === 'license-detail' ? 'licenses' : page];
  if (!rules) return undefined;
  if (situation.goal === 'new-seller') return newSellerAdvice(situation);
  const kind = typeof rules.kind === 'function' ? rules.kind(situation) : rules.kind;
  return { kind, sentence: sentenceOf(kind), facts: rules.facts };
}

function sentenceOf(kind: AdviceKind): Text {
  return { key: `advice_${camel(kind)}` };
}

/** Only the seller changes: a transfer between partners, or buying again first [T-09, T-16, T-17, Q-02]. */
function newSellerAdvice(situation: Situation): PageAdvice {
  const kind = sellerKind(situation);
  const facts = kind === 'transfer' ? ['T-09', 'Q-02'] : ['T-16', 'T-17', 'Q-02'];
  return { kind, sentence: sentenceOf(kind), facts };
}

function sellerKind({ agreement = 'unsure', oldSeller }: Situation): AdviceKind {
  const { seller } = WAY_ADVICE[agreement];
  if (seller) return seller;
  if (!oldSeller) return 'find-seller';
  return oldSeller === 'csp' ? 'transfer' : 'buy-first';
}
