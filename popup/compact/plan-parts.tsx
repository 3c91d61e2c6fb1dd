import { useRef, useState } from 'preact/hooks';
import type { Phase } from '../../src/guidance/model.ts';
import { NextDates } from '../plan-page/now/next-dates.tsx';
import { NowCard } from '../plan-page/now/now-card.tsx';
import { AlsoPlanFor } from '../plan-page/phases/also-plan-for.tsx';
import type { PlanModel } from '../plan-page/plan-model.ts';
import { ProgressOffer } from '../plan-page/progress-offer.tsx';
import type { App } from '../shared/app-state.ts';
import { showNowOnPage } from '../shared/beside.ts';
import { RulesDay } from '../shared/rules-day.tsx';
import { FoldedPhases } from './folded-phases.tsx';
import { FourAnswers } from './four-answers.tsx';
import { Tracker } from './tracker.tsx';

/** The plan in one column: Now, the next dates and how far it is in the first view, all steps below it. */
export function PlanParts({ app, model }: { app: App; model: PlanModel }) {
  const { view, page } = app.state;
  const current = model.now.phases.find(({ state }) => state === 'current')?.phase ?? null;
  const [opened, open] = useState<Phase | 'none' | null>(null);
  const phases = useRef<HTMLDivElement>(null);
  const shown = opened ?? current;
  const goTo = (phase: Phase) => {
    open(phase);
    // After the phase is drawn unfolded.
    requestAnimationFrame(() => {
      const button = phases.current?.querySelector<HTMLElement>(`#phase-${phase}`);
      button?.scrollIntoView();
      button?.focus({ preventScroll: true });
    });
  };
  const hasDates = model.now.dated.length > 0;
  const isBeside = view === 'side' && page !== undefined;
  return (
    <>
      <div class="first-view">
        <ProgressOffer app={app} model={model} />
        <NowCard app={app} model={model} onShow={isBeside ? () => showNowOnPage(app) : undefined} />
        <NextDates app={app} model={model} isPlain />
        {!hasDates && <FourAnswers app={app} />}
      </div>
      {view === 'popup' && <Tracker app={app} model={model} onChoose={goTo} />}
      <div class="below" ref={phases}>
        <FoldedPhases app={app} model={model} shown={shown} onShow={(phase) => open(phase ?? 'none')} />
        <AlsoPlanFor app={app} warnings={model.guide.warnings} />
        <RulesDay app={app} />
      </div>
    </>
  );
}
