import { isLinkId } from '../../src/admin-center/links.ts';
import type { Warning } from '../../src/guidance/model.ts';
import type { Cited, CitedStep } from '../../src/views/cited-guide.ts';
import { currentPlan } from '../../src/plan/stored/model.ts';
import { rowsOfStep, ticksOf } from '../../src/plan/stored/ticks.ts';
import { QUESTION_FIELDS } from '../../src/plan/changes/questions.ts';
import { Icon } from '../../src/ui/icons.tsx';
import { Sources } from '../../src/ui/sources.tsx';
import { Due, TenantTag } from '../../src/ui/step-parts.tsx';
import type { App, PartProps } from './app-state.ts';
import { camel } from '../../src/guidance/text.ts';
import { LinkAnchor } from './link-anchor.tsx';

/** The steps: progress, the next one lifted out, the others in order. */
export function PlanSection({ app }: PartProps) {
  const { guide, translator } = app.state;
  const { t } = translator;
  const { isDone } = ticksOf(currentPlan(app.state.stored));
  const count = guide.steps.filter(isDone).length;
  const next = guide.steps.find((step) => !isDone(step));
  const total = guide.steps.length;
  return (
    <section class="plan">
      <div class="row">
        <h2 class="strong grow">{t('plan_progress', { done: count, total })}</h2>
      </div>
      <progress value={count} max={total} aria-label={t('plan_progress', { done: count, total })} />
      {!next && <p class="bar">{t('plan_done')}</p>}
      <ol>
        {guide.steps.map((step, index) => (
          <StepItem
            key={step.id}
            app={app}

            step={step}
            number={index + 1}
            state={step === next ? 'next' : isDone(step) ? 'done' : 'later'}
          />
        ))}
      </ol>
      <Warnings warnings={guide.warnings} app={app} />
      <Unknowns app={app} />
    </section>
  );
}

interface StepProps extends PartProps {
  step: CitedStep;
  number: number;
  state: 'next' | 'done' | 'later';
}

function StepItem(props: StepProps) {
  const { app, step, number, state } = props;
  const { translator } = app.state;
  const { t } = translator;
  const head = (
    <>
      <span class="number">{state === 'done' ? <Icon name="check" size={16} /> : number}</span>
      <span class="grow step-title">
        {state === 'done' && <span class="unseen">{t('plan_isDone')}</span>}
        {t(step.title)}
      </span>
      <TenantTag tenant={step.tenant} translator={translator} />
    </>
  );
  if (state === 'next') {
    return (
      <li class="step next">
        <div class="row">{head}</div>
        <StepBody {...props} />
      </li>
    );
  }
  return (
    <li class={`step ${state}`}>
      <details>
        <summary class="row">
          {head}
          <Due step={step} translator={translator} />
        </summary>
        <StepBody {...props} />
      </details>
    </li>
  );
}

function StepBody({ app, step, state }: StepProps) {
  const { translator } = app.state;
  const { t } = translator;
  const isDone = state === 'done';
  const tick = () => {
    const rows = rowsOfStep(step, currentPlan(app.state.stored));
    app.change({ type: 'tick', step: step.id, rows, done: !isDone });
    app.say(t(isDone ? 'plan_reopened' : 'plan_ticked', { step: t(step.title) }));
  };
  return (
    <div class="step-body">
      {state === 'next' && <Due step={step} translator={translator} />}
      {step.missed && <p class="strong">{t('due_missed_hint')}</p>}
      <ul class="actions">
        {step.actions.map((action) => (
          <li key={action.key}>{t(action)}</li>
        ))}
      </ul>
      <Choice step={step} app={app} />
      <Warnings warnings={step.warnings} app={app} />
      {step.roles.length > 0 && (
        <p class="hint">{t('plan_who', { roles: step.roles.map((role) => t(role)).join(', ') })}</p>
      )}
      <div class="row">
        {step.link && isLinkId(step.link) && (
          <LinkAnchor app={app} id={step.link} class={state === 'next' ? 'button primary' : 'button'} />
        )}
        <button type="button" class="button" onClick={tick}>
          {t(isDone ? 'plan_markOpen' : 'plan_markDone')}
        </button>
      </div>
      <Sources citations={step.citations} certainty={step.certainty} translator={translator} />
    </div>
  );
}

/** A step that shares a choice: the other way is named, since one rules out the other. */
function Choice({ step, app }: { step: CitedStep; app: App }) {
  const { guide, translator } = app.state;
  const { t } = translator;
  if (step.choice === null) return null;
  const others = guide.steps.filter(({ id, choice }) => choice === step.choice && id !== step.id);
  return (
    <div class="bar info">
      <Icon name="info" />
      <strong>{t(`choice_${camel(step.choice)}`)}</strong>
      {others.map((other) => (
        <p key={other.id}>{t('plan_rulesOut', { step: t(other.title) })}</p>
      ))}
    </div>
  );
}

/** Fields that have a question of their own. */
const ASKED: ReadonlySet<string> = new Set(QUESTION_FIELDS);

/** What else would change the plan, each with where to look it up [B-04]. */
function Unknowns({ app }: PartProps) {
  const { guide, translator } = app.state;
  const { t } = translator;
  const unknowns = guide.unknowns.filter(({ field }) => !ASKED.has(field));
  if (unknowns.length === 0) return null;
  return (
    <details class="unknowns">
      <summary>{t('plan_unknowns', { count: unknowns.length })}</summary>
      <ul class="actions">
        {unknowns.map(({ field, text, link }) => (
          <li key={field}>
            {t(text)} {link && isLinkId(link) && <LinkAnchor app={app} id={link} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Warnings({ warnings, app }: { warnings: readonly Cited<Warning>[]; app: App }) {
  const { translator } = app.state;
  return warnings.map((warning) => (
    <div key={warning.id} class="bar warn">
      <Icon name="warning" />
      <p>{translator.t(warning.text)}</p>
      <Sources citations={warning.citations} certainty={warning.certainty} translator={translator} />
    </div>
  ));
}
