import { docsRepository, learn, learn365, source, type Source } from './source.ts';

/** The Danish sentence pairs of Microsoft's short articles, 2020 to 2021. */
const INSIGHTS = 'OfficeDocs-AlchemyInsights-pr.da-DK';

const MIRRORED = { undated: 'Seen in a mirrored copy, which shows no date.' };
const NO_DATE = { undated: 'The page shows no date.' };
const NOT_NAMED = { undated: "Taken from Microsoft's documentation at large: no one page was noted." };

/** Pages by Microsoft. Each has the date that stands in the page, or that Microsoft's sitemap gives. */
export const MICROSOFT_SOURCES = {
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

  // Between tenants, and between sellers
  'multi-tenant-billing': learn365(
    'Manage multi-tenant billing',
    'commerce/billing-and-payments/manage-multi-tenant-billing',
    '2025-11-04',
  ),
  'billing-across-tenants': learn(
    'Manage billing across tenants',
    'azure/cost-management-billing/manage/manage-billing-across-tenants',
    '2025-08-28',
  ),
  'multitenant-organization': source('microsoft', 'Multitenant organization overview', null, '2025-05-27'),
  'azure-billing-transfer': source('microsoft', 'Azure: subscription transfer', null, '2024-04-22'),
  'partner-transfer': learn(
    'Partner Center: transfer subscriptions',
    'partner-center/customers/transfer-subscriptions',
    { undated: 'Seen in an excerpt, which shows no date.' },
  ),
  'partner-consolidation': source('microsoft', 'Partner Center: tenant consolidation', null, {
    undated: 'Seen in an excerpt, which shows no date.',
  }),
  'licence-allotments': source('microsoft', 'License allotments', null, '2021-03-17'),
  'manage-partners': learn365('Manage partners', 'commerce/manage-partners', '2025-09-29'),
  'detached-subscriptions': learn365(
    'Resolve detached subscriptions',
    'commerce/subscriptions/resolve-detached-subscriptions',
    '2026-01-30',
  ),

  // Migration
  'tenant-to-tenant': learn365(
    'Tenant-to-tenant migrations',
    'migration/microsoft-365-tenant-to-tenant-migrations',
    '2026-06-19',
  ),
  orchestrator: learn365(
    'Migration Orchestrator',
    'migration/migration-orchestrator-1-overview',
    '2026-07-09',
  ),
  'orchestrator-prerequisites': learn365(
    'Orchestrator: prerequisites',
    'migration/migration-orchestrator-2-planning-prerequisites',
    '2025-12-11',
  ),
  'orchestrator-faq': learn365('Orchestrator: FAQ', 'migration/migration-orchestrator-8-faq', '2026-06-26'),
  'mailbox-migration': learn365(
    'Cross-tenant mailbox migration',
    'migration/cross-tenant-mailbox-migration',
    '2025-02-28',
  ),
  'onedrive-migration': learn365(
    'Cross-tenant OneDrive migration',
    'migration/cross-tenant-onedrive-migration',
    '2025-08-14',
  ),
  'sharepoint-migration': learn365(
    'Cross-tenant SharePoint migration',
    'migration/cross-tenant-sharepoint-migration',
    '2025-08-14',
  ),
  'graph-migration': learn(
    'Graph: cross-tenant migration',
    'graph/api/resources/crosstenant-migration-api-overview',
    NO_DATE,
  ),
  'spmt-faq': learn('SharePoint Migration Tool FAQ', 'sharepointmigration/spmt-faqs', '2023-12-14'),
  'unlicensed-onedrive': learn(
    'Unlicensed OneDrive accounts',
    'sharepoint/unlicensed-onedrive-accounts',
    '2024-10-10',
  ),
  'exchange-team-blog': source(
    'microsoft',
    'Exchange Team: cross-tenant migrations',
    'https://techcommunity.microsoft.com/t5/exchange-team-blog/introduction-to-cross-tenant-mailbox-migrations/ba-p/4169613',
    '2024-06-17',
  ),
  'transfer-domain': docsRepository('Transfer a domain between tenants', INSIGHTS, '2020-12-02'),
  'remove-domain': learn365('Remove a domain', 'admin/get-help-with-domains/remove-a-domain', '2024-11-18'),
  'domains-faq': learn365('Domains FAQ', 'admin/setup/domains-faq', '2024-11-18'),

  // Products that need a line of their own, and the admin center's addresses
  'move-environment': learn(
    'Move a Power Platform environment',
    'power-platform/admin/move-environment-tenant',
    '2025-12-09',
  ),
  'environment-cleanup': learn(
    'Automatic environment cleanup',
    'power-platform/admin/automatic-environment-cleanup',
    NO_DATE,
  ),
  'deregister-autopilot': learn(
    'Windows Autopilot: deregister a device',
    'autopilot/registration-overview#deregister-a-device',
    '2026-02-25',
  ),
  'autopilot-import': learn(
    'Windows Autopilot import errors',
    'troubleshoot/mem/intune/device-enrollment/import-windows-autopilot-device-csv-files-errors',
    '2023-12-05',
  ),
  'cloud-microsoft-domain': learn365(
    'The cloud.microsoft domain',
    'enterprise/cloud-microsoft-domain',
    '2025-04-09',
  ),
  'microsoft-documentation': source('microsoft', '', null, NOT_NAMED),
} as const satisfies Readonly<Record<string, Source>>;
