// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Phases } from '../../../../../popup/plan-page/phases/phases.tsx';
import { contosoPlan } from '../../../exports/plan.ts';
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

  it('what to do and where it stands is behind (i)', () => {
    show();
    const [info] = screen.getAllByRole('button', { name: /^Details of/ });
    if (!info) throw new Error('no (i)');
    expect(document.querySelector('.step-details')).toBeNull();
    fireEvent.click(info);
    expect(document.querySelector('.step-details .actions')?.textContent).toBeTruthy();
  });

  it('general warnings are folded and counted', () => {
    show();
    const summary = screen.getByText(/^Also plan for \(\d+\)$/);
    const details = summary.closest('details');
    expect(details?.open).toBe(false);
    expect(summary.textContent).toBe(`Also plan for (${String(details?.querySelectorAll('.bar').length)})`);
  });
});
