import { applyAnswerChange } from '../src/plan/changes/answer-changes.ts';
import { isPageTenantChange, isRowChange } from '../src/plan/stored/row.ts';
import { addSheet } from './shared/add-sheet.ts';
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
if (view === 'tab') void startTab();
else if (view === 'side')
  void addSheet('compact/narrow.css').then(() => startApp(document.body, { ...POPUP, view }));
else void startApp(document.body, POPUP);

async function startTab(): Promise<void> {
  const sheet = addSheet('plan-page/plan-page.css');
  const { startPlanPage } = await import('./plan-page/plan-page.tsx');
  await sheet;
  await startPlanPage();
}
