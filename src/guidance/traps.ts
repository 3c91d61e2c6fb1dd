import { isEntraFree, type Line } from './lines.ts';
import type { Certainty, Cloud, Situation, Warning } from './model.ts';
import { warning } from './text.ts';

/** A trap that shows by the product's name: Microsoft's names are English in every language. */
interface ProductTrap {
  id: string;
  name: RegExp;
  certainty: Certainty;
  facts: readonly string[];
  link?: string;
}

/** Products that have a plan of their own; none is a step of ours. */
const PRODUCT_TRAPS: readonly ProductTrap[] = [
  {
    id: 'power-platform',
    name: /dynamics 365|power (apps|automate|pages|platform)|powerapps|copilot studio|dataverse/i,
    certainty: 'stated',
    facts: ['X-13a'],
    link: 'power-platform-move',
  },
  {
    id: 'power-platform-clock',
    name: /dynamics 365|power (apps|automate|pages|platform)|powerapps|copilot studio|dataverse/i,
    certainty: 'disputed',
    facts: ['X-13b'],
    link: 'power-platform-cleanup',
  },
  {
    id: 'teams-phone',
    name: /teams phone|phone system|calling plan|audio conferencing/i,
    certainty: 'reported',
    facts: ['X-16a'],
  },
  {
    id: 'autopilot',
    name: /intune|business premium|enterprise mobility|microsoft 365 [ef][35]\b/i,
    certainty: 'stated',
    facts: ['X-16b'],
  },
  {
    id: 'conditional-access',
    name: /entra id p|azure active directory p(remium)?|enterprise mobility|business premium|microsoft 365 [ef][35]\b/i,
    certainty: 'inferred',
    facts: ['X-16c'],
  },
  { id: 'windows-365', name: /windows 365/i, certainty: 'inferred', facts: ['X-16d'] },
  {
    id: 'azure',
    name: /^(microsoft )?azure (?!(active directory|information|ad )\b)/i,
    certainty: 'inferred',
    facts: ['X-16e', 'C-18'],
  },
  { id: 'self-service', name: /self.service/i, certainty: 'inferred', facts: ['X-16f'] },
  {
    id: 'project-online',
    name: /project (online|plan [35])|planner and project plan [35]/i,
    certainty: 'reported',
    facts: ['X-16g'],
  },
  {
    id: 'nonprofit-grant-ends',
    name: /business premium \(?(donation|nonprofit)/i,
    certainty: 'reported',
    facts: ['X-16h'],
  },
];

/** Add-ons that want a qualifying licence on the same user. */
const ADD_ON =
  /copilot|teams phone|phone system|calling plan|audio conferencing|teams premium|defender|add.?on/i;

/** Warnings for the whole move: by the products in it, and what isn't covered here. */
export function moveTraps(lines: readonly Line[]): Warning[] {
  const found: Warning[] = [];
  for (const { id, name, certainty, facts, link } of PRODUCT_TRAPS) {
    const subscriptions = indexes(lines, ({ sub }) => name.test(sub.product ?? ''));
    if (subscriptions.length)
      found.push({ ...warning(id, certainty, facts), subscriptions, ...(link && { link }) });
  }
  const free = indexes(lines, isEntraFree);
  if (free.length) found.push({ ...warning('entra-free', 'stated', ['C-15']), subscriptions: free });
  const over = indexes(lines, ({ sub }) => (sub.assigned ?? 0) > (sub.purchased ?? Infinity));
  if (over.length) {
    const volume = over.every(
      (at) => lines.find(({ index }) => index === at)?.agreement === 'volume-licensing',
    );
    found.push({
      ...warning('over-assigned', volume ? 'stated' : 'inferred', ['R-09'], volume ? '_volume' : ''),
      subscriptions: over,
    });
  }
  return [
    ...found,
    ...endedTraps(lines),
    { ...warning('not-covered', 'inferred', ['X-19', 'M-01']), link: 'migration-overview' },
  ];
}

/** Subscriptions that are over: their people are out, and a click on Reactivate can cost a term [L-05, L-10, M-29]. */
function endedTraps(lines: readonly Line[]): Warning[] {
  const disabled = indexes(lines, ({ sub }) => sub.status === 'disabled');
  const reactivatable = indexes(
    lines,
    ({ ended, sub, agreement }) =>
      ended && sub.status !== 'deleted' && (agreement === 'mca' || agreement === 'unsure'),
  );
  const deleted = indexes(lines, ({ sub }) => sub.status === 'deleted');
  const found: Warning[] = [];
  if (disabled.length)
    found.push({
      ...warning('disabled-blocks-migration', 'inferred', ['M-29', 'L-05']),
      subscriptions: disabled,
    });
  if (reactivatable.length)
    found.push({ ...warning('reactivation-new-term', 'stated', ['L-10']), subscriptions: reactivatable });
  if (deleted.length)
    found.push({ ...warning('deleted-is-gone', 'stated', ['L-08', 'L-05']), subscriptions: deleted });
  return found;
}

function indexes(lines: readonly Line[], test: (line: Line) => boolean): number[] {
  return lines.filter((line) => line.index >= 0 && test(line)).map(({ index }) => index);
}

/** Traps of buying: an add-on needs its base. */
export function buyingTraps(lines: readonly Line[]): Warning[] {
  const addOns = lines.some(({ sub }) => sub.needed !== 0 && ADD_ON.test(sub.product ?? ''));
  return addOns ? [warning('base-before-add-on', 'inferred', ['X-15'])] : [];
}

const US_GOVERNMENT: readonly Cloud[] = ['gcc', 'gcc-high', 'dod'];

/** Microsoft's tools by cloud [M-14, M-20, M-21]. GCC shares the worldwide cloud; no source speaks of the two. */
export function cloudTraps({ clouds, migrationTool = 'unknown' }: Situation): Warning[] {
  const { old, new: next } = clouds ?? {};
  const known = [old, next].filter((cloud) => cloud !== undefined);
  const found: Warning[] = [];
  if (old && next && old !== next) {
    const near = [old, next].every((cloud) => cloud === 'worldwide' || cloud === 'gcc');
    found.push(warning('cross-cloud', near ? 'disputed' : 'stated', ['M-14'], near ? '_gcc' : ''));
  }
  if (known.some((cloud) => US_GOVERNMENT.includes(cloud)))
    found.push(warning('onedrive-tool-cloud', 'stated', ['M-21']));
  const orchestrator = migrationTool === 'orchestrator' || migrationTool === 'unknown';
  if (orchestrator && known.some((cloud) => cloud !== 'worldwide' && cloud !== 'gcc')) {
    found.push(warning('orchestrator-cloud', 'stated', ['M-20']));
  }
  return found;
}
