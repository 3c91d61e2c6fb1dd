import { useState } from 'preact/hooks';
import { isLinkId } from '../../../src/admin-center/links.ts';
import type { Item } from '../../../src/views/now/items.ts';
import { calmLine, headline } from '../../../src/views/now/words.ts';
import { Icon } from '../../../src/ui/icons.tsx';
import type { App } from '../../shared/app-state.ts';
import { LinkAnchor } from '../../shared/link-anchor.tsx';
import { DueTag } from '../due-tag.tsx';
import { StepDetails } from '../phases/step-details.tsx';
import type { PlanModel } from '../plan-model.ts';
import { Options } from './options.tsx';

/** The one thing that matters now: a question with its options, or a step with the way there. */
export function NowCard({ app, model }: { app: App; model: PlanModel }) {
  const { translator } = app.state;
  const { t } = translator;
  const [open, setOpen] = useState(false);
  const { now, isDone } = model.now;
  if (isDone) return <p class="card now-card">{t('plan_done')}</p>;
  if (!now) return null;
  const step = model.guide.steps[now.index];
  if (!step) return null;
  const calm = calmLine(model.now);
  const [conflict] = now.conflicts.flatMap((index) => model.guide.conflicts[index] ?? []);
  return (
    <section class="card now-card" aria-labelledby="now-title">
      <div class="row">
        <span class="now-word grow">{t('now_title')}</span>
        {calm ? (
          <span class="due-tag calm">
            <Icon name="check" size={16} />
            {t(calm)}
          </span>
        ) : (
          <DueTag item={now} translator={translator} />
        )}
      </div>
      <div class="now-head">
        <h2 id="now-title">{t(headline(now, model.wording))}</h2>
        <button
          type="button"
          class="button plain icon small"
          aria-expanded={open}
          aria-label={t('step_details', { step: t(step.title) })}
          onClick={() => setOpen(!open)}
        >
          <Icon name="info" size={16} />
        </button>
      </div>
      {open && <StepDetails app={app} step={step} />}
      {conflict ? (
        <Options app={app} model={model} conflict={conflict} />
      ) : (
        <>
          {step.actions[0] && !open && <p class="now-why">{t(step.actions[0])}</p>}
          <div class="row">
            {step.link && isLinkId(step.link) && (
              <LinkAnchor app={app} id={step.link} class="button primary" />
            )}
            <button type="button" class="button" onClick={() => tick(app, model, now)}>
              {t('plan_markDone')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

/** Ticks the step for all that Now is about. */
function tick(app: App, model: PlanModel, now: Item): void {
  const { t } = app.state.translator;
  const rows = now.subscriptions.flatMap((index) => model.rows[index]?.id ?? []);
  app.change({ type: 'tick', step: now.step, rows, done: true });
  app.say(t('plan_ticked', { step: t(headline(now, model.wording)) }));
}
