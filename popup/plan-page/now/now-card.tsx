import { useState, type StateUpdater, type Dispatch } from 'preact/hooks';
import type { Conflict } from '../../../src/guidance/model.ts';
import { calmLine, headline } from '../../../src/views/now/words.ts';
import { Icon } from '../../../src/ui/icons.tsx';
import { TenantTag } from '../../../src/ui/step-parts.tsx';
import { unbroken } from './unbroken.tsx';
import type { App } from '../../shared/app-state.ts';
import { DueTag } from '../due-tag.tsx';
import { StepDetails } from '../phases/step-details.tsx';
import type { NowModel } from '../now-model.ts';
import { groupOptions, type OnSettled } from './decide.ts';
import { DecidedFoot, useSettled } from './decided-foot.tsx';
import { DoneCard } from './done-card.tsx';
import { NowStep } from './now-step.tsx';
import { OneByOne } from './one-by-one.tsx';
import { Options } from './options.tsx';

interface NowCardProps {
  app: App;
  model: NowModel;
  /** Shows in the page beside it what this is about; missing where there is no such page. */
  onShow?: (() => void) | undefined;
}

/** The one thing that matters now: a question with its options, or a step with the way there. */
export function NowCard({ app, model, onShow }: NowCardProps) {
  const { t } = app.state.translator;
  const [open, setOpen] = useState(false);
  const [settled, settle] = useSettled(app, model);
  const { now, isDone } = model.now;
  if (isDone) return <DoneCard app={app} model={model} />;
  const step = now && model.guide.steps[now.index];
  if (!step) return null;
  const [conflict] = now.conflicts.flatMap((index) => model.guide.conflicts[index] ?? []);
  return (
    <section class="card now-card" aria-labelledby="now-title">
      <NowLine app={app} model={model} />
      <div class="now-head">
        <h2 id="now-title">{unbroken(t(headline(now, model.wording)), model.wording.products)}</h2>
        <InfoButton open={open} setOpen={setOpen} label={t('step_details', { step: t(step.title) })} />
      </div>
      {open && <StepDetails app={app} step={step} subscription={now.subscriptions[0] ?? null} />}
      {conflict ? (
        <Decision {...{ app, model, conflict, onShow }} key={conflict.id} onSettled={settle} />
      ) : (
        <>
          {!open && <NowStep {...{ app, model, now, step }} />}
          {onShow && <ShowOnPage app={app} onShow={onShow} />}
        </>
      )}
      <DecidedFoot {...{ app, model, settled }} onBack={() => settle(null)} />
    </section>
  );
}

/** 'Now', whose tenant, and by when. A decision is taken at home: it has no tenant. */
function NowLine({ app, model: { now: view } }: Pick<NowCardProps, 'app' | 'model'>) {
  const { translator } = app.state;
  const { t } = translator;
  const { now } = view;
  if (!now) return null;
  const calm = calmLine(view);
  const isDated = view.dated.length > 0;
  return (
    <div class="row">
      <span class="now-word">{t('ui_now')}</span>
      {now.verb !== 'decide' && <TenantTag tenant={now.tenant} translator={translator} />}
      <span class="grow" />
      {calm ? (
        isDated && (
          <span class="due-tag calm">
            <Icon name="done" size={16} />
            {t(calm)}
          </span>
        )
      ) : (
        <DueTag item={now} translator={translator} />
      )}
    </div>
  );
}

function InfoButton({
  open,
  setOpen,
  label,
}: {
  open: boolean;
  setOpen: Dispatch<StateUpdater<boolean>>;
  label: string;
}) {
  return (
    <button
      type="button"
      class="button plain icon small"
      aria-expanded={open}
      aria-label={label}
      onClick={() => setOpen(!open)}
    >
      <Icon name="info" size={16} />
    </button>
  );
}

/** The options for all that share the question; 'One by one' asks it of each. */
function Decision({
  app,
  model,
  conflict,
  onShow,
  onSettled,
}: NowCardProps & { conflict: Conflict; onSettled: OnSettled }) {
  const { t } = app.state.translator;
  const [alone, setAlone] = useState(false);
  const isGroup = conflict.subscriptions.length > 1;
  return (
    <>
      {alone && isGroup ? (
        <OneByOne app={app} model={model} conflict={conflict} onSettled={onSettled} />
      ) : (
        <Options app={app} options={groupOptions(app, model, conflict, onSettled)} labelledBy="now-title" />
      )}
      {(isGroup || onShow) && (
        <div class="row">
          {onShow && <ShowOnPage app={app} onShow={onShow} />}
          {isGroup && (
            <button type="button" class="button link" aria-expanded={alone} onClick={() => setAlone(!alone)}>
              {t(alone ? 'now_together' : 'ui_oneByOne')}
            </button>
          )}
        </div>
      )}
    </>
  );
}

function ShowOnPage({ app, onShow }: { app: App; onShow: () => void }) {
  return (
    <button type="button" class="button show-on-page" onClick={onShow}>
      {app.state.translator.t('now_showOnPage')}
      <Icon name="eye" size={16} />
    </button>
  );
}
