import { useState } from 'preact/hooks';
import type { Phase } from '../../src/guidance/model.ts';
import { NextDates } from '../plan-page/now/next-dates.tsx';
import { NowCard } from '../plan-page/now/now-card.tsx';
import type { NowModel } from '../plan-page/now-model.ts';
import type { App } from '../shared/app-state.ts';
import { lazy } from '../shared/lazy.tsx';
import type { BelowProps } from './below.tsx';
import { FourAnswers } from './four-answers.tsx';
import { Tracker } from './tracker.tsx';

// Nobody sees it before they scroll: it comes after the first paint.
const Below = lazy<BelowProps>(() => import('../shared/lazy-parts.ts').then((part) => part.Below));

/** The plan in one column: Now, the next dates and how far it is in the first view, all steps below it. */
export function PlanParts({ app, model }: { app: App; model: NowModel }) {
  const { view, page } = app.state;
  const { phases, dated, now } = model.now;
  const current = phases.find(({ state }) => state === 'current')?.phase ?? null;
  const [opened, open] = useState<Phase | 'none' | null>(null);
  const goTo = (phase: Phase) => {
    open(phase);
    // After the phase is drawn unfolded.
    requestAnimationFrame(() => {
      const button = document.getElementById(`phase-${phase}`);
      button?.scrollIntoView();
      button?.focus({ preventScroll: true });
    });
  };
  const canShow = view === 'side' && page?.page === 'subscriptions' && now && now.subscriptions.length > 0;
  return (
    <>
      <div class="first-view">
        <NowCard app={app} model={model} onShow={canShow ? () => app.showPanel('show-now') : undefined} />
        <NextDates app={app} model={model} isPlain />
        {dated.length === 0 && <FourAnswers app={app} />}
      </div>
      {view === 'popup' && <Tracker app={app} model={model} onChoose={goTo} />}
      <Below app={app} model={model} shown={opened ?? current} onShow={open} />
    </>
  );
}
