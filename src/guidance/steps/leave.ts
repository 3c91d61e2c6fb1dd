import { actBy } from '../act-by.ts';
import type { Case } from '../case.ts';
import { comesToEnd, cutOverOf, moveBy } from '../ending.ts';
import { earlier } from '../../calendar/days.ts';
import type { Day } from '../model.ts';
import { warning } from '../text.ts';
import type { StepBuilder } from './builder.ts';
import { mayMigrate } from './tools.ts';

/** A go/no-go date ten working days before it ends: a missed day costs a term. */
export function addGoNoGo(
  builder: StepBuilder,
  items: readonly Case[],
  goNoGo: ReadonlyMap<Case, Day>,
): void {
  for (const item of items) {
    if (item.index >= 0 ? !goNoGo.has(item) : !comesToEnd(item) || !mayMigrate(builder.situation)) continue;
    const due = goNoGo.get(item) ?? null;
    const cutOver = cutOverOf(builder.situation);
    const late = due !== null && cutOver !== null && cutOver > due;
    builder.add(
      {
        id: 'go-no-go',
        link: 'your-products',
        certainty: 'inferred',
        facts: 'X-02 C-05 L-02a',
        actions: ['checkData', 'noGo'],
        due,
        waitsFor: 'request-remap order-licences migrate-data assign-licences',
        warnings: late ? [warning('cut-over-too-late', 'inferred', 'X-02')] : [],
      },
      item,
    );
  }
}

/** Licensing groups, product by product: after its people have moved, before it ends [L-12, R-11]; before it moves whole [T-03]. */
export function addLicensingGroups(builder: StepBuilder, items: readonly Case[]): void {
  if (builder.situation.groupLicensing === false) return;
  for (const item of items) {
    if (item.undecided || item.sub.assigned === 0) continue;
    if (!comesToEnd(item) && !item.way.movesWhole(item)) continue;
    const end = endOfGroup(item);
    builder.add(
      {
        id: 'clear-licensing-groups',
        link: 'licenses',
        certainty: 'reported',
        roles: 'licenseAdmin',
        facts: 'L-12 R-11',
        actions: ['groups'],
        due: end && actBy('renewal', end, item.situation.today),
        waitsFor: 'migrate-data assign-licences',
      },
      item,
    );
  }
}

/**
 * Grace isn't sure: the group is cleared before the term ends, where people are out by then. Over a bridge the group goes
 * on with the monthly licences of the same product, until they are cancelled [C-24].
 */
function endOfGroup(item: Case): Day | null {
  const { accessEnds, termEnd, decision } = item;
  if (decision === 'bridge') return null;
  if (!accessEnds) return null;
  const moved = moveBy(item);
  return earlier(accessEnds.on, moved && termEnd && moved >= termEnd ? null : termEnd);
}
