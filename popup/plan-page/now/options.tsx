import type { Conflict, Option } from '../../../src/guidance/model.ts';
import type { App } from '../../shared/app-state.ts';
import type { PlanModel } from '../plan-model.ts';

/** At most so many stand on a card; more are chosen in the table. */
const ON_CARD = 4;

/** The options of a decision, each with what follows; one click settles it for all that share the question. */
export function Options({ app, model, conflict }: { app: App; model: PlanModel; conflict: Conflict }) {
  const { t } = app.state.translator;
  const choose = (option: Option) => {
    const { end, buyOn, cutOverOn } = option.sets;
    const ids = conflict.subscriptions.flatMap((index) => model.rows[index]?.id ?? []);
    if (end) app.change({ type: 'decide', ids, end });
    if (buyOn) app.change({ type: 'answer', field: 'plan.buyOn', value: buyOn });
    if (cutOverOn) app.change({ type: 'answer', field: 'plan.cutOverOn', value: cutOverOn });
    app.say(t('decided_said', { choice: t(option.title) }));
  };
  return (
    <div class="options" role="group" aria-labelledby="now-title">
      {conflict.options.slice(0, ON_CARD).map((option) => (
        <button key={option.id} type="button" class="option" onClick={() => choose(option)}>
          <span class="radio" aria-hidden="true" />
          <span>
            <strong>{t(option.title)}</strong>
            {option.advised && <span class="advice">{t('option_advised')}</span>}
            <span class="hint">{option.consequences.map((consequence) => t(consequence)).join(' ')}</span>
          </span>
        </button>
      ))}
    </div>
  );
}
