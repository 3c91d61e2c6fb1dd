import { expect, it } from 'vitest';
import { addPlans } from '../../../../popup/shared/plans.ts';
import { currentPlan } from '../../../../src/plan/stored/model.ts';
import { contosoPlan } from '../../exports/plan.ts';
import { emptyStored } from '../../support/stored.ts';
import { testApp } from '../plan-page/app.ts';

const CARRIED = [
  { name: 'Old move', archived: true, content: contosoPlan() },
  { name: 'Contoso', archived: false, content: contosoPlan() },
  { name: 'Fabrikam', archived: false, content: contosoPlan() },
];
const namesIn = (app: ReturnType<typeof testApp>) =>
  app.state.stored.plans.map(({ name, archived = false }) => [name, archived]);

it('plans of a file are added, the first that is not archived is shown; an empty plan makes room', () => {
  const app = testApp(currentPlan(emptyStored()));
  addPlans(app, CARRIED);
  expect(namesIn(app)).toEqual([
    ['Old move', true],
    ['Contoso', false],
    ['Fabrikam', false],
  ]);
  expect(currentPlan(app.state.stored).name).toBe('Contoso');
  expect(app.said).toEqual(['3 plans were added']);
});

it('what there was stays beside them', () => {
  const app = testApp(contosoPlan());
  addPlans(app, CARRIED);
  expect(namesIn(app)).toHaveLength(4);
  expect(namesIn(app)[0]).toEqual(['', false]);
});
