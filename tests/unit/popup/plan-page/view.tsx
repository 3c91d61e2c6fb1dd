import { render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { usePlanModel, type PlanModel } from '../../../../popup/plan-page/plan-model.ts';
import type { PlanContent } from '../../../../src/plan/stored/content-schema.ts';
import { testApp, type TestApp } from './app.ts';

/** Draws a part of the plan page with the model of a plan, again on every change. */
export function showPart(
  plan: PlanContent,
  part: (app: TestApp, model: PlanModel) => ComponentChildren,
): TestApp {
  const Part = () => <>{part(app, usePlanModel(app))}</>;
  const app = testApp(plan, () => view.rerender(<Part />));
  const view = render(<Part />);
  return app;
}
