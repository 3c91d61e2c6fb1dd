import type { Day } from '../../../src/calendar/days.ts';
import type { ReadRow } from '../../../src/inventory/model.ts';
import type { Change } from '../../../src/plan/changes/apply-change.ts';
import { SUBSCRIPTIONS } from '../../admin-center/fixtures.ts';
import { examplePlan } from './example-plan.ts';
import { NEW_ORG, OLD_ORG } from './hinted-plan.ts';

/** The example's twelve subscriptions as they were read from the stand-in's *Your products*: hints find their rows. */
export function exampleOnPage(today: Day): Change[] {
  const changes = examplePlan(today).map((change): Change => {
    if (change.type !== 'read' || change.tenant !== 'old') return change;
    return { ...change, reading: { ...change.reading, rows: change.reading.rows.map(onPage) } };
  });
  return [
    ...changes,
    { type: 'tenant-org', tenant: 'old', org: OLD_ORG },
    { type: 'tenant-org', tenant: 'new', org: NEW_ORG },
  ];
}

function onPage(row: ReadRow): ReadRow {
  const { product } = row.subscription;
  const shown = SUBSCRIPTIONS.find((one) => one.product.startsWith(product));
  if (!shown) throw new Error(`The stand-in shows no ${product}`);
  return { subscription: { ...row.subscription, product: shown.product }, ref: shown.id };
}
