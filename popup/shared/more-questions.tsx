import { isLinkId } from '../../src/admin-center/links.ts';
import { camel } from '../../src/guidance/text.ts';
import { currentPlan } from '../../src/plan/stored/model.ts';
import { answerTo, QUESTIONS, type AnswerValue, type Question } from '../../src/plan/changes/questions.ts';
import type { App, PartProps } from './app-state.ts';
import { LinkAnchor } from './link-anchor.tsx';

/** The questions whose answers would change the guide, or that were answered. All may stay open. */
export function MoreQuestions({ app }: PartProps) {
  const { guide, stored, translator } = app.state;
  const { answers } = currentPlan(stored);
  const unknown = new Set(guide.unknowns.map(({ field }) => field));
  const asked = QUESTIONS.filter(({ field }) => unknown.has(field) || answerTo(answers, field) !== null);
  if (asked.length === 0) return null;
  const open = asked.filter(({ field }) => answerTo(answers, field) === null).length;
  return (
    <details class="more-questions">
      <summary>{translator.t('popup_moreQuestions', { count: open })}</summary>
      <div class="fields">
        {asked.map((question) => (
          <Field key={question.field} app={app} question={question} />
        ))}
      </div>
    </details>
  );
}

function Field({ app, question }: { app: App; question: Question }) {
  const { guide, translator } = app.state;
  const id = `answer-${question.field}`;
  const link = guide.unknowns.find(({ field }) => field === question.field)?.link;
  return (
    <div class="field">
      <label for={id}>{translator.t(`unknown_${question.field.replace('.', '_')}`)}</label>
      {question.kind === 'day' ? (
        <DayInput app={app} question={question} id={id} />
      ) : (
        <ChoiceInput app={app} question={question} id={id} />
      )}
      {link && isLinkId(link) && <LinkAnchor app={app} id={link} class="hint-link" />}
    </div>
  );
}

interface InputProps {
  app: App;
  question: Question;
  id: string;
}

function ChoiceInput({ app, question, id }: InputProps) {
  const { t } = app.state.translator;
  const value = answerTo(currentPlan(app.state.stored).answers, question.field);
  const options = question.kind === 'choice' ? question.options : ['true', 'false'];
  const words = question.kind === 'choice' ? question.words : 'answer';
  return (
    <select
      id={id}
      value={value === null ? '' : String(value)}
      onChange={({ currentTarget }) => {
        send(app, question, valueOf(question, currentTarget.value));
      }}
    >
      <option value="">{t('answer_open')}</option>
      {options.map((option) => (
        <option key={option} value={option}>
          {t(`${words}_${camel(option)}`)}
        </option>
      ))}
    </select>
  );
}

/** Days that a plan can have, as the schema takes them. */
const DAYS = { min: '2000-01-01', max: '2099-12-31' };

function DayInput({ app, question, id }: InputProps) {
  const value = answerTo(currentPlan(app.state.stored).answers, question.field);
  return (
    <input
      id={id}
      type="date"
      {...DAYS}
      value={typeof value === 'string' ? value : ''}
      onChange={({ currentTarget }) => {
        if (currentTarget.reportValidity()) send(app, question, currentTarget.value || null);
      }}
    />
  );
}

function valueOf({ kind }: Question, text: string): AnswerValue {
  if (text === '') return null;
  return kind === 'flag' ? text === 'true' : text;
}

function send(app: App, { field }: Question, value: AnswerValue): void {
  app.change({ type: 'answer', field, value });
}
