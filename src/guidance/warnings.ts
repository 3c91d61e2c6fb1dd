import type { Case } from './case.ts';
import { isOver } from './ending.ts';
import { isAzureName, isEntraFreeName } from './outside.ts';
import type { Certainty, Warning } from './model.ts';
import { text, warning } from './text.ts';

/** A warning about some subscriptions: its id, certainty, facts, whom it is about, and where to read more. */
type ProductWarning = readonly [
  id: string,
  Certainty,
  facts: string,
  test: (item: Case) => boolean,
  link?: string,
];

/** By product name: Microsoft's names are English in every language. */
function named(name: RegExp): (item: Case) => boolean {
  return ({ sub }) => name.test(sub.product ?? '');
}

const POWER_PLATFORM = named(/dynamics 365|power ?(apps|automate|pages|platform)|copilot studio|dataverse/i);
const PHONE = named(/teams phone|phone system|calling plan/i);
const SUITES = 'business premium|enterprise mobility|microsoft 365 [aef][35]\\b';
const AZURE = ({ sub }: Case) => isAzureName(sub.product ?? '');

/** Products that need a plan of their own when they leave the old tenant, none a step of ours. */
const LEAVING: readonly ProductWarning[] = [
  ['teams-phone', 'reported', 'X-16a', PHONE],
  ['power-platform', 'stated', 'X-13a', POWER_PLATFORM, 'power-platform-move'],
  ['power-platform-clock', 'disputed', 'X-13b', POWER_PLATFORM, 'power-platform-cleanup'],
  ['autopilot', 'stated', 'X-16b X-16b2', named(RegExp(`intune|${SUITES}`, 'i'))],
  ['conditional-access', 'inferred', 'X-16c', named(RegExp(`(entra id|active directory) p|${SUITES}`, 'i'))],
  ['windows-365', 'inferred', 'X-16d', named(/windows 365/i)],
  ['self-service', 'inferred', 'X-16f', named(/self.service/i)],
  ['nonprofit-grant-ends', 'reported', 'X-16h', named(/business premium \(?(donation|nonprofit)/i)],
];

/** Subscriptions in a state of their own, whether they leave or stay. */
const ALWAYS: readonly ProductWarning[] = [
  ['stale-row', 'stated', 'C-11', ({ stale }) => stale],
  ['azure', 'inferred', 'X-16e C-01 C-18', AZURE],
  ['project-online', 'reported', 'X-16g', named(/project (online|plan [35])/i)],
  ['entra-free', 'stated', 'C-15', ({ sub }) => isEntraFreeName(sub.product ?? '')],
  ['disabled-blocks-migration', 'inferred', 'M-29 L-05', ({ state }) => state === 'disabled'],
  ['reactivation-new-term', 'stated', 'L-10', isReactivatable],
  ['deleted-is-gone', 'stated', 'L-08 L-05', ({ state }) => state === 'deleted'],
];

/** Over but not deleted, and perhaps under MCA: a click on Reactivate can cost a term [L-10]. */
function isReactivatable(item: Case): boolean {
  return isOver(item) && item.state !== 'deleted' && item.way.reactivates;
}

/** False for what stays whole in a tenant that is kept: nothing of it leaves. */
function leaves({ fate, outside, sub: { needed, end } }: Case): boolean {
  return !outside && end !== 'stays' && (fate !== 'keep' || needed !== 0);
}

/** Before anything starts. */
const TWO_ADMINS = warning('two-admins', 'inferred', 'X-22');

/** How a Global Administrator gets a billing role [C-03]. */
export const MISSING_ROLE = warning('missing-role', 'stated', 'C-03');

/** One product, or none listed yet: the guide stays short, and says in a line what is a step of its own for more. */
export function isOneProduct(cases: readonly Case[]): boolean {
  return cases.length === 1;
}

/**
 * Warnings of the whole move, said under 'Also plan for': by the subscriptions in it, and what isn't covered here
 * [X-13, X-16, X-19].
 */
export function generalWarnings(cases: readonly Case[]): Warning[] {
  const listed = cases.filter(({ index }) => index >= 0);
  const leaving = listed.filter(leaves);
  const found: Warning[] = [];
  const add = (about: readonly Case[], one: Warning, link?: string): void => {
    const subscriptions = about.map(({ index }) => index);
    if (about.length > 0) found.push({ ...one, subscriptions, ...(link && { link }) });
  };
  for (const [rows, among] of [[LEAVING, leaving] as const, [ALWAYS, listed] as const]) {
    for (const [id, certainty, facts, test, link] of rows)
      add(among.filter(test), warning(id, certainty, facts), link);
  }
  add(...overAssigned(listed));
  return [
    ...(isOneProduct(cases) ? [TWO_ADMINS, MISSING_ROLE] : []),
    ...found,
    warning('missing-button', 'stated', 'R-07'),
    { ...warning('not-covered', 'inferred', 'X-19 M-01'), link: 'migration-overview' },
  ];
}

/** More people than licences: for volume licensing Microsoft names the days to resolve it. */
function overAssigned(cases: readonly Case[]): [Case[], Warning] {
  const over = cases.filter(({ sub }) => (sub.assigned ?? 0) > (sub.purchased ?? Infinity));
  return over.every(({ way }) => way.siteTool === true)
    ? [over, { ...warning('over-assigned', 'stated', 'R-09'), text: text('warn_vlOverAssignment') }]
    : [over, warning('over-assigned', 'inferred', 'R-09')];
}

/** Add-ons that want a qualifying licence on the same user. */
const ADD_ON = named(/copilot|teams (phone|premium)|phone system|calling plan|audio conferencing|add.?on/i);
/** Plans that new customers can't buy any more [P-15]. */
const NO_LONGER_SOLD = named(/(sharepoint( online)?|onedrive( for business)?) \(?plan [12]/i);
/** Billed by usage if it is bought through a partner [P-16]. */
const COPILOT_BUSINESS = named(/copilot.*business|business.*copilot/i);

/** Warnings of buying again: numbers that are ported weeks before, an add-on's base, a plan no longer sold, usage that is billed [X-16a, X-15, P-15, P-16]. */
export function buyingWarnings(cases: readonly Case[]): Warning[] {
  const again = cases.filter(({ sub }) => sub.needed !== 0);
  const rows = [
    ['teams-phone', 'reported', 'X-16a', PHONE],
    ['base-before-add-on', 'inferred', 'X-15', ADD_ON],
    ['plan-no-longer-sold', 'reported', 'P-15', NO_LONGER_SOLD],
    ['copilot-credits', 'reported', 'P-16', COPILOT_BUSINESS],
  ] as const;
  return rows.flatMap(([id, certainty, facts, test]) =>
    again.some(test) ? [warning(id, certainty, facts)] : [],
  );
}

/**
 * Each warning once: the first step that has it says it, later ones and the general list don't. The same id with
 * other words (another product, another count) is another warning.
 */
export function saidOnce<Step extends { warnings: readonly Warning[] }>(
  steps: readonly Step[],
  general: readonly Warning[],
): { steps: Step[]; warnings: Warning[] } {
  const said = new Set<string>();
  const once = (warnings: readonly Warning[]): Warning[] =>
    warnings.filter(({ text }) => {
      const words = JSON.stringify(text);
      const isNew = !said.has(words);
      said.add(words);
      return isNew;
    });
  return {
    steps: steps.map((step) => ({ ...step, warnings: once(step.warnings) })),
    warnings: once(general),
  };
}
