import type { Case } from './case.ts';
import type { Situation, Subscription, Unknown } from './model.ts';
import { isNative, toolOf } from './steps/tools.ts';
import { text } from './text.ts';

/** A question: its field, where its answer is found, and when it would change the guide (else: when unanswered). */
type Question = readonly [field: string, link?: string | null, open?: Open];
type Open = (situation: Situation, cases: readonly Case[]) => boolean;

const ifNative: Open = (situation) => isNative(toolOf(situation));

/** Most decisive first. */
const QUESTIONS: readonly Question[] = [
  ['agreement', 'billing-accounts', (_, cases) => cases.some(({ agreement }) => agreement === 'unsure')],
  ['oldTenant', null, (_, cases) => cases.some(({ fate }) => fate === 'unknown')],
  ['goal', null, ({ oldTenant }) => oldTenant === undefined],
  ['subscriptions', 'your-products'],
  ['migrationTool', 'migration-overview', (situation) => toolOf(situation) === 'unknown'],
  ['data.mailboxes', 'active-users'],
  ['data.oneDrive', 'active-users'],
  ['data.sharePoint'],
  ['data.teams'],
  ['data.holds', null, ifNative],
  ['customDomain', 'domains'],
  ['domainMoves', null, ({ customDomain }) => customDomain !== false],
  ['groupLicensing', 'licenses', (_, cases) => cases.some(({ fate }) => fate !== 'keep')],
  ['clouds.old', null, ifNative],
  ['clouds.new', null, ifNative],
  ['customer'],
  [
    'partnerCountry',
    'partner-relationships',
    (_, cases) => cases.some(({ agreement }) => agreement === 'partner'),
  ],
  ['plan.buyOn'],
  ['plan.cutOverOn'],
];

/** Fields of a subscription that change its dates or steps. */
const LINE_FIELDS = [
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
  if (situation.goal === 'new-seller') return [];
  const unknowns = QUESTIONS.filter(
    ([field, , open]) => isOpen(situation, field) && (open?.(situation, cases) ?? true),
  );
  return [
    ...unknowns.map(([field, link = null]) => ({
      field,
      text: text(`unknown_${field.replace('.', '_')}`),
      link,
    })),
    ...LINE_FIELDS.flatMap((field) => lineUnknown(field, cases)),
  ];
}

/** True where the field has no answer; of the agreement and the rest that subscriptions may answer, they decide. */
function isOpen(situation: Situation, field: string): boolean {
  if (field === 'agreement' || field === 'oldTenant' || field === 'migrationTool') return true;
  const [first = '', second] = field.split('.');
  const outer = (situation as unknown as Record<string, unknown>)[first];
  const value = second && outer ? (outer as Record<string, unknown>)[second] : outer;
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function lineUnknown(field: (typeof LINE_FIELDS)[number], cases: readonly Case[]): Unknown[] {
  const subscriptions = cases
    .filter((item) => item.index >= 0 && isMissing(item, field))
    .map(({ index }) => index);
  if (subscriptions.length === 0) return [];
  const link = field === 'assigned' || field === 'holdsData' ? 'licenses' : 'your-products';
  return [{ field: `subscriptions[].${field}`, text: text(`unknown_${field}`), link, subscriptions }];
}

function isMissing({ sub, ended, termStart }: Case, field: (typeof LINE_FIELDS)[number]): boolean {
  if (ended || sub[field] !== undefined) return false;
  return field === 'startedOn' || field === 'term' ? termStart === null : true;
}
