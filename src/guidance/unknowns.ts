import type { Line } from './lines.ts';
import type { Situation, Unknown } from './model.ts';
import { text } from './text.ts';

/** A question: its field, where its answer is found, and when it would change the guide. */
interface Question {
  field: string;
  key: string;
  link: string | null;
  open(situation: Situation, lines: readonly Line[]): boolean;
}

const usesMicrosoftTools = ({ migrationTool: tool }: Situation) =>
  tool !== 'third-party' && tool !== 'manual';
const leaving = (lines: readonly Line[]) => lines.some(({ fate }) => fate !== 'keep');

/** Most decisive first. */
const QUESTIONS: readonly Question[] = [
  {
    field: 'agreement',
    key: 'agreement',
    link: 'billing-accounts',
    open: (_, lines) => lines.some(({ agreement }) => agreement === 'unsure'),
  },
  {
    field: 'oldTenant',
    key: 'oldTenant',
    link: null,
    open: (_, lines) => lines.some(({ fate }) => fate === 'unknown'),
  },
  {
    field: 'goal',
    key: 'goal',
    link: null,
    open: ({ goal, oldTenant }) => goal === undefined && oldTenant === undefined,
  },
  {
    field: 'subscriptions',
    key: 'subscriptions',
    link: 'your-products',
    open: ({ subscriptions }) => !subscriptions?.length,
  },
  {
    field: 'migrationTool',
    key: 'migrationTool',
    link: 'migration-overview',
    open: ({ migrationTool: tool }) => tool === undefined || tool === 'unknown',
  },
  {
    field: 'data.mailboxes',
    key: 'mailboxes',
    link: 'active-users',
    open: ({ data }) => data?.mailboxes === undefined,
  },
  {
    field: 'data.oneDrive',
    key: 'oneDrive',
    link: 'active-users',
    open: ({ data }) => data?.oneDrive === undefined,
  },
  {
    field: 'data.sharePoint',
    key: 'sharePoint',
    link: null,
    open: ({ data }) => data?.sharePoint === undefined,
  },
  { field: 'data.teams', key: 'teams', link: null, open: ({ data }) => data?.teams === undefined },
  {
    field: 'data.holds',
    key: 'holds',
    link: null,
    open: (situation) => situation.data?.holds === undefined && usesMicrosoftTools(situation),
  },
  {
    field: 'customDomain',
    key: 'customDomain',
    link: 'domains',
    open: ({ customDomain }) => customDomain === undefined,
  },
  {
    field: 'domainMoves',
    key: 'domainMoves',
    link: null,
    open: ({ customDomain, domainMoves }) => customDomain !== false && domainMoves === undefined,
  },
  {
    field: 'groupLicensing',
    key: 'groupLicensing',
    link: 'licenses',
    open: ({ groupLicensing }, lines) => groupLicensing === undefined && leaving(lines),
  },
  {
    field: 'clouds',
    key: 'clouds',
    link: null,
    open: (situation) => usesMicrosoftTools(situation) && !(situation.clouds?.old && situation.clouds.new),
  },
  { field: 'customer', key: 'customer', link: null, open: ({ customer }) => customer === undefined },
  {
    field: 'partnerCountry',
    key: 'partnerCountry',
    link: 'partner-relationships',
    open: ({ partnerCountry }, lines) =>
      partnerCountry === undefined && lines.some(({ agreement }) => agreement === 'partner'),
  },
  { field: 'plan.buyOn', key: 'buyOn', link: null, open: ({ plan }) => plan?.buyOn === undefined },
  {
    field: 'plan.cutOverOn',
    key: 'cutOverOn',
    link: null,
    open: ({ plan }) => plan?.cutOverOn === undefined,
  },
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
] as const;

/** What is not known, and where to look it up [B-04]. */
export function unknownsOf(situation: Situation, lines: readonly Line[]): Unknown[] {
  const open =
    situation.goal === 'new-seller' ? [] : QUESTIONS.filter((question) => question.open(situation, lines));
  const general = open.map(({ field, key, link }): Unknown => ({
    field,
    text: text(`unknown_${key}`),
    link,
  }));
  return situation.goal === 'new-seller' ? general : [...general, ...lineUnknowns(lines)];
}

function lineUnknowns(lines: readonly Line[]): Unknown[] {
  return LINE_FIELDS.flatMap((field) => {
    const subscriptions = lines
      .filter((line) => line.index >= 0 && isMissing(line, field))
      .map(({ index }) => index);
    if (subscriptions.length === 0) return [];
    const values = { count: subscriptions.length };
    return [
      {
        field: `subscriptions[].${field}`,
        text: text(`unknown_${field}`, values),
        link: LINE_LINKS[field] ?? 'your-products',
        subscriptions,
      },
    ];
  });
}

const LINE_LINKS: Partial<Record<(typeof LINE_FIELDS)[number], string>> = {
  assigned: 'licenses',
  holdsData: 'licenses',
};

function isMissing({ sub, ended, termStart }: Line, field: (typeof LINE_FIELDS)[number]): boolean {
  if (ended || sub[field] !== undefined) return false;
  return field === 'startedOn' || field === 'term' ? termStart === null : true;
}
