import { useEffect } from 'preact/hooks';
import type { Phase } from '../../src/guidance/model.ts';
import { AlsoPlanFor } from '../plan-page/phases/also-plan-for.tsx';
import type { NowModel } from '../plan-page/now-model.ts';
import { ProgressOffer } from '../plan-page/progress-offer.tsx';
import type { App } from '../shared/app-state.ts';
import { OpenFate } from '../shared/fate-question.tsx';
import { RulesDay } from '../shared/rules-day.tsx';
import { FoldedPhases } from './folded-phases.tsx';

/** What the part below the first view needs. */
interface BelowProps {
  app: App;
  model: NowModel;
  shown: Phase | 'none' | null;
  onShow: (phase: Phase | 'none') => void;
  /** The phase that was chosen in the tracker: it is brought into sight, and `onFound` is called. */
  wanted: Phase | null;
  onFound: () => void;
}

/** Below the first view: what looks done, all phases, and what belongs to the whole move. */
export function Below({ app, model, shown, onShow, wanted, onFound }: BelowProps) {
  useEffect(() => {
    if (!wanted) return;
    const button = document.getElementById(`phase-${wanted}`);
    button?.scrollIntoView();
    button?.focus({ preventScroll: true });
    onFound();
  }, [wanted]);
  return (
    <div class="below">
      <OpenFate app={app} look="questions" />
      <ProgressOffer app={app} model={model} />
      <FoldedPhases app={app} model={model} shown={shown} onShow={onShow} />
      <AlsoPlanFor app={app} model={model} />
      <RulesDay app={app} />
    </div>
  );
}
