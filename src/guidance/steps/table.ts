import type { Phase, StepTenant, Verb } from '../model.ts';

/** What is true of a step in every situation. */
export interface StepKind {
  phase: Phase;
  verb: Verb;
  /** Where it is done, unless a rule says otherwise. */
  tenant: StepTenant;
  /** True where it is done one by one: a part a subscription, each with its own act-by day. */
  parted: boolean;
  /** Ids of rules that it was made of before; a stored tick of one of them is a tick of it. */
  aliases: readonly string[];
  /** The id that it has where the step of that id isn't there. */
  plain?: 'cancel-now' | 'reduce-licences';
}

type Make = (phase: Phase, verb: Verb, tenant: StepTenant, ...aliases: string[]) => StepKind;

/** Done once. */
const once: Make = (phase, verb, tenant, ...aliases) => ({ phase, verb, tenant, parted: false, aliases });
/** Done one by one. */
const each: Make = (phase, verb, tenant, ...aliases) => ({ phase, verb, tenant, parted: true, aliases });

/** Every step, in the usual order of a move [7h, X-03]: order, aliases, decisions and hints read this table alone. */
export const STEPS = {
  'decide-end': each('prepare', 'decide', 'old'),
  'rescue-data': each('prepare', 'save-data', 'old'),
  'find-agreement': once('prepare', 'do', 'old'),
  'have-two-admins': once('prepare', 'do', 'both'),
  'associate-billing-tenant': once('prepare', 'do', 'both'),
  'choose-tool': once('prepare', 'decide', 'both'),
  'verify-education': once('prepare', 'do', 'new'),
  'register-nonprofit': once('prepare', 'do', 'support'),
  'defederate-domain': once('prepare', 'do', 'old'),
  'clear-holds': once('prepare', 'do', 'old'),
  'request-remap': once('buy', 'ask', 'support'),
  'order-licences': once('buy', 'ask', 'partner'),
  'separate-licence-ids': once('buy', 'ask', 'partner'),
  'buy-migration-add-on': once('buy', 'buy', 'new'),
  'buy-licences': each('buy', 'buy', 'new'),
  'bridge-licences': each('buy', 'buy', 'new'),
  'buy-from-new-seller': each('buy', 'buy', 'old'),
  'change-seller': once('buy', 'ask', 'partner'),
  'map-identities': once('migrate', 'do', 'both'),
  'migrate-data': each(
    'migrate',
    'do',
    'both',
    'migrate-mailboxes',
    'migrate-onedrive',
    'migrate-sharepoint',
    'migrate-teams',
  ),
  'assign-licences': once('migrate', 'do', 'new'),
  'go-no-go': each('migrate', 'decide', 'old'),
  'move-domain': once('migrate', 'do', 'both'),
  'turn-billing-on': each('stop', 'on', 'old'),
  reactivate: each('stop', 'do', 'old'),
  'schedule-extension': each('stop', 'do', 'old'),
  'keep-and-pay': each('stop', 'off', 'old', 'keep-and-pay-data'),
  'turn-off-recurring-billing': each('stop', 'off', 'old'),
  'ask-partner': each('stop', 'ask', 'partner', 'ask-partner-at-term-end', 'ask-partner-at-renewal'),
  'ask-partner-to-cancel': each('stop', 'ask', 'partner'),
  'ask-partner-to-reduce': each('stop', 'ask', 'partner'),
  'ask-seller': each('stop', 'ask', 'partner', 'ask-seller-at-term-end', 'ask-seller-at-renewal'),
  'ask-seller-to-cancel': each('stop', 'ask', 'partner'),
  'ask-seller-to-reduce': each('stop', 'ask', 'partner'),
  'let-lapse': each('stop', 'ends', 'old'),
  'renew-with-fewer': each('stop', 'reduce', 'old'),
  'remove-domain': once('stop', 'do', 'old'),
  'clear-licensing-groups': each('stop', 'do', 'old'),
  'unassign-licences': each('stop', 'do', 'old'),
  'reduce-to-25': each('stop', 'reduce', 'old'),
  'reduce-licences': each('stop', 'reduce', 'old', 'reduce-at-renewal'),
  'reduce-now': { ...each('stop', 'reduce', 'old'), plain: 'reduce-licences' },
  'move-whole-subscription': each('stop', 'move', 'old'),
  'swap-to-monthly': each('stop', 'swap', 'old'),
  'cancel-now': each('stop', 'cancel', 'old', 'cancel-or-pay', 'cancel-or-pay-data'),
  'cancel-after-move': { ...each('stop', 'cancel', 'old'), plain: 'cancel-now' },
  'remove-old-seller-access': once('stop', 'do', 'old'),
  'cancel-at-old-seller': each('stop', 'cancel', 'partner'),
  'close-old-tenant': once('close', 'do', 'old', 'keep-old-tenant'),
} as const satisfies Readonly<Record<string, StepKind>>;

/** A step's id: stable, since a tick belongs to it. */
export type StepId = keyof typeof STEPS;

/** All ids, in the usual order. */
export const STEP_IDS = Object.keys(STEPS) as StepId[];

/** A step's place in the usual order. */
export const STEP_RANK: Readonly<Record<StepId, number>> = Object.fromEntries(
  STEP_IDS.map((id, rank) => [id, rank]),
) as Record<StepId, number>;

/** What is true of a step in every situation. */
export function stepKind(id: StepId): StepKind {
  return STEPS[id];
}
