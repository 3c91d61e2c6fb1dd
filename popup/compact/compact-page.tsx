import { useState } from 'preact/hooks';
import { currentPlan, isBegun } from '../../src/plan/stored/model.ts';
import { BottomBar } from '../plan-page/bottom-bar.tsx';
import { useNowModel, type NowModel } from '../plan-page/now-model.ts';
import type { AppState, PartProps } from '../shared/app-state.ts';
import { Notices } from '../shared/notices.tsx';
import { CompactHeader } from './compact-header.tsx';
import { FirstRun } from './first-run.tsx';
import { PageStrip } from './page-strip.tsx';
import { PlanParts } from './plan-parts.tsx';

/** The popup and the side panel: header, what scrolls, and the bar, which is there in every state. */
export function CompactPage({ app }: PartProps) {
  const { view, status, onlyHeard, stored } = app.state;
  const model = useNowModel(app);
  return (
    <div class={`compact ${view}`}>
      <CompactHeader app={app} />
      {view === 'side' && <PageStrip app={app} />}
      <Middle key={stored.current} app={app} model={model} />
      <BottomBar app={app} model={model} />
      <div class={status && !onlyHeard ? 'said' : 'unseen'} role="status">
        {status}
      </div>
    </div>
  );
}

/** Before anything is known two questions, then the plan: also without an answer, once it is asked for. */
function Middle({ app, model }: PartProps & { model: NowModel }) {
  const [isPlan, showPlan] = useState(() => isBegun(currentPlan(app.state.stored)));
  return (
    <main class="compact-main">
      {hasNotice(app.state) && <Notices app={app} />}
      {isPlan ? (
        <PlanParts app={app} model={model} />
      ) : (
        <FirstRun app={app} onShowPlan={() => showPlan(true)} />
      )}
    </main>
  );
}

/** True where something may stand in the way. */
function hasNotice(state: AppState): boolean {
  const { siteAccess, trouble, notSaved, offline, refused, keptOff, page } = state;
  const isSet = trouble !== null || refused !== undefined || page !== undefined;
  return isSet || !siteAccess || notSaved || offline || keptOff;
}
