// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AnswersView } from '../../../../../popup/plan-page/answers/answers-view.tsx';
import { currentPlan, emptyContent } from '../../../../../src/plan/stored/model.ts';
import { contosoPlan } from '../../../exports/plan.ts';
import { showPart } from '../view.tsx';

vi.mock('webextension-polyfill', () => ({ default: { tabs: {}, runtime: { getURL: () => '' } } }));
afterEach(cleanup);

const show = (plan = emptyContent()) =>
  showPart(plan, (app, model) => <AnswersView app={app} model={model} show={() => undefined} />);

describe('AnswersView', () => {
  it('has the four answers that shape the plan, each with what it decides', () => {
    const app = show();
    expect(screen.getByText('Decides when licences are assigned')).toBeTruthy();
    fireEvent.click(screen.getByLabelText(/Third-party tool/));
    fireEvent.click(screen.getByLabelText('OneDrive'));
    fireEvent.click(screen.getByLabelText('Yes'));
    fireEvent.change(screen.getByLabelText('When is the cut-over?', { selector: 'input' }), {
      target: { value: '2027-01-08' },
    });
    expect(currentPlan(app.state.stored).answers).toEqual({
      migrationTool: 'third-party',
      data: { oneDrive: true },
      customDomain: true,
      domainMoves: true,
      plan: { cutOverOn: '2027-01-08' },
    });
    fireEvent.click(screen.getByLabelText('OneDrive'));
    expect(currentPlan(app.state.stored).answers.data).toEqual({ oneDrive: false });
    fireEvent.click(screen.getByLabelText('Not sure'));
    expect(currentPlan(app.state.stored).answers).not.toHaveProperty('domainMoves');
  });

  it('counts the special cases that are answered', () => {
    const app = show();
    expect(screen.getByText(/^0 of \d+$/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Groups assign licences'), { target: { value: 'false' } });
    expect(currentPlan(app.state.stored).answers.groupLicensing).toBe(false);
    expect(screen.getByText(/^1 of \d+$/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Groups assign licences'), { target: { value: '' } });
    expect(screen.getByText(/^0 of \d+$/)).toBeTruthy();
  });

  it('has the first answers, and leads to the subscriptions where there are some', () => {
    const app = show(contosoPlan());
    fireEvent.change(screen.getByLabelText('Old tenant'), { target: { value: 'keep' } });
    expect(app.changes).toEqual([{ type: 'fate', value: 'keep' }]);
    expect(screen.getByRole('button', { name: 'Show' })).toBeTruthy();
  });
});
