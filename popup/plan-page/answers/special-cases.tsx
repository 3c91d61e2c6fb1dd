import { Fragment } from 'preact';
import { answerTo, QUESTIONS, type Question } from '../../../src/plan/changes/questions.ts';
import { isLocked } from '../../../src/policy/policy.ts';
import type { App } from '../../shared/app-state.ts';
import type { PlanModel } from '../plan-model.ts';
import { DayInput } from '../subscriptions/day-input.tsx';
import { wordsKey } from '../subscriptions/field-kinds.ts';
import { CloudSites } from './cloud-sites.tsx';
import { SHAPING } from './shaping.ts';

/** Everything else that may be answered, one line each, with how many are. */
export function SpecialCases({ app, model }: { app: App; model: PlanModel }) {
  const { t } = app.state.translator;
  const { answers } = model.plan;
  const { clouds } = answers;
  const asked = QUESTIONS.filter(({ field }) => !SHAPING.has(field));
  const done = asked.filter(({ field }) => answerTo(answers, field) !== null).length;
  return (
    <section class="card" aria-labelledby="special-title">
      <div class="row">
        <h2 class="strong grow" id="special-title">
          {t('ask_special')}
        </h2>
        <span class="hint">{t('phase_count', { done, total: asked.length })}</span>
      </div>
      {asked.map((question) => (
        <Fragment key={question.field}>
          <Line app={app} model={model} question={question} />
          {question.field === 'clouds.old' && <CloudSites app={app} cloud={clouds?.old} />}
          {question.field === 'clouds.new' && clouds?.new !== clouds?.old && (
            <CloudSites app={app} cloud={clouds?.new} />
          )}
        </Fragment>
      ))}
    </section>
  );
}

function Line({ app, model, question }: { app: App; model: PlanModel; question: Question }) {
  const { translator } = app.state;
  const { t } = translator;
  const { field } = question;
  const id = `answer-${field}`;
  const value = answerTo(model.plan.answers, field);
  const options = question.kind === 'choice' ? question.options : ['true', 'false'];
  const isSet = field === 'clouds.old' && isLocked(app.state.policy, 'cloud');
  const words = question.kind === 'choice' ? question.words : 'answer';
  return (
    <div class="answer-line">
      <label for={id}>{t(`special_${field.replace('.', '_')}`)}</label>
      {question.kind === 'day' ? (
        <DayInput
          id={id}
          value={typeof value === 'string' ? value : ''}
          translator={translator}
          onChoose={(day) => app.change({ type: 'answer', field, value: day })}
        />
      ) : (
        <select
          id={id}
          disabled={isSet}
          value={value === null ? '' : String(value)}
          class={value === null ? 'open' : ''}
          onChange={({ currentTarget: { value: chosen } }) => {
            const flag = question.kind === 'flag' ? chosen === 'true' : chosen;
            app.change({ type: 'answer', field, value: chosen === '' ? null : flag });
          }}
        >
          <option value="">{t('answer_open')}</option>
          {options.map((option) => (
            <option key={option} value={option}>
              {t(wordsKey(words, option))}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
