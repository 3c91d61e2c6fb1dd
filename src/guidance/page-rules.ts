import type { Situation } from './model.ts';
import { WAY_ADVICE } from './ways/advice.ts';

/** What the one sentence of a page is about; its words are `advice_<kind>`. */
export const ADVICE_KINDS = [
  'dont-cancel-yet',
  'only-partner',
  'check-end',
  'turn-off',
  'cancel-works',
  'ask-remap',
  'separate-ids',
  'leave-assigned',
  'leave-people',
  'check-name',
  'read-account-type',
  'leave-domain',
  'leave-domain-to-the-end',
  'domain-stays',
  'find-seller',
  'transfer',
  'buy-first',
] as const;
export type AdviceKind = (typeof ADVICE_KINDS)[number];

/** What one page has to say, and what says so. */
export interface PageRules {
  kind: AdviceKind | ((situation: Situation) => AdviceKind);
  facts: readonly string[];
}

/** By page of the admin center. */
export const PAGE_RULES: Readonly<Record<string, PageRules>> = {
  subscriptions: {
    kind: ({ agreement = 'unsure' }) => WAY_ADVICE[agreement].list,
    facts: ['X-01', 'L-02', 'C-04'],
  },
  'subscription-detail': {
    kind: ({ agreement = 'unsure' }) => WAY_ADVICE[agreement].details,
    facts: ['C-06', 'L-02', 'X-01'],
  },
  'volume-licensing': {
    kind: ({ oldTenant }) => (oldTenant === 'keep' ? 'separate-ids' : 'ask-remap'),
    facts: ['V-04', 'V-05', 'V-06'],
  },
  licenses: { kind: 'leave-assigned', facts: ['X-08', 'M-27'] },
  marketplace: { kind: 'check-name', facts: ['P-04', 'B-01', 'X-04', 'X-11'] },
  'billing-accounts': { kind: 'read-account-type', facts: ['B-04', 'C-18'] },
  domains: { kind: domainKind, facts: ['C-04', 'M-15', 'M-31', 'M-32', 'X-12'] },
  'active-users': { kind: 'leave-people', facts: ['X-08', 'M-27'] },
};

/** A domain that moves waits for the mailboxes; one that stays is removed last, in a kept tenant never [C-04, X-12]. */
function domainKind({ oldTenant, domainMoves }: Situation): AdviceKind {
  if (oldTenant === 'keep') return domainMoves === true ? 'leave-domain' : 'domain-stays';
  return domainMoves === false ? 'leave-domain-to-the-end' : 'leave-domain';
}
