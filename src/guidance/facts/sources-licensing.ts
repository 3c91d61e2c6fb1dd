import { docsRepository, INSIGHTS, learn, learn365, NO_DATE, source, type Source } from './source.ts';

const MIRRORED = { undated: 'Seen in a mirrored copy, which shows no date.' };

/** Pages by Microsoft on buying, cancelling and what follows. Dates stand in the page, or in Microsoft's sitemap. */
export const LICENSING_SOURCES = {
  // How it was bought, and cancelling
  'cancel-subscription': learn365(
    'Cancel your subscription',
    'commerce/subscriptions/cancel-your-subscription',
    '2025-05-19',
  ),
  'manage-billing-accounts': learn365(
    'Manage billing accounts',
    'commerce/manage-billing-accounts',
    '2026-02-26',
  ),
  'recurring-billing': learn365(
    'Manage recurring billing',
    'commerce/subscriptions/renew-your-subscription',
    '2025-07-30',
  ),
  'close-account': learn365('Close your account', 'commerce/close-your-account', '2025-07-30'),
  'billing-accounts-active': learn365(
    'Keep billing accounts active',
    'commerce/keep-billing-accounts-active',
    '2026-09-11',
  ),
  'billing-accounts-active-2025': learn365(
    'Keep billing accounts active',
    'commerce/keep-billing-accounts-active',
    '2025-09-15',
  ),
  'get-support': learn365('Get help or support', 'admin/get-help-support', '2025-03-14'),
  'partner-cancellation': learn(
    'Partner Center: new commerce cancellation policy',
    'partner-center/customers/new-commerce-cancellation-policy',
    { undated: 'Seen in an excerpt, which shows no date.' },
  ),

  // Removing and buying licences
  'buy-licences': learn365('Buy or remove licenses', 'commerce/licenses/buy-licenses', '2025-07-08'),
  'assign-licences': learn365(
    'Assign or unassign licenses',
    'admin/manage/assign-licenses-to-users',
    '2026-02-21',
  ),
  'scheduled-changes': learn365(
    'View scheduled changes',
    'commerce/subscriptions/view-scheduled-changes',
    '2025-07-07',
  ),
  'answer-reduce-seats': learn('Microsoft Q&A: reduce seats', 'answers/a/12734183', '2026-04-21'),
  'try-or-buy': learn365('Try or buy Microsoft 365', 'commerce/try-or-buy-microsoft-365', '2026-04-23'),
  'future-start-date': learn365(
    'Future start date',
    'commerce/billing-and-payments/future-start-date',
    '2022-04-08',
  ),
  'academic-eligibility': learn365(
    'Verify academic eligibility',
    'commerce/subscriptions/verify-academic-eligibility',
    '2025-07-30',
  ),
  'nonprofit-eligibility': source(
    'microsoft',
    'Nonprofit eligibility',
    'https://www.microsoft.com/nonprofits/eligibility',
    { undated: 'Seen in an excerpt, which shows no date; the address was not checked.' },
  ),
  'change-country': docsRepository('Change country or region', INSIGHTS, '2021-04-15'),

  // What happens when it ends
  'subscription-expires': learn365(
    'What happens when a subscription expires',
    'commerce/subscriptions/what-if-my-subscription-expires',
    '2025-12-04',
  ),
  'subscription-expires-2026': learn365(
    'What happens when a subscription expires',
    'commerce/subscriptions/what-if-my-subscription-expires',
    { undated: 'The page says 4 December 2025, but its text changed in February 2026.' },
  ),
  'extended-service-term': learn365(
    'Extend a subscription with EST',
    'commerce/subscriptions/extend-your-subscription-with-est',
    '2026-03-02',
  ),
  'partner-extended-term': learn(
    'Partner Center: extended service terms',
    'partner-center/customers/extended-service-terms',
    MIRRORED,
  ),
  'partner-lifecycle': learn(
    'Partner Center: subscription lifecycle',
    'partner-center/customers/subscription-lifecycle',
    { undated: 'Several versions seen in excerpts; all predate the extended service term.' },
  ),
  reactivate: learn365(
    'Reactivate your subscription',
    'commerce/subscriptions/reactivate-your-subscription',
    '2025-07-31',
  ),
  'graph-licence-units': learn(
    'Graph: licenseUnitsDetail',
    'graph/api/resources/licenseunitsdetail',
    NO_DATE,
  ),
  'graph-subscription': learn(
    'Graph: companySubscription',
    'graph/api/resources/companysubscription',
    NO_DATE,
  ),

  // Volume licensing
  'transfer-licences-article': docsRepository(
    'Transfer licenses between tenants',
    `${INSIGHTS}/blob/live-sxs/AlchemyInsights/transfer-licenses-between-tenants.md`,
    '2021-03-10',
  ),
  'portability-issue': docsRepository(
    'microsoft-365-docs issue 12478',
    'microsoft-365-docs/issues/12478',
    '2023-07-24',
  ),
  'manage-volume-licensing': learn365(
    'Manage volume licensing',
    'commerce/licenses/manage-volume-licensing',
    '2025-12-02',
  ),
  'volume-licensing-sign-in': learn365(
    'Sign in to volume licensing',
    'commerce/licenses/vl-sign-in',
    '2026-01-19',
  ),
  'activate-volume-licensing': learn365(
    'Activate online services (volume licensing)',
    'commerce/licenses/online-service-activation-vl',
    '2025-12-02',
  ),
  'activate-volume-licensing-renewal': learn365(
    'Activate online services (volume licensing)',
    'commerce/licenses/online-service-activation-vl',
    '2025-05-30',
  ),
  'volume-licensing-support': learn365(
    'Contact volume licensing support',
    'commerce/licenses/contact-vl-support',
    '2025-12-02',
  ),
  'enterprise-agreement-wrong-account': docsRepository(
    'Enterprise Agreement on the wrong account',
    INSIGHTS,
    '2021-05-19',
  ),
  'licence-reservations': learn365(
    'Manage license reservations',
    'commerce/licenses/manage-license-reservations-vl',
    '2025-12-02',
  ),
  'volume-licensing-partner': learn365(
    'Change of volume licensing partner',
    'commerce/licenses/change-of-vl-partner-request',
    { undated: "Seen in the repository's list of files, not read." },
  ),
  'move-lifecycle-services': learn(
    'Move Lifecycle Services projects to another tenant',
    'dynamics365/fin-ops-core/dev-itpro/get-started/move-lcs-implementation-project-tenant',
    '2026-04-21',
  ),
  'move-between-agreements': learn(
    'Move licenses between agreement types',
    'dynamics365/fin-ops-core/dev-itpro/get-started/move-licenses-between-agreement-types',
    '2022-01-26',
  ),
} as const satisfies Readonly<Record<string, Source>>;
