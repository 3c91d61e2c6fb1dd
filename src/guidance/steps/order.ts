import { addDays } from '../days.ts';
import type { Day, Step } from '../model.ts';

/** The usual order of a move [7h, X-03]; what a step waits for, and a near deadline, come before it. */
const ORDER = [
  'find-agreement',
  'cancel-now',
  'cancel-or-pay',
  'keep-and-pay',
  'ask-partner-to-cancel',
  'ask-partner-at-term-end',
  'ask-partner-to-reduce',
  'ask-partner-at-renewal',
  'ask-seller-to-cancel',
  'ask-seller-at-term-end',
  'ask-seller-to-reduce',
  'ask-seller-at-renewal',
  'change-seller',
  'choose-tool',
  'buy-migration-add-on',
  'verify-education',
  'register-nonprofit',
  'associate-billing-tenant',
  'request-remap',
  'order-licences',
  'separate-licence-ids',
  'buy-licences',
  'bridge-licences',
  'ask-partner',
  'ask-seller',
  'let-lapse',
  'turn-off-recurring-billing',
  'clear-holds',
  'map-identities',
  'migrate-mailboxes',
  'migrate-onedrive',
  'migrate-sharepoint',
  'migrate-teams',
  'assign-licences',
  'go-no-go',
  'move-domain',
  'remove-domain',
  'clear-licensing-groups',
  'unassign-licences',
  'reduce-to-25',
  'reduce-licences',
  'reduce-now',
  'reduce-at-renewal',
  'renew-with-fewer',
  'move-whole-subscription',
  'cancel-after-move',
  'keep-old-tenant',
  'close-old-tenant',
];

const RANKS = new Map(ORDER.map((id, rank) => [id, rank]));

/** Deadlines this near go first, in days. */
const NEAR = 7;

/** A step with the rank of its rule: `-data` variants stand with their sisters. */
export interface RankedStep {
  step: Step;
  rule: string;
}

/** Sorts near deadlines first, then by the usual order, and puts each step after what it waits for. */
export function inOrder(steps: readonly RankedStep[], today: Day): Step[] {
  const near = addDays(today, NEAR);
  const isNear = ({ due }: Step): boolean => due !== null && due <= near;
  // The other way of a choice is as urgent as the one with the deadline.
  const choices = new Set(steps.flatMap(({ step }) => (isNear(step) ? [step.choice] : [])));
  const rank = ({ step, rule }: RankedStep): number => {
    const usual =
      RANKS.get(/-or-pay-data|-cancel-data/.test(rule) ? 'cancel-after-move' : rule.replace(/-data$/, '')) ??
      ORDER.length;
    const free = step.waitsFor.every((id) => id === 'find-agreement');
    const urgent =
      usual === 0 || (free && (isNear(step) || (step.choice !== null && choices.has(step.choice))));
    return urgent ? usual - ORDER.length : usual;
  };
  const byId = new Map(steps.map(({ step }) => [step.id, step]));
  const sorted = new Set<Step>();
  const visit = (step: Step): void => {
    for (const id of step.waitsFor) {
      const before = byId.get(id);
      if (before && !sorted.has(before)) visit(before);
    }
    sorted.add(step);
  };
  for (const { step } of [...steps].sort((one, other) => rank(one) - rank(other))) visit(step);
  return [...sorted];
}
