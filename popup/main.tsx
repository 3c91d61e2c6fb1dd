import { applyAnswerChange } from '../src/plan/changes/answer-changes.ts';
import { isRowChange } from '../src/plan/stored/row.ts';
import { startApp, type Surface } from './shared/app.tsx';
import { PopupFrame } from './popup-content.tsx';

const POPUP: Surface = {
  view: 'popup',
  Frame: PopupFrame,
  apply: (stored, change, today) =>
    isRowChange(change) ? undefined : applyAnswerChange(stored, change, today),
};

const isTab = new URLSearchParams(location.search).get('view') === 'tab';
// The planner is large, and only the tab has room for it.
await startApp(document.body, isTab ? (await import('./plan-page/plan-page.tsx')).TAB : POPUP);
