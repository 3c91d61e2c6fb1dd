import { actBy } from '../act-by.ts';
import type { Case } from '../case.ts';
import { remaining, stopBy } from '../ending.ts';
import type { Warning } from '../model.ts';
import { act, warning } from '../text.ts';
import type { StepBuilder, StepRule } from './builder.ts';
import { losesAccess } from './stop-words.ts';
import type { StepId } from './table.ts';

/** Where billing commands stand. */
export const YOUR_PRODUCTS = { link: 'your-products' } as const;

/** Who may buy or remove licences [P-03, C-03]. */
export const BUYER_ROLES = 'billingAccountOwner billingAdmin';

/** Microsoft's command for fewer licences. */
export function removeLicences(item: Case, total = remaining(item)): Pick<StepRule, 'actions' | 'warnings'> {
  const enter = total === null ? 'newTotal' : act('newTotal', { count: total });
  return {
    actions: ['openYourProducts', 'removeLicences', enter],
    warnings: [warning('new-total', 'stated', 'R-05'), ...overAssigned(item, total)],
  };
}

/** More people than licences after the reduction. */
function overAssigned({ sub: { assigned } }: Case, total: number | null): Warning[] {
  if (assigned === undefined || total === null || assigned <= total) return [];
  return [warning('unassign-first', 'stated', 'R-04')];
}

/** How a way of buying is reduced: in the refund window, and at the next renewal. */
export interface ReduceRule {
  ids: { renewal: StepId; now: StepId };
  now: Omit<StepRule, 'id'>;
  renewal: Omit<StepRule, 'id'>;
}

/** Fewer licences under MCA: in the window, else scheduled for renewal with recurring billing on. */
export function directReduction(item: Case): ReduceRule {
  const base = {
    ...YOUR_PRODUCTS,
    roles: BUYER_ROLES,
    facts: 'R-01 R-02 R-05 P-03',
    ...removeLicences(item),
  };
  const exclusive = warning('recurring-off-cancels-reduction', 'inferred', 'R-02b C-11');
  return {
    ids: { renewal: 'reduce-licences', now: 'reduce-now' },
    now: {
      ...base,
      warnings: [...(base.warnings ?? []), exclusive, warning('act-a-day-early', 'inferred', 'C-21')],
    },
    renewal: {
      ...base,
      actions: [...(base.actions ?? []), 'keepRecurringOn'],
      warnings: [...(base.warnings ?? []), exclusive],
    },
  };
}

/**
 * Fewer licences in a kept old tenant: in the refund window or at renewal. Where people have not moved by
 * then it is the user's decision.
 */
export function reduceAtTerm(
  item: Case,
  builder: StepBuilder,
  { ids, now, renewal }: ReduceRule,
  choice: string | null = null,
): void {
  if (item.undecided) return;
  const due = stopBy(item);
  const { windowEnds, decision, situation } = item;
  if (item.windowOpen && windowEnds && decision !== 'keep-and-pay') {
    const by = actBy('refund-window', windowEnds, situation.today);
    addUnassign(builder, item, '', by);
    const warnings = [...(now.warnings ?? []), ...losesAccessOf(item)];
    builder.add({ id: ids.now, ...now, warnings, due: by, waitsFor: 'unassign-licences' }, item);
    return;
  }
  addUnassign(builder, item, '', decision === 'reduce' || decision === 'bridge' ? due : null, choice);
  builder.add({ id: ids.renewal, ...renewal, due, waitsFor: 'unassign-licences', choice }, item);
}

/** Only those above the new total lose it. */
function losesAccessOf(item: Case): Warning[] {
  const { assigned } = item.sub;
  const total = remaining(item);
  return losesAccess(assigned === undefined || total === null ? null : Math.max(assigned - total, 0));
}

/** Licences that were added later have a window of their own: what nobody uses goes back. */
export function reduceAdded(item: Case, builder: StepBuilder): void {
  const { addedWindowEnds, sub, windowOpen, situation } = item;
  if (!addedWindowEnds || windowOpen || item.undecided) return;
  const used = Math.max(sub.assigned ?? 0, sub.needed ?? 0);
  const isKnown = sub.purchased !== undefined && (sub.assigned !== undefined || sub.needed !== undefined);
  if (isKnown && (sub.purchased ?? 0) <= used) return;
  builder.add(
    {
      id: 'reduce-now',
      ...YOUR_PRODUCTS,
      roles: BUYER_ROLES,
      facts: 'R-01 R-05 C-21',
      ...removeLicences(item, isKnown ? used : null),
      due: actBy('refund-window', addedWindowEnds, situation.today),
    },
    item,
  );
}

/** True where enough licences are free already, so that nobody needs to lose one. */
function isFree(item: Case): boolean {
  const { assigned } = item.sub;
  return assigned !== undefined && assigned <= (remaining(item) ?? 0);
}

/** Unassigns, where it serves: to reduce, MOSA above 25 [C-08], to move the whole subscription [T-03]. */
export function addUnassign(
  builder: StepBuilder,
  item: Case,
  facts = '',
  due: string | null = null,
  choice: string | null = null,
): void {
  if (isFree(item)) return;
  builder.add(
    {
      id: 'unassign-licences',
      link: 'licenses',
      roles: 'licenseAdmin userAdmin',
      facts: `R-04 ${facts}`.trim(),
      actions: ['unassign', 'unassignOnlyThese'],
      due,
      choice,
      waitsFor: 'migrate-data assign-licences clear-licensing-groups',
      warnings: [warning('mailbox-clock', 'stated', 'M-27 X-08')],
    },
    item,
  );
}
