/** What the popup does not need for its first paint, in one chunk: each chunk more would split what all share. */
export { Below } from '../compact/below.tsx';
export { FirstRun } from '../compact/first-run.tsx';
export { FourAnswers } from '../compact/four-answers.tsx';
export { MoreItems } from '../compact/more-items.tsx';
export { PageStrip } from '../compact/page-strip.tsx';
export { PlanList } from '../compact/plan-list.tsx';
export { BuyList, copyBuyList } from '../plan-page/now/buy-list.tsx';
export { DoneCard } from '../plan-page/now/done-card.tsx';
export { OneByOne } from '../plan-page/now/one-by-one.tsx';
export { Warnings } from '../plan-page/phases/warnings.tsx';
export { StepDetails } from '../plan-page/phases/step-details.tsx';
export { NewTenantDialog } from './new-tenant-dialog.tsx';
export { Notices } from './notices.tsx';
export { followFrontTab } from './beside.ts';
export { reachPage } from './reach-page.ts';
export { showTrouble } from './start-trouble.tsx';
export { openGuideTab, openLink } from '../../src/browser/open-tabs.ts';
export { markEnglish } from '../../src/ui/mark-english.ts';
