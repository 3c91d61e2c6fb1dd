import { currentPlan } from '../../src/plan/stored/model.ts';
import { SHAPING_QUESTIONS, shapingAnswers } from '../../src/views/shaping-answers.ts';
import { Icon } from '../../src/ui/icons.tsx';
import type { PartProps } from '../shared/app-state.ts';
import { openInTab } from '../shared/open-in-tab.ts';

/** The four answers that shape the plan: each leads to its place in the tab. */
export function FourAnswers({ app }: PartProps) {
  const { stored, translator } = app.state;
  const { t } = translator;
  const answers = shapingAnswers(currentPlan(stored).answers);
  const given = answers.filter(({ isGiven }) => isGiven).length;
  return (
    <section class="four-answers" aria-labelledby="four-answers-title">
      <div class="row">
        <h2 class="strong grow" id="four-answers-title">
          {t('ask_four')}
        </h2>
        <span class="hint">{t('phase_count', { done: given, total: answers.length })}</span>
      </div>
      <ul>
        {answers.map(({ id, isGiven }) => (
          <li key={id}>
            <button type="button" onClick={() => void openInTab(app, '#answers')}>
              <span class="grow">{t(SHAPING_QUESTIONS[id])}</span>
              <Icon name={isGiven ? 'check' : 'forward'} size={16} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
