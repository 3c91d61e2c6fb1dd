import { useMemo } from 'preact/hooks';
import type { Conflict } from '../../../src/guidance/model.ts';
import { actByOf } from '../../../src/views/act-by.ts';
import { endChoices } from '../../../src/views/end-choices.ts';
import { subscriptionFacts, type SubscriptionFacts } from '../../../src/views/subscription-rows.ts';
import type { App } from '../../shared/app-state.ts';
import type { NowModel } from '../now-model.ts';
import { ON_CARD, settle, type OnSettled } from './decide.ts';
import { Options, type CardOption } from './options.tsx';

/** What the question of each subscription is made from. */
interface OneByOneProps {
  app: App;
  model: NowModel;
  conflict: Conflict;
  onSettled: OnSettled;
}

/** The question of a group, asked of each of its subscriptions: with its own people and days. */
export function OneByOne(props: OneByOneProps) {
  const { app, model, conflict } = props;
  const { told, guide, rows, now } = model;
  const facts = useMemo(() => subscriptionFacts({ plan: told, ...guide, actBy: actByOf(now) }), [guide, now]);
  return (
    <>
      {conflict.subscriptions.map((index) => {
        const row = rows[index];
        const known = row && facts.get(row.id);
        if (!known) return null;
        return (
          <div key={row.id} class="one-by-one">
            <h3 class="strong" id={`one-${row.id}`}>
              {model.wording.products[index]}
            </h3>
            <Options app={app} options={ownOptions(props, index, known)} labelledBy={`one-${row.id}`} />
          </div>
        );
      })}
    </>
  );
}

function ownOptions(
  { app, model, conflict, onSettled }: OneByOneProps,
  index: number,
  facts: SubscriptionFacts,
): CardOption[] {
  const { t } = app.state.translator;
  const row = model.rows[index];
  if (!row) return [];
  const own = endChoices({ row, facts, cutOver: model.plan.answers.plan?.cutOverOn });
  return conflict.options.slice(0, ON_CARD).flatMap((option) => {
    const choice = own.find(({ end }) => end === option.sets.end);
    if (!choice) return [];
    return {
      id: option.id,
      title: t(choice.title),
      consequence: choice.consequence ? t(choice.consequence) : '',
      isAdvised: option.advised,
      choose: () => settle(app, model, [row.id], option, onSettled),
    };
  });
}
