import { docsRepository, INSIGHTS, learn, learn365, NO_DATE, source, type Source } from './source.ts';

/** Pages by Microsoft on what moves between tenants or sellers, on migration, and on single products. */
export const MIGRATION_SOURCES = {
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
  'remove-domain': learn365('Remove a domain', 'admin/get-help-with-domains/remove-a-domain', '2026-04-23'),
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
  'microsoft-documentation': source('microsoft', '', null, {
    undated: "Taken from Microsoft's documentation at large: no one page was noted.",
  }),
} as const satisfies Readonly<Record<string, Source>>;
