import type { Agreement, Certainty, OldTenantFate, Situation } from './model.ts';

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

/** What one page has to say. */
export interface PageRules {
  kind: AdviceKind | ((situation: Situation) => AdviceKind);
  cases: readonly CaseRule[];
  next: string | null;
  link: string | null;
  facts: readonly string[];
}

/** What a page means for one way of buying. */
export interface CaseRule {
  agreement: Agreement;
  key: string;
  certainty: Certainty;
  facts: readonly string[];
  /** Only for an admin who leaves, or who keeps, the old tenant. */
  when?: OldTenantFate;
}

function rule(
  agreement: Agreement,
  key: string,
  certainty: Certainty,
  facts: readonly string[],
  when?: OldTenantFate,
): CaseRule {
  return { agreement, key: `case_${key}`, certainty, facts, ...(when && { when }) };
}

/** To stop paying, by way of buying, and to pay for less when the old tenant is kept. */
const STOP: readonly CaseRule[] = [
  rule('mca', 'stopMca', 'stated', ['C-05', 'C-06'], 'leave'),
  rule('mca', 'reduceMca', 'stated', ['R-01', 'R-02'], 'keep'),
  rule('mosa', 'stopMosa', 'stated', ['C-08'], 'leave'),
  rule('mosa', 'reduceMosa', 'stated', ['R-03'], 'keep'),
  rule('mca-enterprise', 'moveWhole', 'stated', ['T-01', 'T-03']),
  rule('partner', 'askPartner', 'stated', ['C-13', 'L-04'], 'leave'),
  rule('partner', 'reducePartner', 'stated', ['R-10'], 'keep'),
  rule('volume-licensing', 'remap', 'stated', ['V-04'], 'leave'),
  rule('volume-licensing', 'splitLicenseId', 'stated', ['V-06'], 'keep'),
  rule('product-key', 'lapse', 'inferred', ['R-06', 'B-05']),
  rule('trial', 'endTrial', 'stated', ['C-12']),
  rule('nonprofit', 'nonprofit', 'disputed', ['P-09']),
];

const UNASSIGN: readonly CaseRule[] = [
  rule('mosa', 'unassignMosa', 'stated', ['C-08'], 'leave'),
  rule('mca', 'unassignToReduce', 'stated', ['R-04'], 'keep'),
  rule('mosa', 'unassignToReduce', 'stated', ['R-04'], 'keep'),
  rule('mca-enterprise', 'unassignToMove', 'stated', ['T-03']),
];

/** By page of the admin center. */
export const PAGE_RULES: Readonly<Record<string, PageRules>> = {
  subscriptions: {
    kind: ({ agreement }) => (agreement === 'partner' ? 'only-partner' : 'dont-cancel-yet'),
    cases: STOP,
    next: 'next_buy',
    link: 'marketplace',
    facts: ['X-01', 'L-02', 'C-04'],
  },
  'subscription-detail': {
    kind: ({ agreement = 'unsure' }) => DETAIL_KINDS[agreement] ?? 'check-end',
    cases: STOP,
    next: 'next_buy',
    link: 'marketplace',
    facts: ['C-06', 'L-02', 'X-01'],
  },
  'volume-licensing': {
    kind: ({ oldTenant }) => (oldTenant === 'keep' ? 'separate-ids' : 'ask-remap'),
    cases: [
      rule('volume-licensing', 'remap', 'stated', ['V-05'], 'leave'),
      rule('volume-licensing', 'splitLicenseId', 'stated', ['V-06'], 'keep'),
    ],
    next: 'next_haveReady',
    link: 'volume-licensing-support',
    facts: ['V-04', 'V-05', 'V-06'],
  },
  licenses: {
    kind: 'leave-assigned',
    cases: UNASSIGN,
    next: 'next_migrate',
    link: 'migration-overview',
    facts: ['X-08', 'M-27'],
  },
  marketplace: {
    kind: 'check-name',
    cases: [
      rule('mca', 'buyMca', 'stated', ['P-02', 'C-05', 'X-11']),
      rule('mosa', 'buyMosa', 'stated', ['P-02']),
      rule('partner', 'buyPartner', 'inferred', ['X-18']),
      rule('nonprofit', 'nonprofit', 'disputed', ['P-09']),
    ],
    next: 'next_chooseTool',
    link: 'migration-overview',
    facts: ['P-04', 'B-01', 'X-04', 'X-11'],
  },
  'billing-accounts': {
    kind: 'read-account-type',
    cases: [
      rule('mca', 'accountMca', 'stated', ['B-04', 'C-02']),
      rule('mosa', 'accountMosa', 'stated', ['B-04', 'C-02']),
      rule('mca-enterprise', 'accountMcaEnterprise', 'stated', ['T-02', 'T-04']),
      rule('partner', 'accountPartner', 'stated', ['B-04']),
    ],
    next: 'next_channel',
    link: 'your-products',
    facts: ['B-04', 'C-18'],
  },
  domains: {
    kind: domainKind,
    cases: [],
    next: 'next_addDomain',
    link: 'remove-domain-page',
    facts: ['C-04', 'M-15', 'M-31', 'M-32', 'X-12'],
  },
  'active-users': {
    kind: 'leave-people',
    cases: [],
    next: 'next_migrate',
    link: 'migration-overview',
    facts: ['X-08', 'M-27'],
  },
};

/** On the details, until the subscription itself is known [C-06, C-08, C-13]; else check the end first. */
const DETAIL_KINDS: Readonly<Partial<Record<Agreement, AdviceKind>>> = {
  mca: 'turn-off',
  mosa: 'cancel-works',
  partner: 'only-partner',
};

/** A domain that moves waits for the mailboxes; one that stays is removed last, in a kept tenant never [C-04, X-12]. */
function domainKind({ oldTenant, domainMoves }: Situation): AdviceKind {
  if (oldTenant === 'keep') return domainMoves === true ? 'leave-domain' : 'domain-stays';
  return domainMoves === false ? 'leave-domain-to-the-end' : 'leave-domain';
}
