import { useEffect, useState } from 'preact/hooks';
import type { Phase } from '../../src/guidance/model.ts';
import { NextDates } from '../plan-page/now/next-dates.tsx';
import { NowCard } from '../plan-page/now/now-card.tsx';
import type { NowModel } from '../plan-page/now-model.ts';
import { Warnings } from '../plan-page/phases/warnings.tsx';
import { limitsBefore } from '../../src/views/limits.ts';
import type { App } from '../shared/app-state.ts';
import { Below } from './below.tsx';
import { FourAnswers } from './four-answers.tsx';
import { Tracker } from './tracker.tsx';

/** The plan in one column: Now, the next dates and how far it is in the first view, all steps below it. */
export function PlanParts({ app, model }: { app: App; model: NowModel }) {
  const { view } = app.state;
  const { phases, dated, isDone } = model.now;
  const current = phases.find(({ state }) => state === 'current')?.phase ?? null;
  const [opened, open] = useState<Phase | 'none' | null>(null);
  const [wanted, want] = useState<Phase | null>(null);
  const canShow = canShowNow(app, model);
  const [isPainted, setPainted] = useState(false);
  useEffect(() => setPainted(true), []);
  return (
    <>
      <div class="first-view">
        <Limits app={app} model={model} />
        <NowCard app={app} model={model} onShow={canShow ? () => app.showPanel('show-now') : undefined} />
        {!isDone && <NextDates app={app} model={model} isPlain />}
        {!isDone && dated.length === 0 && <FourAnswers app={app} />}
      </div>
      {view === 'popup' && (
        <Tracker
          app={app}
          model={model}
          onChoose={(phase) => {
            open(phase);
            want(phase);
          }}
        />
      )}
      {/* Nobody sees it before they scroll. */}
      {isPainted && (
        <Below
          {...{ app, model, wanted }}
          shown={opened ?? current}
          onShow={open}
          onFound={() => want(null)}
        />
      )}
    </>
  );
}

/** What the clouds lack for this move, before all else. */
function Limits({ app, model }: { app: App; model: NowModel }) {
  const limits = limitsBefore(model.now.now, model.guide);
  return limits.length > 0 ? <Warnings app={app} warnings={limits} /> : null;
}

/** True where the side panel stands beside the list that has the rows of Now. */
function canShowNow({ state: { view, page } }: App, { now: { now } }: NowModel): boolean {
  return view === 'side' && page?.page === 'subscriptions' && (now?.subscriptions.length ?? 0) > 0;
}
