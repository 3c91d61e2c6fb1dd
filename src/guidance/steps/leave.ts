import { movesWhole } from '../dates.ts';
import { addDays } from '../../calendar/days.ts';
import { endingOf, type Case } from '../case.ts';
import type { Day } from '../model.ts';
import type { StepBuilder } from './builder.ts';
import { warning } from '../text.ts';
import { mayMigrate } from './tools.ts';

/** True where something comes to its end in the old tenant. */
function ends(item: Case): boolean {
  const ending = endingOf(item);
  return ending === 'stop' || ending === 'either';
}

/** A go/no-go date ten working days before access ends: a missed day costs a term. */
export function addGoNoGo(
  builder: StepBuilder,
  cases: readonly Case[],
  goNoGo: ReadonlyMap<Case, Day>,
): void {
  for (const item of cases) {
    if (
      item.index >= 0 ? !goNoGo.has(item) : !ends(item) || movesWhole(item) || !mayMigrate(builder.situation)
    )
      continue;
    const due = goNoGo.get(item) ?? null;
    const { cutOverOn } = builder.situation.plan ?? {};
    const late = due !== null && cutOverOn !== undefined && cutOverOn > due;
    builder.add(
      {
        id: 'go-no-go',
        tenant: 'old',
        link: 'your-products',
        certainty: 'inferred',
        facts: 'X-02 C-05 L-02a',
        actions: ['goCheck', 'noGo'],
        due,
        warnings: late ? [warning('cut-over-too-late', 'inferred', 'X-02')] : [],
      },
      item,
    );
  }
}

/** Licensing groups: a suspended SKU on a group is reported to block every assignment [L-12]. */
export function addLicensingGroups(builder: StepBuilder, cases: readonly Case[]): void {
  if (builder.situation.groupLicensing === false) return;
  for (const item of cases) {
    if (!ends(item)) continue;
    const moves = item.sub.needed !== 0 || item.sub.holdsData === true;
    builder.add(
      {
        id: 'clear-licensing-groups',
        tenant: 'old',
        link: 'licenses',
        certainty: 'reported',
        roles: 'licenseAdmin',
        facts: 'L-12',
        actions: ['groups', 'groupsWhy'],
        due: moves && item.accessEnds ? addDays(item.accessEnds.on, -1) : null,
        waitsFor: 'migrate-data assign-licences',
      },
      item,
    );
  }
}
