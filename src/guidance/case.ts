import { addDays, addMonths } from '../calendar/days.ts';
import type { Agreement, Day, OldTenantFate, Situation, Status, Subscription } from './model.ts';
import type { Cited } from './text.ts';
import type { Way } from './ways/way.ts';

/** A day with its sources. */
export interface CitedDay extends Cited {
  on: Day;
}

/**
 * One subscription with what the rules derive from it. Where none is listed, one item with index -1 stands for
 * all of them, so that the two questions of the popup go through the same rules.
 */
export interface Case {
  index: number;
  sub: Partial<Subscription>;
  agreement: Agreement;
  fate: OldTenantFate;
  way: Way;
  /** First day of the current term. */
  termStart: Day | null;
  /** Last day of the refund window; null where there is none or it is unknown. */
  windowEnds: Day | null;
  windowOpen: boolean;
  /** The day people lose access if it is stopped at the term's end; null where unknown. */
  accessEnds: CitedDay | null;
  /** Over already: nothing is left to stop. */
  ended: boolean;
}

const TERM_MONTHS = { monthly: 1, annual: 12, 'multi-year': 0 };

/**
 * First day of the current term: `startedOn`, but where that is older than one term before `renewsOn` it is the
 * first purchase, and the current term began at `renewsOn` - term. A multi-year term has no known length.
 */
export function termStartOf({ startedOn, renewsOn, term }: Partial<Subscription>): Day | null {
  const months = term ? TERM_MONTHS[term] : 0;
  const derived = renewsOn && months ? addMonths(renewsOn, -months) : null;
  if (!startedOn) return derived;
  return derived && startedOn < derived ? derived : startedOn;
}

/** Derives a item from a subscription [C-05, L-02]. */
export function caseOf(
  index: number,
  sub: Partial<Subscription>,
  situation: Situation,
  ways: Readonly<Record<Agreement, Way>>,
): Case {
  const agreement = sub.agreement ?? situation.agreement ?? 'unsure';
  const way = ways[agreement];
  const termStart = termStartOf(sub);
  const windowEnds = windowEndOf(termStart, way.refundDays(situation));
  const { renewsOn, status = 'active' } = sub;
  const { today } = situation;
  return {
    index,
    sub,
    agreement,
    fate: sub.oldTenant ?? situation.oldTenant ?? 'unknown',
    way,
    termStart,
    windowEnds,
    windowOpen: windowEnds !== null && windowEnds >= today && termStart !== null && termStart <= today,
    accessEnds: renewsOn ? way.accessEnds(renewsOn, termStart) : null,
    ended: ENDED.includes(status),
  };
}

const ENDED: readonly Status[] = ['expired', 'disabled', 'deleted'];

/** The last day of the window: the term's first day and so many days [C-21]. */
function windowEndOf(termStart: Day | null, days: number): Day | null {
  return days > 0 && termStart ? addDays(termStart, days) : null;
}

/** Microsoft Entra ID Free comes with the account: by name, since it has no SKU row [C-15]. */
export function isEntraFreeName(product: string): boolean {
  return /^(microsoft entra id|azure active directory|azure ad) free$/i.test(product.trim());
}

/** True for the item of Microsoft Entra ID Free [C-15]. */
export function isEntraFree({ sub }: Case): boolean {
  return isEntraFreeName(sub.product ?? '');
}

/** True where stopping it takes nothing from anybody: no data, nobody needs it, nobody has it. */
export function isUnused({ sub: { holdsData, needed, assigned } }: Case): boolean {
  return holdsData === false && !assigned && (needed === 0 || (needed === undefined && assigned === 0));
}

/** Licences that stay in a kept old tenant: `purchased` less those needed in the new one; null if unknown. */
export function remaining({ sub: { purchased, needed } }: Case): number | null {
  return purchased === undefined || needed === undefined ? null : Math.max(purchased - needed, 0);
}

/** What becomes of a subscription in the old tenant, by its tenant's fate and by what is needed of it. */
export function endingOf(item: Case): 'stop' | 'reduce' | 'either' | 'nothing' {
  if (item.ended) return 'nothing';
  if (item.fate === 'leave') return 'stop';
  if (item.fate === 'unknown') return 'either';
  if (item.sub.needed === 0) return 'nothing';
  return remaining(item) === 0 ? 'stop' : 'reduce';
}
