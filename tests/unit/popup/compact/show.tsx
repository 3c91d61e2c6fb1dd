import { NO_POLICY } from '../../../../src/policy/policy.ts';
import { render } from '@testing-library/preact';
import { vi } from 'vitest';
import { CompactPage } from '../../../../popup/compact/compact-page.tsx';
import type { App, AppState } from '../../../../popup/shared/app-state.ts';
import type { Conflict, Guide } from '../../../../src/guidance/model.ts';
import { guide } from '../../../../src/guidance/guide.ts';
import type { Change } from '../../../../src/plan/changes/apply-change.ts';
import { currentPlan, situationOf, type Stored } from '../../../../src/plan/stored/model.ts';
import { citedGuide } from '../../../../src/views/cited-guide.ts';
import { applyChange, emptyStored } from '../../support/stored.ts';
import { testSentences, testTranslator } from '../../support/translator.ts';

export const TODAY = '2026-11-25';

/** The popup over a plan: changes are applied, the guide follows, and all is kept to be looked at. */
export interface ShownApp extends App {
  changes: Change[];
  said: string[];
}

/** Draws the popup after some changes. `change` may put into the guide what the rules would say. */
export function show(
  changes: readonly Change[] = [],
  part: Partial<AppState> = {},
  change: (guide: Guide, stored: Stored) => Guide = (made) => made,
): ShownApp {
  const today = part.translator?.today ?? TODAY;
  const guideOf = (of: Stored) =>
    citedGuide(change(guide(situationOf(currentPlan(of), today)), of), testSentences());
  const stored = changes.reduce((all, one) => applyChange(all, one), emptyStored());
  const state: AppState = {
    view: 'popup',
    own: stored,
    stored,
    guide: guideOf(stored),
    policy: NO_POLICY,
    trouble: null,
    translator: testTranslator('en', TODAY),
    here: { cloud: 'worldwide' },
    context: { cloud: 'worldwide' },
    siteAccess: true,
    allowed: [],
    tab: undefined,
    page: undefined,
    keptOff: false,
    notSaved: false,
    notRead: false,
    offline: false,
    refused: undefined,
    asksWay: null,
    tabTenant: null,
    status: '',
    onlyHeard: false,
    ...part,
  };
  const app: ShownApp = {
    state,
    changes: [],
    said: [],
    change: (one) => {
      app.changes.push(one);
      state.stored = applyChange(state.stored, one);
      state.guide = guideOf(state.stored);
      draw();
    },
    set: (news) => {
      Object.assign(state, news);
      draw();
    },
    say: (status) => void app.said.push(status),
    showPanel: vi.fn(),
    deleteAll: () => Promise.resolve(true),
    reload: () => undefined,
  };
  const view = render(<CompactPage app={app} />);
  const draw = () => view.rerender(<CompactPage app={app} />);
  return app;
}

/** A decision about the first two subscriptions as the rules would put it: settled once both have the same end. */
export function withDecision(made: Guide, stored: Stored): Guide {
  const { rows } = currentPlan(stored);
  const ends = [0, 1].map((index) => rows.old[index]?.subscription.end);
  const settled = ends[0] !== undefined && ends[0] !== 'undecided' && ends[0] === ends[1];
  const [title] = made.steps;
  if (!title) throw new Error('a guide without steps');
  const base = { certainty: 'stated' as const, facts: [] };
  const option = (id: 'cancel-now' | 'swap-to-monthly', key: string, advised: boolean) => ({
    ...{ ...base, id, by: '2026-11-26', advised, title: { key }, consequences: [] },
    sets: { end: id },
  });
  const conflict: Conflict = {
    ...base,
    ...{ id: 'window-closes-before-data-is-out', subscriptions: [0, 1], on: null, by: '2026-11-26', settled },
    text: { key: 'headline_decide', values: { products: { list: ['Copilot', 'Visio Plan 2'] } } },
    people: 25,
    options: [
      option('cancel-now', 'end_cancelNow', false),
      option('swap-to-monthly', 'end_swapToMonthly', true),
    ],
  };
  const parts = [0, 1].map((subscription) => ({ subscription, due: '2026-11-26', missed: false }));
  const step = {
    ...title,
    ...{ id: settled ? 'swap-to-monthly' : 'decide-end', phase: settled ? 'stop' : 'prepare' },
    ...{ verb: settled ? 'swap' : 'decide', tenant: 'old', due: '2026-11-26', missed: false, parts },
    title: {
      key: settled ? 'headline_swap' : 'headline_decide',
      values: { products: { list: ['Copilot'] } },
    },
  } as Guide['steps'][number];
  return { ...made, conflicts: [conflict], steps: [step, ...made.steps] };
}
