import type { Case } from '../case.ts';
import { endingOf, hasToMove, moveBy } from '../ending.ts';
import { addDays } from '../../calendar/days.ts';
import type { Day, OldTenantFate } from '../model.ts';
import { warning } from '../text.ts';
import type { StepBuilder } from './builder.ts';

/** How a domain leaves a tenant: nobody and nothing uses it, mail points elsewhere, then it is removed [M-32]. */
const RELEASE = ['domainPeople', 'domainGroups', 'domainMx', 'domainRemove'];

/**
 * The domain: after the data, before anything is cancelled [C-04, M-31…M-36]. One that stays behind in a tenant that
 * is left still takes mail, and is removed just before the tenant ends; a kept tenant keeps its own.
 */
export function addDomain(builder: StepBuilder, fate: OldTenantFate, cases: readonly Case[] = []): void {
  const { customDomain, domainMoves, plan: own } = builder.situation;
  if (customDomain === false || (fate === 'keep' && domainMoves !== true)) return;
  const base = { link: 'domains', roles: 'globalAdmin', waitsFor: 'migrate-data' };
  const warnings = [
    warning('domain-takes-time', 'reported', 'M-36'),
    warning('domain-not-movable', 'stated', 'M-33'),
  ];
  if (domainMoves === false) {
    builder.add({
      id: 'remove-domain',
      ...base,
      facts: 'C-04 M-32 X-12',
      actions: ['domainWait', ...RELEASE],
      due: dayBeforeTenantEnds(cases),
      warnings: warnings.slice(0, 1),
    });
    return;
  }
  builder.add({
    id: 'move-domain',
    ...base,
    facts: 'M-31 M-32 M-15',
    actions: [...(domainMoves === undefined ? ['domainIfStays'] : []), ...RELEASE, 'domainAdd'],
    due: lastToMove(cases) ?? own?.cutOverOn ?? null,
    warnings,
  });
}

/** The day on which the last people have moved, where all of them move before the cut-over; else null. */
function lastToMove(cases: readonly Case[]): Day | null {
  const days = cases.filter((item) => endingOf(item) !== 'nothing' && hasToMove(item)).map(moveBy);
  return days.length === 0 || days.includes(null) ? null : days.reduce(later);
}

function later(one: Day | null, other: Day | null): Day | null {
  return (one ?? '') > (other ?? '') ? one : other;
}

/** The day before the last access ends; null while one of the ends isn't known. */
function dayBeforeTenantEnds(cases: readonly Case[]): Day | null {
  const ends = cases
    .filter((item) => endingOf(item) !== 'nothing')
    .map(({ accessEnds }) => accessEnds?.on ?? null);
  if (ends.length === 0 || ends.includes(null)) return null;
  const last = ends.reduce(later);
  return last && addDays(last, -1);
}
