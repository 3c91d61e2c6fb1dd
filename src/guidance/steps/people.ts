import type { Case } from '../case.ts';
import { endingOf, isOver, moveBy } from '../ending.ts';
import { warning } from '../text.ts';
import type { StepBuilder } from './builder.ts';
import type { StepId } from './table.ts';
import { licensedFirst, mayMigrate, toolOf } from './tools.ts';

/** Whose data and people move, and by when: earlier than the cut-over where that was decided. */
export function addPeople(builder: StepBuilder, cases: readonly Case[]): void {
  const { situation } = builder;
  const { buyOn, cutOverOn } = situation.plan ?? {};
  if (buyOn && cutOverOn && buyOn > cutOverOn && builder.has('buy-licences')) {
    builder.add({
      id: 'buy-licences',
      facts: 'M-03',
      warnings: [warning('buy-after-cut-over', 'stated', 'M-03')],
    });
  }
  for (const item of cases) {
    if (item.index < 0 || !moves(item)) continue;
    if (mayMigrate(situation)) builder.add({ id: 'migrate-data', facts: '', due: moveBy(item) }, item);
    if (item.decision === 'move-earlier') bringForward(builder, item);
  }
}

function moves(item: Case): boolean {
  if (item.sub.needed === 0) return false;
  return isOver(item) ? item.state !== 'deleted' : endingOf(item) !== 'nothing';
}

/** Who moves earlier is licensed earlier: what the move waits for comes with it. */
function bringForward(builder: StepBuilder, item: Case): void {
  const due = moveBy(item);
  if (builder.has('buy-licences') && item.way.buying(item)) {
    builder.add({ id: 'buy-licences', facts: '', due }, item);
  }
  const first: StepId[] = licensedFirst(toolOf(builder.situation)) ? ['assign-licences'] : [];
  for (const id of ['buy-migration-add-on' as const, ...first]) {
    if (builder.has(id)) builder.add({ id, facts: '', due });
  }
}
