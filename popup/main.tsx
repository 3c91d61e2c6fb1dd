import { applyAnswerChange } from '../src/plan/changes/answer-changes.ts';
import { isPageTenantChange, isRowChange } from '../src/plan/stored/row.ts';
import { startApp, type Surface } from './shared/app.tsx';
import { CompactPage } from './compact/compact-page.tsx';

const POPUP: Surface = {
  view: 'popup',
  Frame: CompactPage,
  apply: (stored, change, today) =>
    isRowChange(change) || isPageTenantChange(change) ? undefined : applyAnswerChange(stored, change, today),
};

const view = new URLSearchParams(location.search).get('view');
// The planner is large, and only the tab has room for it. It imports this file again: nothing may be awaited here.
if (view === 'tab') void import('./plan-page/plan-page.tsx').then(({ startPlanPage }) => startPlanPage());
else void startApp(document.body, view === 'side' ? { ...POPUP, view } : POPUP);
