import { render, screen } from '@testing-library/preact';
import { usePlanModel } from '../../../../../popup/plan-page/plan-model.ts';
import { SubscriptionsView } from '../../../../../popup/plan-page/subscriptions/subscriptions-view.tsx';
import type { Import } from '../../../../../popup/plan-page/import/use-import.ts';
import type { PlanContent } from '../../../../../src/plan/stored/content-schema.ts';
import { testApp, type TestApp } from '../app.ts';

const NO_IMPORT = {
  open: () => undefined,
  ways: { file: true, paste: true, hand: true },
} as unknown as Import;

function View({ app }: { app: TestApp }) {
  return <SubscriptionsView app={app} model={usePlanModel(app)} given={NO_IMPORT} />;
}

/** Draws the Subscriptions view of a plan, again on every change. */
export function show(plan: PlanContent): TestApp {
  const app = testApp(plan, () => view.rerender(<View app={app} />));
  const view = render(<View app={app} />);
  return app;
}

/** The row of the table that a screen reader calls so. */
export const rowNamed = (name: RegExp) => screen.getByRole('row', { name });
/** What each cell of a row says. */
export const cells = (name: RegExp) =>
  [...rowNamed(name).children].map((cell) => cell.querySelector('.grow')?.textContent ?? cell.textContent);
