import type { Conflict, Option } from '../../../src/guidance/model.ts';
import type { Change } from '../../../src/plan/changes/apply-change.ts';
import type { App } from '../../shared/app-state.ts';
import type { NowModel } from '../now-model.ts';
import type { CardOption } from './options.tsx';
import { whatFollows } from '../../../src/views/what-follows.ts';

/** At most so many stand on a card; more are chosen in the table. */
export const ON_CARD = 4;

/** A decision that was made a moment ago, and what takes it back. */
export interface Settled {
  title: string;
  back: readonly Change[];
}

/** Hears of a decision that was made on the card. */
export type OnSettled = (settled: Settled) => void;

/** The options of a conflict, for all subscriptions that share it. */
export function groupOptions(
  app: App,
  model: NowModel,
  conflict: Conflict,
  onSettled: OnSettled,
): CardOption[] {
  const { t } = app.state.translator;
  const ids = conflict.subscriptions.flatMap((index) => model.rows[index]?.id ?? []);
  return conflict.options.slice(0, ON_CARD).map((option) => ({
    id: option.id,
    title: t(option.title),
    consequence: whatFollows(option)
      .map((one) => t(one))
      .join(' '),
    isAdvised: option.advised,
    choose: () => settle(app, model, ids, option, onSettled),
  }));
}

/** Stores what an option sets: at once, and with the way back. */
export function settle(
  app: App,
  model: NowModel,
  ids: string[],
  { title, sets }: Option,
  onSettled: OnSettled,
): void {
  const before = model.plan.answers.plan ?? {};
  const back: Change[] = [];
  if (sets.end) back.push({ type: 'choose-option', ids, sets: { end: 'undecided' } });
  if (sets.buyOn) back.push(answer('plan.buyOn', before.buyOn ?? null));
  if (sets.cutOverOn) back.push(answer('plan.cutOverOn', before.cutOverOn ?? null));
  onSettled({ title: app.state.translator.t(title), back });
  app.change({ type: 'choose-option', ids, sets });
}

function answer(field: 'plan.buyOn' | 'plan.cutOverOn', value: string | null): Change {
  return { type: 'answer', field, value };
}
