import { applyAnswerChange } from '../src/plan/answer-changes.ts';
import { isRowChange } from '../src/plan/row.ts';
import { startApp, type Surface } from './app.tsx';
import { PopupContent } from './page.tsx';

const POPUP: Surface = {
  view: 'popup',
  Content: PopupContent,
  apply: (stored, change) => (isRowChange(change) ? stored : applyAnswerChange(stored, change)),
};

const isTab = new URLSearchParams(location.search).get('view') === 'tab';
// The planner is large, and only the tab has room for it.
await startApp(document.body, isTab ? (await import('./planner/planner.tsx')).TAB : POPUP);
