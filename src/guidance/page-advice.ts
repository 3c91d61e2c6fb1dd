import type { Agreement, Certainty, Situation, Text } from './model.ts';
import { PAGE_RULES, type AdviceKind, type CaseRule } from './page-rules.ts';
import { camel } from './text.ts';

export { ADVICE_KINDS, type AdviceKind } from './page-rules.ts';

/** What to do on a page for one way of buying. */
export interface AdviceCase {
  agreement: Agreement;
  text: Text;
  certainty: Certainty;
  facts: readonly string[];
}

/** What matters on the page that the admin stands on. */
export interface PageAdvice {
  kind: AdviceKind;
  /** The one sentence. */
  sentence: Text;
  cases: readonly AdviceCase[];
  /** What comes after this page, and the link to it. */
  next: Text | null;
  link: string | null;
  facts: readonly string[];
}

/** What to say on an admin-center page, or undefined where there is nothing to say. */
export function pageAdvice(page: string, situation: Situation): PageAdvice | undefined {
  const rules = PAGE_RULES[page === 'license-detail' ? 'licenses' : page];
  if (!rules) return undefined;
  if (situation.goal === 'new-seller') return newSellerAdvice(situation);
  const cases = rules.cases.filter((candidate) => applies(candidate, situation)).map(adviceCase);
  const kind = typeof rules.kind === 'function' ? rules.kind(situation) : rules.kind;
  // A domain that isn't added anywhere needs no step after this page.
  const next = kind === 'domain-stays' || kind === 'leave-domain-to-the-end' ? null : rules.next;
  return {
    kind,
    sentence: sentenceOf(kind),
    cases,
    next: next === null ? null : { key: next },
    link: rules.link,
    facts: unique([...rules.facts, ...cases.flatMap(({ facts }) => facts)]),
  };
}

function sentenceOf(kind: AdviceKind): Text {
  return { key: `advice_${camel(kind)}` };
}

/** Only the seller changes: a transfer between partners, or buying again first [T-09, T-16, T-17, Q-02]. */
function newSellerAdvice(situation: Situation): PageAdvice {
  const kind = sellerKind(situation);
  return {
    kind,
    sentence: sentenceOf(kind),
    cases: [],
    next: { key: 'next_newSeller' },
    link: 'partner-relationships',
    facts: kind === 'transfer' ? ['T-09', 'Q-02'] : ['T-16', 'T-17', 'Q-02'],
  };
}

function sellerKind({ agreement = 'unsure', oldSeller }: Situation): AdviceKind {
  if (agreement !== 'partner' && agreement !== 'unsure') return 'buy-first';
  if (!oldSeller) return 'find-seller';
  return oldSeller === 'csp' ? 'transfer' : 'buy-first';
}

function applies({ agreement, when }: CaseRule, situation: Situation): boolean {
  const known = situation.agreement ?? 'unsure';
  const fate = situation.oldTenant ?? 'unknown';
  // Until the fate is known the way out of paying is the article's first case, and the one with deadlines.
  const fits = when === undefined || when === (fate === 'unknown' ? 'leave' : fate);
  return fits && (known === 'unsure' || known === agreement);
}

function adviceCase({ agreement, key, certainty, facts }: CaseRule): AdviceCase {
  return { agreement, text: { key }, certainty, facts };
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
