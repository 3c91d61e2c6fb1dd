import type { App, AppState } from '../../../../popup/shared/app-state.ts';
import type { Change } from '../../../../src/plan/changes/apply-change.ts';
import { citedGuide } from '../../../../src/views/cited-guide.ts';
import { guide } from '../../../../src/guidance/guide.ts';
import { currentPlan, situationOf, type Stored } from '../../../../src/plan/stored/model.ts';
import type { PlanContent } from '../../../../src/plan/stored/content-schema.ts';
import { testSentences, testTranslator } from '../../support/translator.ts';
import { NO_POLICY } from '../../../../src/policy/policy.ts';
import { TODAY } from '../../exports/plan.ts';
import { applyChange, emptyStored } from '../../support/stored.ts';

/** An app over a plan as the tab has it: changes are applied, the guide follows, and all is kept to be looked at. */
export interface TestApp extends App {
  changes: Change[];
  said: string[];
}

export function testApp(plan: PlanContent, redraw: () => void = () => undefined): TestApp {
  const translator = testTranslator('en', TODAY);
  const stored: Stored = { ...emptyStored(), plans: [{ ...currentPlan(emptyStored()), ...plan }] };
  const guideOf = (of: Stored) => citedGuide(guide(situationOf(currentPlan(of), TODAY)), testSentences());
  const state = {
    view: 'tab',
    own: stored,
    stored,
    policy: NO_POLICY,
    guide: guideOf(stored),
    translator,
    here: { cloud: 'worldwide' },
    context: { cloud: 'worldwide' },
    allowed: [],
    status: '',
  } as unknown as AppState;
  const app: TestApp = {
    state,
    changes: [],
    said: [],
    change: (change) => {
      app.changes.push(change);
      state.stored = applyChange(state.stored, change);
      state.guide = guideOf(state.stored);
      redraw();
    },
    set: (part) => {
      Object.assign(state, part);
      redraw();
    },
    say: (status) => void app.said.push(status),
    deleteAll: () => Promise.resolve(true),
    reload: () => undefined,
    showPanel: () => undefined,
  };
  return app;
}
