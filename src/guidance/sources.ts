import type { Certainty, Day } from './model.ts';

/** What kind of source it is: `source_<kind>` in _locales names it for the reader. */
export type SourceKind = 'microsoft' | 'thirdParty' | 'inference' | 'practice' | 'disputed';

/** Where a statement comes from. */
export interface Source {
  /** The fact's id, as the rules carry it. */
  id: string;
  kind: SourceKind;
  /** Title of the page, as published. Empty for inference and practice that no page states. */
  title: string;
  url: string | null;
  /** The source's own date; null where it has none: then it is 'seen Nov 2026'. */
  on: Day | null;
  certainty: Certainty;
}

/** One page with all the facts that were taken from it. */
export interface Citation extends Source {
  ids: readonly string[];
}

const KINDS: Readonly<Record<string, readonly [SourceKind, Certainty]>> = {
  m: ['microsoft', 'stated'],
  t: ['thirdParty', 'reported'],
  i: ['inference', 'inferred'],
  p: ['practice', 'inferred'],
  q: ['disputed', 'disputed'],
};

const PREFIXES: Readonly<Record<string, string>> = {
  '@': 'https://learn.microsoft.com/microsoft-365/',
  '~': 'https://learn.microsoft.com/',
  '^': 'https://github.com/MicrosoftDocs/',
};

const INSIGHTS = '^OfficeDocs-AlchemyInsights-pr.da-DK';

/* kind | facts | title | address | date. One row a page; kinds and prefixes as above. */
const ROWS = `
m|C-01 C-04 C-05 C-06 C-07 C-08 C-09 C-10 C-12 C-13 C-15 C-16 M-25|Cancel your subscription|@commerce/subscriptions/cancel-your-subscription|2025-05-19
m|C-02 C-03 B-04|Manage billing accounts|@commerce/manage-billing-accounts|2025-09-15
m|C-11|Manage recurring billing|@commerce/subscriptions/renew-your-subscription|2025-07-30
m|C-17|Close your account|@commerce/close-your-account|2025-07-30
m|C-18 C-19|Keep billing accounts active|@commerce/keep-billing-accounts-active|2026-09-11
m|C-20|Get help or support|@admin/get-help-support|2025-03-14
t|C-21|CloudBlue: extended service terms|
m|R-01 R-02 R-03 R-05 R-06 R-07|Buy or remove licenses|@commerce/licenses/buy-licenses|2025-07-08
m|R-04 M-27|Assign or unassign licenses|@admin/manage/assign-licenses-to-users|2026-02-21
m|R-08|View scheduled changes|@commerce/subscriptions/view-scheduled-changes|2025-07-07
m|R-10|Microsoft Q&A: reduce seats|~answers/a/12734183|2026-04-21
m|L-01 L-05 L-06 L-08 L-11 R-09|What happens when a subscription expires|@commerce/subscriptions/what-if-my-subscription-expires|2025-12-04
q|L-07|What happens when a subscription expires|@commerce/subscriptions/what-if-my-subscription-expires|2025-12-04
m|L-02a|Extend a subscription with EST|@commerce/subscriptions/extend-your-subscription-with-est
t|L-02b|Message centre MC1216259|https://mc.merill.net/message/MC1216259|2026-01-09
q|L-02d|AdminDroid: grace period ends||
m|L-04a|Partner Center: extended service terms|~partner-center/customers/extended-service-terms
t|L-04b L-04c|CloudBlue, CloudCockpit, Cloud Factory, Appxite||
q|L-09|Partner Center: subscription lifecycle|~partner-center/customers/subscription-lifecycle
m|L-10|Reactivate your subscription|@commerce/subscriptions/reactivate-your-subscription|2024-07-22
t|L-12|Consultant's blog on the end of grace||2026-10-25
m|P-01 P-02 P-03 P-04 P-08|Try or buy Microsoft 365|@commerce/try-or-buy-microsoft-365|2025-06-02
q|P-09|Microsoft Q&A 5918616, nonprofit eligibility|https://www.microsoft.com/nonprofits/eligibility
m|P-10|Verify academic eligibility|@commerce/subscriptions/verify-academic-eligibility|2025-07-30
m|P-12|Change country or region|${INSIGHTS}|2021-04-15
m|V-01 V-02|Manage volume licensing|@commerce/licenses/manage-volume-licensing|2025-12-02
m|V-03|Sign in to volume licensing|@commerce/licenses/vl-sign-in|2026-01-19
m|B-03 V-04 V-05 V-06 V-07|Activate online services (volume licensing)|@commerce/licenses/online-service-activation-vl|2025-12-02
m|V-08|Contact volume licensing support|@commerce/licenses/contact-vl-support|2025-12-02
m|V-09|Enterprise Agreement on the wrong account|${INSIGHTS}|2021-05-19
m|T-01 T-03 T-04 T-05|Manage multi-tenant billing|@commerce/billing-and-payments/manage-multi-tenant-billing|2025-11-04
m|T-02|Manage billing across tenants|~azure/cost-management-billing/manage/manage-billing-across-tenants|2025-08-28
m|T-09|Partner Center: transfer subscriptions|~partner-center/customers/transfer-subscriptions
m|M-01 M-02 M-03|Tenant-to-tenant migrations|@migration/microsoft-365-tenant-to-tenant-migrations|2026-06-19
m|M-04 M-16 M-17|Migration Orchestrator|@migration/migration-orchestrator-1-overview|2026-07-09
m|M-18|Orchestrator: prerequisites|@migration/migration-orchestrator-2-planning-prerequisites|2025-12-11
m|M-05 M-08 M-09 M-10 M-11 M-12 M-13 M-14 M-15|Cross-tenant mailbox migration|@migration/cross-tenant-mailbox-migration|2025-02-28
m|M-07 M-22|Cross-tenant SharePoint migration|@migration/cross-tenant-sharepoint-migration|2025-08-14
m|M-20|Graph: cross-tenant migration|~graph/api/resources/crosstenant-migration-api-overview
m|M-21|Cross-tenant OneDrive migration|@migration/cross-tenant-onedrive-migration|2022-10-10
m|M-23|SharePoint Migration Tool FAQ|~sharepointmigration/spmt-faqs|2023-12-14
m|M-28|Unlicensed OneDrive accounts|~sharepoint/unlicensed-onedrive-accounts|2024-10-10
m|M-31 M-33|Transfer a domain between tenants|${INSIGHTS}|2020-12-02
m|M-32|Remove a domain|@admin/get-help-with-domains/remove-a-domain|2024-11-18
t|M-36|Insentra: moving a domain||2026-01-25
m|B-01|microsoft-365-docs issue 12478|^microsoft-365-docs/issues/12478|2023-07-24
t|Q-02|Guides on changing the provider||
m|X-06|Exchange Team: cross-tenant migrations|https://techcommunity.microsoft.com/t5/exchange-team-blog/introduction-to-cross-tenant-mailbox-migrations/ba-p/4169613|2024-06-17
m|X-13a|Move a Power Platform environment|~power-platform/admin/move-environment-tenant|2025-12-09
q|X-13b|Automatic environment cleanup|~power-platform/admin/automatic-environment-cleanup
m|X-16b|Windows Autopilot import errors|~troubleshoot/mem/intune/device-enrollment/import-windows-autopilot-device-csv-files-errors|2023-12-05
t|X-16a X-16h||
t|X-16g|Message centre MC812729||
q|U-09 U-10||
i|B-05 C-18b L-03 M-29 P-10b P-11 R-02b T-06 X-01 X-05 X-08 X-11 X-16e X-17||
p|X-02 X-04 X-07 X-14 X-15 X-16c X-16d X-16f X-18 X-19||
`;

function parse(row: string): Source[] {
  const [kind = '', ids = '', title = '', address = '', on = ''] = row.split('|');
  const [name, certainty] = KINDS[kind] ?? ['disputed', 'disputed'];
  const prefix = PREFIXES[address.charAt(0)];
  const url = prefix ? prefix + address.slice(1) : address;
  return ids.split(' ').map((id) => ({ id, kind: name, title, url: url || null, on: on || null, certainty }));
}

let table: Map<string, Source> | undefined;

/** Every source, by fact id. */
export function sources(): ReadonlyMap<string, Source> {
  return (table ??= new Map(
    ROWS.trim()
      .split('\n')
      .flatMap(parse)
      .map((source) => [source.id, source]),
  ));
}

/** The source of a fact; a fact of several statements ('L-02') gives that of its first one. */
export function sourceOf(id: string): Source | undefined {
  const all = sources();
  return all.get(id) ?? all.get(`${id}a`);
}

/** The sources of some facts, each page once, in the order of the facts. Ids without a source are left out. */
export function citations(ids: readonly string[]): Citation[] {
  const found = new Map<string, Source & { ids: string[] }>();
  for (const id of ids) {
    const source = sourceOf(id);
    if (!source) continue;
    const page = `${source.kind}|${source.title}|${source.on ?? ''}`;
    const known = found.get(page);
    if (known) known.ids.push(id);
    else found.set(page, { ...source, ids: [id] });
  }
  return [...found.values()];
}
