import { remaining, type Case } from '../case.ts';
import type { Warning } from '../model.ts';
import type { StepBuilder, StepRule } from './builder.ts';
import { act, warning } from '../text.ts';
import type { ReduceRule } from './stop.ts';

/** Where billing commands stand. */
export const YOUR_PRODUCTS = { tenant: 'old', link: 'your-products' } as const;

/** Who may buy or remove licences [P-03, C-03]. */
export const BUYER_ROLES = 'billingAccountOwner billingAdmin';

/** Microsoft's command for fewer licences. */
export function removeLicences(item: Case): Pick<StepRule, 'actions' | 'warnings'> {
  const total = remaining(item);
  const { product } = item.sub;
  const enter = total !== null && product ? act('newTotal', { product, count: total }) : 'newTotal_all';
  return {
    actions: ['openYourProducts', 'removeLicences', enter],
    warnings: [warning('new-total', 'stated', 'R-05'), ...overAssigned(item, total)],
  };
}

/** More people than licences, now or after the reduction [R-09 for volume licensing]. */
function overAssigned({ sub: { assigned } }: Case, total: number | null): Warning[] {
  if (assigned === undefined || total === null || assigned <= total) return [];
  return [warning('unassign-first', 'stated', 'R-04')];
}

/** Fewer licences under MCA: in the window, else scheduled for renewal with recurring billing on. */
export function reduceParts(item: Case): ReduceRule {
  const base = {
    ...YOUR_PRODUCTS,
    roles: BUYER_ROLES,
    facts: 'R-01 R-02 R-05 P-03',
    ...removeLicences(item),
  };
  const exclusive = warning('recurring-off-cancels-reduction', 'inferred', 'R-02b C-11');
  return {
    ids: { renewal: 'reduce-licences', now: 'reduce-now', later: 'reduce-licences' },
    now: {
      ...base,
      warnings: [...(base.warnings ?? []), exclusive, warning('act-a-day-early', 'inferred', 'C-21')],
    },
    renewal: {
      ...base,
      actions: [
        ...(base.actions ?? []),
        item.sub.recurringBilling === false ? 'turnRecurringOn' : 'keepRecurringOn',
        'reducedAtRenewal',
      ],
      warnings: [...(base.warnings ?? []), exclusive],
    },
  };
}

/** True where enough licences are free already, so that nobody needs to lose one. */
function isFree(item: Case): boolean {
  const { assigned } = item.sub;
  return assigned !== undefined && assigned <= (remaining(item) ?? 0);
}

/** Unassigns, where it serves: to reduce, MOSA above 25 [C-08], to move the whole subscription [T-03]. */
export function addUnassign(builder: StepBuilder, item: Case, facts = ''): void {
  if (isFree(item)) return;
  builder.add(
    {
      id: 'unassign-licences',
      tenant: 'old',
      link: 'licenses',
      roles: 'licenseAdmin userAdmin',
      facts: `R-04 ${facts}`.trim(),
      actions: ['unassign', 'unassignOnlyThese'],
      waitsFor: 'migrate-data assign-licences clear-licensing-groups',
      warnings: [warning('mailbox-clock', 'stated', 'M-27 X-08')],
    },
    item,
  );
}
