import { render, screen } from '@testing-library/preact';
import { Subscriptions } from '../../../../popup/plan-page/subscriptions.tsx';
import { Summary } from '../../../../popup/plan-page/summary.tsx';
import { TargetCheck } from '../../../../popup/plan-page/target-check.tsx';
import type { PlanContent } from '../../../../src/plan/stored/content-schema.ts';
import { testApp, type TestApp } from './app.ts';

/** Draws what the tab says of subscriptions, again on every change. */
export function show(plan: PlanContent): TestApp {
  const draw = () => (
    <>
      <Summary app={app} />
      <Subscriptions app={app} />
      <TargetCheck app={app} />
    </>
  );
  const app = testApp(plan, () => view.rerender(draw()));
  const view = render(draw());
  return app;
}

/** The row of the table that a screen reader calls so. */
export const rowNamed = (name: RegExp) => screen.getByRole('row', { name });
/** What each cell of a row says. */
export const cells = (name: RegExp) =>
  [...rowNamed(name).children].map((cell) => cell.querySelector('.grow')?.textContent ?? cell.textContent);
