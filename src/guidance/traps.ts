import { isEntraFree, type Case } from './case.ts';
import type { Certainty, Cloud, Situation, Warning } from './model.ts';
import { warning } from './text.ts';

/** A trap of some subscriptions: its id, certainty, facts, whom it is about, and where to read more. */
type Trap = readonly [id: string, Certainty, facts: string, test: (item: Case) => boolean, link?: string];

/** By product name: Microsoft's names are English in every language. */
function named(name: RegExp): (item: Case) => boolean {
  return ({ sub }) => name.test(sub.product ?? '');
}

const POWER_PLATFORM = named(/dynamics 365|power ?(apps|automate|pages|platform)|copilot studio|dataverse/i);
const SUITES = 'business premium|enterprise mobility|microsoft 365 [aef][35]\\b';

/** Products with a plan of their own, none a step of ours, and subscriptions in a state of their own. */
const TRAPS: readonly Trap[] = [
  ['power-platform', 'stated', 'X-13a', POWER_PLATFORM, 'power-platform-move'],
  ['power-platform-clock', 'disputed', 'X-13b', POWER_PLATFORM, 'power-platform-cleanup'],
  ['teams-phone', 'reported', 'X-16a', named(/teams phone|phone system|calling plan/i)],
  ['autopilot', 'stated', 'X-16b', named(RegExp(`intune|${SUITES}`, 'i'))],
  ['conditional-access', 'inferred', 'X-16c', named(RegExp(`(entra id|active directory) p|${SUITES}`, 'i'))],
  ['windows-365', 'inferred', 'X-16d', named(/windows 365/i)],
  ['azure', 'inferred', 'X-16e C-18', named(/^(microsoft )?azure (?!(active directory|information|ad )\b)/i)],
  ['self-service', 'inferred', 'X-16f', named(/self.service/i)],
  ['project-online', 'reported', 'X-16g', named(/project (online|plan [35])/i)],
  ['nonprofit-grant-ends', 'reported', 'X-16h', named(/business premium \(?(donation|nonprofit)/i)],
  ['entra-free', 'stated', 'C-15', isEntraFree],
  ['disabled-blocks-migration', 'inferred', 'M-29 L-05', ({ sub }) => sub.status === 'disabled'],
  ['reactivation-new-term', 'stated', 'L-10', isReactivatable],
  ['deleted-is-gone', 'stated', 'L-08 L-05', ({ sub }) => sub.status === 'deleted'],
];

/** Over but not deleted, and perhaps under MCA: a click on Reactivate can cost a term [L-10]. */
function isReactivatable({ ended, sub: { status }, agreement }: Case): boolean {
  return ended && status !== 'deleted' && (agreement === 'mca' || agreement === 'unsure');
}

/** Warnings for the whole move: by the subscriptions in it, and what isn't covered here. */
export function moveTraps(cases: readonly Case[]): Warning[] {
  const listed = cases.filter(({ index }) => index >= 0);
  const found: Warning[] = [];
  const add = (about: readonly Case[], trap: Warning, link?: string): void => {
    const subscriptions = about.map(({ index }) => index);
    if (about.length > 0) found.push({ ...trap, subscriptions, ...(link && { link }) });
  };
  for (const [id, certainty, facts, test, link] of TRAPS) {
    add(listed.filter(test), warning(id, certainty, facts), link);
  }
  add(...overAssigned(listed));
  return [...found, { ...warning('not-covered', 'inferred', 'X-19 M-01'), link: 'migration-overview' }];
}

/** More people than licences: for volume licensing Microsoft names the days to resolve it. */
function overAssigned(cases: readonly Case[]): [Case[], Warning] {
  const over = cases.filter(({ sub }) => (sub.assigned ?? 0) > (sub.purchased ?? Infinity));
  return over.every(({ agreement }) => agreement === 'volume-licensing')
    ? [over, warning('over-assigned', 'stated', 'R-09', '_volume')]
    : [over, warning('over-assigned', 'inferred', 'R-09')];
}

/** Add-ons that want a qualifying licence on the same user. */
const ADD_ON = named(/copilot|teams (phone|premium)|phone system|calling plan|audio conferencing|add.?on/i);

/** Traps of buying: an add-on needs its base. */
export function buyingTraps(cases: readonly Case[]): Warning[] {
  const addOns = cases.some((item) => item.sub.needed !== 0 && ADD_ON(item));
  return addOns ? [warning('base-before-add-on', 'inferred', 'X-15')] : [];
}

const US_GOVERNMENT: readonly Cloud[] = ['gcc', 'gcc-high', 'dod'];

/** GCC shares the hosts of the worldwide cloud; no source says whether it counts as another cloud [D-03, M-14]. */
function isWorldwide(cloud: Cloud): boolean {
  return cloud === 'worldwide' || cloud === 'gcc';
}

/** Microsoft's tools by cloud [M-14, M-20, M-21]. */
export function cloudTraps({ clouds, migrationTool }: Situation): Warning[] {
  const { old, new: next } = clouds ?? {};
  const known = [old, next].filter((cloud) => cloud !== undefined);
  const found: Warning[] = [];
  if (old && next && old !== next) {
    found.push(
      known.every(isWorldwide)
        ? warning('cross-cloud', 'disputed', 'M-14', '_gcc')
        : warning('cross-cloud', 'stated', 'M-14'),
    );
  }
  if (known.some((cloud) => US_GOVERNMENT.includes(cloud))) {
    found.push(warning('onedrive-tool-cloud', 'stated', 'M-21'));
  }
  if (migrationTool !== 'mailbox-tool' && !known.every(isWorldwide)) {
    found.push(warning('orchestrator-cloud', 'stated', 'M-20'));
  }
  return found;
}
