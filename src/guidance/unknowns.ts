import type { Case } from './case.ts';
import { isOver } from './ending.ts';
import type { Situation, Subscription, Unknown } from './model.ts';
import { toolOf } from './steps/tools.ts';
import { text } from './text.ts';

/** A question: its field, where its answer is found, and when it would change the guide (else: when unanswered). */
type Question = readonly [field: string, link?: string | null, open?: Open];
type Open = (situation: Situation, cases: readonly Case[]) => boolean;

const ifMicrosofts: Open = ({ migrationTool }) =>
  migrationTool !== 'third-party' && migrationTool !== 'manual';

/** Most decisive first. */
const QUESTIONS: readonly Question[] = [
  ['agreement', 'billing-accounts', (_, cases) => cases.some(({ way, outside }) => !way.isKnown && !outside)],
  ['oldTenant', null, (_, cases) => cases.some(({ fate }) => fate === 'unknown')],
  ['goal', null, ({ oldTenant }) => oldTenant === undefined],
  ['subscriptions', 'your-products'],
  ['migrationTool', 'migration-overview', (situation) => toolOf(situation) === 'unknown'],
  ['data.mailboxes', 'active-users'],
  ['data.oneDrive', 'active-users'],
  ['data.sharePoint'],
  ['data.teams'],
  ['data.holds'],
  ['customDomain', 'domains'],
  ['domainMoves', null, ({ customDomain }) => customDomain !== false],
  ['groupLicensing', 'licenses', (_, cases) => cases.some(({ fate }) => fate !== 'keep')],
  ['clouds.old', null, ifMicrosofts],
  ['clouds.new', null, ifMicrosofts],
  ['customer'],
  ['partnerCountry', 'partner-relationships', (_, cases) => cases.some(({ way }) => way.windowByCountry)],
  ['plan.buyOn'],
  ['plan.cutOverOn'],
];

/** Fields of a subscription that change its dates or steps. */
const CASE_FIELDS = [
  'status',
  'agreement',
  'renewsOn',
  'startedOn',
  'term',
  'recurringBilling',
  'purchased',
  'assigned',
  'needed',
  'holdsData',
] as const satisfies readonly (keyof Subscription)[];

/** What is not known and would change the guide, and where to look it up [B-04]. */
export function unknownsOf(situation: Situation, cases: readonly Case[]): Unknown[] {
  if (situation.goal === 'new-seller') return sellerUnknowns(situation);
  const unknowns = QUESTIONS.filter(
    ([field, , open]) => isOpen(situation, field) && (open?.(situation, cases) ?? true),
  );
  return [
    ...unknowns.map(([field, link = null]) => ({
      field,
      text: text(`unknown_${field.replace('.', '_')}`),
      link,
    })),
    ...CASE_FIELDS.flatMap((field) => lineUnknown(field, cases)),
  ];
}

/** Only who sells today, and what, while only the seller changes [T-09, T-16, T-17]. */
function sellerUnknowns(situation: Situation): Unknown[] {
  return SELLER_QUESTIONS.filter(([field]) => isOpen(situation, field)).map(([field, link = null]) => ({
    field,
    text: text(`unknown_${field}`),
    link,
  }));
}

const SELLER_QUESTIONS: readonly Question[] = [
  ['oldSeller', 'partner-relationships'],
  ['subscriptions', 'your-products'],
];

/** True where the field has no answer; of the agreement and the rest that subscriptions may answer, they decide. */
function isOpen(situation: Situation, field: string): boolean {
  if (field === 'agreement' || field === 'oldTenant' || field === 'migrationTool') return true;
  const [first = '', second] = field.split('.');
  const outer = (situation as unknown as Record<string, unknown>)[first];
  const value = second && outer ? (outer as Record<string, unknown>)[second] : outer;
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function lineUnknown(field: (typeof CASE_FIELDS)[number], cases: readonly Case[]): Unknown[] {
  const subscriptions = cases
    .filter((item) => item.index >= 0 && isMissing(item, field))
    .map(({ index }) => index);
  if (subscriptions.length === 0) return [];
  const link = field === 'assigned' || field === 'holdsData' ? 'licenses' : 'your-products';
  return [{ field: `subscriptions[].${field}`, text: text(`unknown_${field}`), link, subscriptions }];
}

/** Missing, or only guessed. */
function isMissing(item: Case, field: (typeof CASE_FIELDS)[number]): boolean {
  if (item.outside || item.state === 'deleted') return false;
  if (item.guessed.has(field)) return true;
  if (field === 'status') return item.state === 'unknown';
  if (field === 'agreement' || isOver(item) || item.sub[field] !== undefined) return false;
  return counts(item, field);
}

/** A start counts where it opens a refund window, since renewals can be aligned [P-02]; a trial has no term of its own. */
function counts({ way, termStart, situation }: Case, field: (typeof CASE_FIELDS)[number]): boolean {
  if (field === 'recurringBilling') return way.renewsItself;
  if (way.turnsAnnual && (field === 'term' || field === 'startedOn')) return false;
  if (field === 'startedOn') return termStart === null || way.refundDays(situation) > 0;
  return field === 'term' ? termStart === null : true;
}
