import { movesWhole } from '../dates.ts';
import { addDays } from '../days.ts';
import { endingOf, type Case } from '../case.ts';
import type { Day, OldTenantFate } from '../model.ts';
import type { StepBuilder } from './builder.ts';
import { warning } from '../text.ts';
import { mayMigrate } from './tools.ts';

/** True where something comes to its end in the old tenant. */
function ends(item: Case): boolean {
  const ending = endingOf(item);
  return ending === 'stop' || ending === 'either';
}

/** The domain, if it moves: after the data, before anything is cancelled [C-04, M-31…M-36, X-12]. */
export function addDomain(builder: StepBuilder, fate: OldTenantFate): void {
  const { customDomain, domainMoves, plan: own } = builder.situation;
  if (customDomain === false) return;
  const remove = domainMoves === false;
  // A kept tenant often keeps its domain; a tenant that is left must give it up before it cancels.
  if (fate === 'keep' && domainMoves !== true) return;
  const release = ['domainFree', 'domainRemove'];
  builder.add({
    id: remove ? 'remove-domain' : 'move-domain',
    tenant: remove ? 'old' : 'both',
    link: 'domains',
    facts: remove ? 'C-04 M-32' : 'M-31 M-32 M-15',
    actions: remove ? release : [...release, 'domainAdd'],
    due: own?.cutOverOn ?? null,
    waitsFor: 'migrate-mailboxes migrate-onedrive migrate-sharepoint migrate-teams',
    warnings: [
      warning('domain-takes-time', 'reported', 'M-36'),
      warning('domain-not-movable', 'stated', 'M-33'),
    ],
  });
}

/** A go/no-go date ten working days before access ends: a missed day costs a term. */
export function addGoNoGo(
  builder: StepBuilder,
  cases: readonly Case[],
  goNoGo: ReadonlyMap<Case, Day>,
): void {
  for (const item of cases) {
    if (
      item.index >= 0 ? !goNoGo.has(item) : !ends(item) || movesWhole(item) || !mayMigrate(builder.situation)
    )
      continue;
    const due = goNoGo.get(item) ?? null;
    const { cutOverOn } = builder.situation.plan ?? {};
    const late = due !== null && cutOverOn !== undefined && cutOverOn > due;
    builder.add(
      {
        id: 'go-no-go',
        tenant: 'old',
        link: 'your-products',
        certainty: 'inferred',
        facts: 'X-02 C-05 L-02a',
        actions: ['goCheck', 'noGo'],
        due,
        warnings: late ? [warning('cut-over-too-late', 'inferred', 'X-02')] : [],
      },
      item,
    );
  }
}

/** Licensing groups: a suspended SKU on a group is reported to block every assignment [L-12]. */
export function addLicensingGroups(builder: StepBuilder, cases: readonly Case[]): void {
  if (builder.situation.groupLicensing === false) return;
  for (const item of cases) {
    if (!ends(item)) continue;
    const moves = item.sub.needed !== 0 || item.sub.holdsData === true;
    builder.add(
      {
        id: 'clear-licensing-groups',
        tenant: 'old',
        link: 'licenses',
        certainty: 'reported',
        roles: 'licenseAdmin',
        facts: 'L-12',
        actions: ['groups', 'groupsWhy'],
        due: moves && item.accessEnds ? addDays(item.accessEnds.on, -1) : null,
        waitsFor: 'migrate-mailboxes migrate-onedrive migrate-teams assign-licences',
      },
      item,
    );
  }
}

/** Leaving is not stopping everything: redirects live only while the old tenant does [M-11, M-21, X-07]. */
export function addAfterwards(builder: StepBuilder, fate: OldTenantFate): void {
  if (fate === 'keep') return;
  if (mayMigrate(builder.situation)) {
    builder.add({
      id: 'keep-old-tenant',
      tenant: 'old',
      facts: 'M-11 M-21 X-07',
      actions: ['keepRedirects', 'keepAdmin'],
      waitsFor: 'migrate-mailboxes migrate-onedrive migrate-sharepoint',
      warnings: [
        warning('idle-tenant-blocked', 'stated', 'C-19'),
        warning('support-needs-subscription', 'stated', 'C-20'),
      ],
    });
  }
  builder.add({
    id: 'close-old-tenant',
    tenant: 'old',
    link: 'billing-account-page',
    certainty: 'inferred',
    facts: 'C-18b C-17 C-19',
    actions: ['closeLater', 'closeOrLeave'],
    waitsFor: 'keep-old-tenant cancel-now turn-off-recurring-billing move-whole-subscription',
    warnings: [
      warning('account-deletes-tenant', 'stated', 'C-18'),
      warning('delete-is-not-cancel', 'stated', 'C-17'),
    ],
  });
}
