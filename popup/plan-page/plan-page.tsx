import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { applyChange } from '../../src/plan/changes/apply-change.ts';
import { startApp, type Surface } from '../shared/app.tsx';
import type { PartProps } from '../shared/app-state.ts';
import { Notices } from '../shared/notices.tsx';
import { RulesDay } from '../shared/rules-day.tsx';
import { AnswersView } from './answers/answers-view.tsx';
import { Band } from './band.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { ImportDialog } from './import/import-dialog.tsx';
import { useImport } from './import/use-import.ts';
import { PageHeader } from './page-header.tsx';
import { watchPrinting } from './paper.tsx';
import { usePlanModel } from './plan-model.ts';
import { PlanView } from './plan-view.tsx';
import { ProgressOffer } from './progress-offer.tsx';
import { SettingsView } from './settings/settings-view.tsx';
import { SubscriptionsView } from './subscriptions/subscriptions-view.tsx';
import { VIEWS, type View } from './views.ts';

const TAB: Surface = { view: 'tab', Frame: PlanPage, apply: applyChange };

/** Starts the tab. The popup names a section in the address, or 'print'; they exist only then. */
export async function startPlanPage(): Promise<void> {
  await startApp(document.body, TAB);
  if (location.hash === '#print') print();
  else if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

type Shown = View | 'settings';

/** Header with the views as tabs, the band of figures, one view, and the bar. */
function PlanPage({ app }: PartProps) {
  const model = usePlanModel(app);
  const [shown, show] = useShown();
  const given = useImport(app);
  // Before the paint: the popup's 'Print' opens this page to print it at once.
  useLayoutEffect(() => watchPrinting(app), [app]);
  const { translator, status, onlyHeard } = app.state;
  return (
    <div class="plan-page">
      <PageHeader {...{ app, model, given, shown, show }} />
      {shown === 'settings' ? (
        <SettingsView app={app} onClose={() => show('plan')} />
      ) : (
        <main>
          <Notices app={app} />
          <Band app={app} model={model} />
          <ProgressOffer app={app} model={model} />
          <div id="panel-view" role="tabpanel" aria-labelledby={`tab-view-${shown}`}>
            {shown === 'plan' && <PlanView {...{ app, model, given, show }} />}
            {shown === 'subscriptions' && <SubscriptionsView {...{ app, model, given }} />}
            {shown === 'answers' && <AnswersView {...{ app, model, show }} />}
          </div>
        </main>
      )}
      <RulesDay app={app} />
      <BottomBar app={app} model={model} />
      <ImportDialog app={app} given={given} />
      <div class={status && !onlyHeard ? 'said' : 'unseen'} role="status">
        {status}
      </div>
      {given.isOver && <p class="drop-cover">{translator.t('drop_here')}</p>}
    </div>
  );
}

/** The view that the address names, kept there so that a reload and a link show the same. */
function useShown(): [Shown, (view: Shown) => void] {
  const [shown, set] = useState(named);
  useEffect(() => {
    const follow = () => set(named());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return [
    shown,
    (view) => {
      // In place: leaving a view is no page to come back to.
      history.replaceState(null, '', `#${view}`);
      set(view);
      scrollTo(0, 0);
    },
  ];
}

function named(): Shown {
  const name = location.hash.slice(1);
  return name === 'settings' ? name : (VIEWS.find((view) => view === name) ?? 'plan');
}
