import type { ComponentChildren } from 'preact';
import { answerTo, type AnswerValue, type QuestionField } from '../../../src/plan/changes/questions.ts';
import { Icon } from '../../../src/ui/icons.tsx';
import { SHAPING_QUESTIONS } from '../../../src/views/shaping-answers.ts';
import type { App } from '../../shared/app-state.ts';
import type { PlanModel } from '../plan-model.ts';
import type { View } from '../views.ts';
import { DayInput } from '../subscriptions/day-input.tsx';
import { FirstAnswers } from './first-answers.tsx';
import { DATA } from './shaping.ts';
import { SpecialCases } from './special-cases.tsx';

interface AnswersProps {
  app: App;
  model: PlanModel;
}

/** The four answers that shape the plan, each with what it decides; the first two and the special cases beside them. */
export function AnswersView({ app, model, show }: AnswersProps & { show: (view: View) => void }) {
  return (
    <div class="answers">
      <div class="answers-main">
        <ToolQuestion app={app} model={model} />
        <DataQuestion app={app} model={model} />
        <div class="answers-pair">
          <DomainQuestion app={app} model={model} />
          <CutOverQuestion app={app} model={model} />
        </div>
      </div>
      <div class="answers-side">
        <FirstAnswers app={app} model={model} show={show} />
        <SpecialCases app={app} model={model} />
      </div>
    </div>
  );
}

/** Tells the plan an answer. */
function answer(app: App, field: QuestionField, value: AnswerValue): void {
  app.change({ type: 'answer', field, value });
}

function Question({
  title,
  decides,
  children,
}: {
  title: string;
  decides: string;
  children: ComponentChildren;
}) {
  return (
    <fieldset class="card question">
      <legend>
        <span class="question-title">{title}</span> <span class="hint">{decides}</span>
      </legend>
      {children}
    </fieldset>
  );
}

const TOOLS = [
  ['mailbox-tool', 'tool_mailboxTool'],
  ['orchestrator', 'tool_orchestrator'],
  ['third-party', 'tool_thirdParty'],
  ['manual', 'tool_manual'],
] as const;

function ToolQuestion({ app, model }: AnswersProps) {
  const { t } = app.state.translator;
  const chosen = answerTo(model.plan.answers, 'migrationTool');
  return (
    <Question title={t(SHAPING_QUESTIONS.tool)} decides={t('ask_toolDecides')}>
      <div class="boxes two">
        {TOOLS.map(([tool, words]) => (
          <Box key={tool} isChosen={chosen === tool} title={t(words)} hint={t(`${words}_hint`)}>
            <input
              type="radio"
              name="tool"
              checked={chosen === tool}
              onChange={() => answer(app, 'migrationTool', tool)}
            />
          </Box>
        ))}
      </div>
    </Question>
  );
}

/** An unticked box says 'no' once it was ticked, or once another is: before that nothing is known. */
function DataQuestion({ app, model }: AnswersProps) {
  const { t } = app.state.translator;
  const { answers } = model.plan;
  return (
    <Question title={t(SHAPING_QUESTIONS.data)} decides={t('ask_dataDecides')}>
      <div class="boxes four">
        {DATA.map(([field, words]) => {
          const isTicked = answerTo(answers, field) === true;
          return (
            <Box key={field} isChosen={isTicked} title={t(words)}>
              <input
                type="checkbox"
                checked={isTicked}
                onChange={({ currentTarget }) => answer(app, field, currentTarget.checked)}
              />
            </Box>
          );
        })}
      </div>
    </Question>
  );
}

function DomainQuestion({ app, model }: AnswersProps) {
  const { t } = app.state.translator;
  const { answers } = model.plan;
  const moves = answerTo(answers, 'domainMoves');
  const options = [
    ['true', true, 'answer_true'],
    ['false', false, 'answer_false'],
    ['unsure', null, 'answer_unsure'],
  ] as const;
  return (
    <Question title={t(SHAPING_QUESTIONS.domain)} decides={t('ask_domainDecides')}>
      <div class="boxes row">
        {options.map(([id, value, words]) => (
          <Box key={id} isChosen={moves === value} title={t(words)}>
            <input
              type="radio"
              name="domain"
              checked={moves === value}
              onChange={() => {
                // Only a domain of one's own can move.
                if (value === true) answer(app, 'customDomain', true);
                answer(app, 'domainMoves', value);
              }}
            />
          </Box>
        ))}
      </div>
    </Question>
  );
}

function CutOverQuestion({ app, model }: AnswersProps) {
  const { translator } = app.state;
  const { t } = translator;
  const day = answerTo(model.plan.answers, 'plan.cutOverOn');
  const tooEarly = new Set(
    model.guide.conflicts.flatMap(({ id, subscriptions }) =>
      id === 'access-ends-before-cut-over' ? subscriptions : [],
    ),
  ).size;
  return (
    <Question title={t(SHAPING_QUESTIONS.cutOver)} decides={t('ask_cutOverDecides')}>
      <div class="row">
        <label class="unseen" for="cut-over">
          {t(SHAPING_QUESTIONS.cutOver)}
        </label>
        <DayInput
          id="cut-over"
          value={typeof day === 'string' ? day : ''}
          translator={translator}
          onChoose={(value) => answer(app, 'plan.cutOverOn', value)}
        />
        {tooEarly > 0 && (
          <span class="due-tag soon">
            <Icon name="warning" size={16} />
            {t('ask_endBefore', { count: tooEarly })}
          </span>
        )}
      </div>
    </Question>
  );
}

function Box({
  isChosen,
  title,
  hint,
  children,
}: {
  isChosen: boolean;
  title: string;
  hint?: string;
  children: ComponentChildren;
}) {
  return (
    <label class={isChosen ? 'box chosen' : 'box'}>
      {children}
      <span>
        <strong>{title}</strong>
        {hint && <span class="hint">{hint}</span>}
      </span>
    </label>
  );
}
