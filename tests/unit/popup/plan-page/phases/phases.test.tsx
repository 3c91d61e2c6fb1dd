// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Phases } from '../../../../../popup/plan-page/phases/phases.tsx';
import { currentPlan, emptyContent } from '../../../../../src/plan/stored/model.ts';
import { examplePlan } from '../../../../e2e/steps/example-plan.ts';
import { contosoPlan, rowOf } from '../../../exports/plan.ts';
import { applyChange, emptyStored, ON } from '../../../support/stored.ts';
import { showPart } from '../view.tsx';

vi.mock('webextension-polyfill', () => ({ default: { tabs: {}, runtime: { getURL: () => '' } } }));
afterEach(cleanup);

const show = () => showPart(contosoPlan(), (app, model) => <Phases app={app} model={model} />);

describe('Phases', () => {
  it('are five tabs, the first with something open shown, each with how far it is', () => {
    show();
    const tabs = screen.getAllByRole('tab');
    expect(tabs.map(({ textContent }) => /^[A-Z][a-z]+/.exec(textContent)?.[0])).toEqual(
      expect.arrayContaining(['Buy', 'Migrate', 'Stop']),
    );
    expect(screen.getByRole('tab', { selected: true }).textContent).toContain('0 of');
  });

  it('no line says its products twice: what is named in its title has what to do beside it', () => {
    const plan = currentPlan(examplePlan(ON).reduce(applyChange, emptyStored()));
    showPart(plan, (app, model) => <Phases app={app} model={model} />);
    const lines = [...document.querySelectorAll('.phase-line')].map((line) => ({
      title: line.querySelector('.line-title')?.textContent ?? '',
      why: line.querySelector('.line-why')?.textContent ?? '',
    }));
    expect(lines.some(({ title }) => title.endsWith(': save data'))).toBe(true);
    expect(lines.filter(({ title, why }) => why !== '' && title.startsWith(why))).toEqual([]);
  });

  it('two roles say who: those of most lines, and how many there are besides', () => {
    const plan = currentPlan(examplePlan(ON).reduce(applyChange, emptyStored()));
    showPart(plan, (app, model) => <Phases app={app} model={model} />);
    fireEvent.click(screen.getByRole('tab', { name: /^Stop/ }));
    const who = () => document.querySelector('.phase-who')?.textContent ?? '';
    expect(who()).toMatch(/^Who: Billing account owner or contributor, [^,]+, \d more\.$/);
    const [, count = ''] = /(\d) more/.exec(who()) ?? [];
    expect(Number(count)).toBeGreaterThan(1);
  });

  it('a tick of the phase Stop is one of its subscription only', () => {
    const app = show();
    fireEvent.click(screen.getByRole('tab', { name: /^Stop/ }));
    const panel = screen.getByRole('tabpanel');
    const [first, second] = within(panel).getAllByRole<HTMLInputElement>('checkbox');
    if (!first || !second) throw new Error('two lines');
    fireEvent.click(first);
    expect(app.changes.at(-1)).toMatchObject({ type: 'tick', done: true });
    expect(app.changes.at(-1)).toHaveProperty('rows', [expect.stringMatching(/^r\d+$/)]);
    const again = within(screen.getByRole('tabpanel')).getAllByRole<HTMLInputElement>('checkbox');
    expect(again.filter(({ checked }) => checked)).toHaveLength(1);
  });

  it('a line done by another way of its choice opens again when it is unticked', () => {
    // Bought through MOSA, and nothing said of the old tenant: stopped or reduced, as one likes.
    const subscription = { product: 'Visio Plan 2', way: 'mosa', seats: 20, assigned: 15 };
    const app = showPart(
      {
        ...emptyContent(),
        answers: { goal: 'new-tenant' },
        rows: { old: [rowOf(subscription, 0)], new: [] },
      },
      (its, model) => <Phases app={its} model={model} />,
    );
    fireEvent.click(screen.getByRole('tab', { name: /^Stop/ }));
    const line = () => within(screen.getByRole('tabpanel')).getAllByRole<HTMLInputElement>('checkbox');
    const [lead] = line();
    const shown = lead?.getAttribute('aria-label');
    const other = app.state.guide?.steps.findLast((step) => step.choice !== null);
    if (!other) throw new Error('no choice');
    app.change({ type: 'tick', step: other.id, rows: ['r1'], done: true });
    expect(line().map(({ checked }) => checked)).toEqual([true]);
    fireEvent.click(line()[0] as HTMLInputElement);
    expect(app.changes.at(-1)).toEqual({ type: 'tick', step: other.id, rows: ['r1'], done: false });
    expect(line().map(({ checked, ariaLabel }) => [checked, ariaLabel])).toEqual([[false, shown]]);
  });

  it('what to do and where it stands is behind (i)', () => {
    show();
    const [info] = screen.getAllByRole('button', { name: /^Details of/ });
    if (!info) throw new Error('no (i)');
    expect(document.querySelector('.step-details')).toBeNull();
    fireEvent.click(info);
    expect(document.querySelector('.step-details .actions')?.textContent).toBeTruthy();
  });

  it('general warnings are folded and counted, with the products that they are about', () => {
    show();
    const summary = screen.getByText(/^Also plan for \(\d+\)$/);
    const details = summary.closest('details');
    expect(details?.open).toBe(false);
    expect(summary.textContent).toBe(`Also plan for (${String(details?.querySelectorAll('.bar').length)})`);
    expect(details?.querySelector('summary .hint')?.textContent).toMatch(/^[^,]+, [^,]+,? and \d more$/);
  });
});
