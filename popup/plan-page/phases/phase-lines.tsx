import { useState } from 'preact/hooks';
import type { Verb } from '../../../src/guidance/model.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { PhaseLine, PhaseView } from '../../../src/views/now/phases.ts';
import { choiceOf } from '../../../src/views/now/choices.ts';
import { rowText } from '../../../src/views/now/words.ts';
import type { CitedStep } from '../../../src/views/cited-guide.ts';
import { rowsOfStep, ticksOf } from '../../../src/plan/stored/ticks.ts';
import { TenantTag } from '../../../src/ui/step-parts.tsx';
import { Icon } from '../../../src/ui/icons.tsx';
import type { App } from '../../shared/app-state.ts';
import { DueTag } from '../due-tag.tsx';
import type { NowModel } from '../now-model.ts';
import { StepDetails } from './step-details.tsx';
import { NAMED_AT_ONCE, whyOf } from './why.ts';

interface LinesProps {
  app: App;
  model: NowModel;
  view: PhaseView;
  /** In the popup: the product alone with its verb and day, no reason and no tenant. */
  isShort?: boolean;
}

/** Done ones fold away once there are more than so many. */
const FOLD_DONE = 3;
/** Lines that are drawn at a time. */
const SHOWN = 40;
/** Of more roles than these and one, the others are counted. */
const SHOWN_ROLES = 2;

/** The steps of a phase: who once, then a line a step or, where each subscription has its own day, a line for each. */
export function PhaseLines({ app, model, view, isShort = false }: LinesProps) {
  const { t } = app.state.translator;
  const [all, setAll] = useState(false);
  const done = view.lines.filter((line) => line.isDone);
  const folds = view.phase === 'stop' && done.length > FOLD_DONE;
  const lines = folds ? view.lines.filter((line) => !line.isDone) : view.lines;
  const shown = all ? lines : lines.slice(0, SHOWN);
  const roles = rolesOf(view, model).map((role) => t(role));
  const rest = roles.length - SHOWN_ROLES;
  const who = rest > 1 ? [...roles.slice(0, SHOWN_ROLES), t('list_more', { count: rest })] : roles;
  return (
    <>
      {who.length > 0 && <p class="hint phase-who">{t('plan_who', { roles: who.join(', ') })}</p>}
      {folds && (
        <details class="phase-done">
          <summary>
            <Icon name="check" size={16} />
            <span>{t('phase_done', { count: done.length })}</span>
            <Icon name="down" size={16} />
          </summary>
          <ul class="phase-lines">
            {done.map((line) => (
              <Line key={lineId(line)} {...{ app, model, line, isShort }} />
            ))}
          </ul>
        </details>
      )}
      <ul class="phase-lines">
        {shown.map((line) => (
          <Line key={lineId(line)} {...{ app, model, line, isShort }} />
        ))}
      </ul>
      {shown.length < lines.length && (
        <button type="button" class="button link" onClick={() => setAll(true)}>
          {t('phase_more', { count: lines.length - shown.length })}
        </button>
      )}
    </>
  );
}

function lineId({ index, subscription }: PhaseLine): string {
  return `${index} ${String(subscription)}`;
}

/** Who may do what is open in a phase, the role of most lines first. Each step names its own behind (i). */
function rolesOf({ lines, state }: PhaseView, { guide }: NowModel): string[] {
  const counts = new Map<string, number>();
  for (const { index, isDone } of lines) {
    if (isDone && state !== 'done') continue;
    for (const role of guide.steps[index]?.roles ?? []) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([role]) => role);
}

/** One step, or its part for one subscription: tick, title, why, tenant, day, and everything else behind (i). */
function Line({
  app,
  model,
  line,
  isShort,
}: {
  app: App;
  model: NowModel;
  line: PhaseLine;
  isShort: boolean;
}) {
  const { translator } = app.state;
  const { t } = translator;
  const [open, setOpen] = useState(false);
  const step = model.guide.steps[line.index];
  if (!step) return null;
  const title = titleOf(step, line, model, t);
  const product = line.subscription === null ? undefined : model.wording.products[line.subscription];
  // 'Off by 13 Jan' says what to do; a day alone does not.
  const isProductOnly = isShort && product !== undefined && step.verb !== 'do';
  const isNow = isOfNow(line, model);
  const why = whyOf(line, step, model, translator);
  return (
    <li class={line.isDone ? 'done' : isNow ? 'is-now' : ''}>
      <div class="phase-line">
        <Tick app={app} model={model} line={line} step={step} title={title} />
        <span class="line-title">{isProductOnly ? product : title}</span>
        {!isShort && (
          <>
            <span class="line-why" title={why}>
              {why}
            </span>
            <span class="line-tenant">
              <TenantTag tenant={step.tenant} translator={translator} />
            </span>
          </>
        )}
        <span class="line-due">
          <LineDue
            line={line}
            isNow={isNow}
            verb={isProductOnly ? step.verb : 'do'}
            isShort={isShort}
            translator={translator}
          />
        </span>
        <button
          type="button"
          class="button plain icon small"
          aria-expanded={open}
          aria-label={t('step_details', { step: title })}
          onClick={() => setOpen(!open)}
        >
          <Icon name="info" size={16} />
        </button>
      </div>
      {open && <StepDetails app={app} step={step} subscription={line.subscription} />}
    </li>
  );
}

/** 'Now' on what was lifted there, else by when; what is done has no day. */
function LineDue({
  line,
  isNow,
  verb,
  isShort,
  translator,
}: {
  line: PhaseLine;
  isNow: boolean;
  verb: Verb;
  isShort: boolean;
  translator: Translator;
}) {
  if (isNow) {
    return (
      <span class="due-tag soon">
        <Icon name="clock" size={16} />
        {translator.t('ui_now')}
      </span>
    );
  }
  if (line.isDone) return null;
  return <DueTag item={{ ...line, verb }} translator={translator} withoutLeft={isShort} />;
}

type Translate = App['state']['translator']['t'];

/** In the phase that is done one by one the product comes first: 'Visio Plan 2: turn off'. */
function titleOf(step: CitedStep, line: PhaseLine, { wording }: NowModel, t: Translate): string {
  const { subscription } = line;
  const product = subscription === null ? undefined : wording.products[subscription];
  if (subscription === null && NAMED_AT_ONCE.has(step.verb) && step.parts.length > 0) {
    const subscriptions = step.parts.map((part) => part.subscription);
    return t(rowText({ ...step, ...line, subscriptions, isPart: false, conflicts: [] }, wording));
  }
  if (subscription === null || !product) return t(step.title);
  if (step.verb !== 'do')
    return t(
      rowText({ ...step, ...line, subscriptions: [subscription], isPart: false, conflicts: [] }, wording),
    );
  return t('phase_part', { product, step: t(step.title) });
}

/** True for what was lifted to Now: it keeps its place here. */
function isOfNow({ index, subscription }: PhaseLine, { now: { now } }: NowModel): boolean {
  return now?.index === index && (subscription === null || now.subscriptions.includes(subscription));
}

function Tick({
  app,
  model,
  line,
  step,
  title,
}: {
  app: App;
  model: NowModel;
  line: PhaseLine;
  step: CitedStep;
  title: string;
}) {
  const { t } = app.state.translator;
  return (
    <input
      type="checkbox"
      class="tick"
      aria-label={title}
      checked={line.isDone}
      onChange={({ currentTarget }) => {
        const row = line.subscription === null ? undefined : model.rows[line.subscription]?.id;
        const isDone = currentTarget.checked;
        for (const one of isDone ? [step] : tickedWays(step, line, model)) {
          const rows = row ? [row] : rowsOfStep(one, model.told);
          app.change({ type: 'tick', step: one.id, rows, done: isDone });
        }
        app.say(t(isDone ? 'plan_ticked' : 'plan_reopened', { step: title }));
      }}
    />
  );
}

/** The steps whose ticks make a line done: its own, or another way of the same choice. */
function tickedWays(step: CitedStep, { subscription }: PhaseLine, { guide, told }: NowModel): CitedStep[] {
  const choice = choiceOf(step)(subscription);
  if (choice === null) return [step];
  const ticks = ticksOf(told);
  return guide.steps.filter(
    (one) =>
      choiceOf(one)(subscription) === choice &&
      (subscription === null ? ticks.isDone(one) : ticks.isPartDone(one, subscription)),
  );
}
