import { useState } from 'preact/hooks';
import { FATES, fateOf, type Fate } from '../../src/plan/changes/answer-changes.ts';
import { currentPlan } from '../../src/plan/stored/model.ts';
import { fateKey } from '../../src/views/fate-words.ts';
import type { PartProps } from './app-state.ts';

type OpenFateProps = PartProps & { look: string };

/** Asked where it is open, for a plan that began with a reading: without it half of the steps exclude the other half. */
export function OpenFate(props: OpenFateProps) {
  return <Asked key={currentPlan(props.app.state.stored).id} {...props} />;
}

/** Stays once it is answered: the arrow keys go from answer to answer, and the focus must have where to be. */
function Asked({ app, look }: OpenFateProps) {
  const [wasOpen] = useState(() => fateOf(currentPlan(app.state.stored).answers) === undefined);
  return wasOpen ? (
    <section class={look}>
      <FateQuestion app={app} />
    </section>
  ) : null;
}

/** What becomes of the old tenant: the answer that decides what is stopped and what is reduced. */
export function FateQuestion({ app }: PartProps) {
  const { translator, stored } = app.state;
  const { t } = translator;
  const fate = fateOf(currentPlan(stored).answers);
  const choose = (value: Fate) => {
    app.change({ type: 'fate', value });
  };
  return (
    <fieldset>
      <legend class="strong">{t('popup_oldTenant')}</legend>
      <div class="choices">
        {FATES.map((id) => (
          <label key={id} class="choice">
            <input type="radio" name="fate" checked={fate === id} onChange={() => choose(id)} />
            <span>
              <span>{t(fateKey(id))}</span>
              <span class="hint">{t(`${fateKey(id)}_hint`)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
