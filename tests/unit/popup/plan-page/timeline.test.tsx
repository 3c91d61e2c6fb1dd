// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { App } from '../../../../popup/shared/app-state.ts';
import { Timeline } from '../../../../popup/plan-page/timeline.tsx';
import type { PlanContent } from '../../../../src/plan/stored/content-schema.ts';
import { emptyContent } from '../../../../src/plan/stored/model.ts';
import { contosoPlan, exportOf, rowOf } from '../../exports/plan.ts';
import { emptyStored } from '../../support/stored.ts';

afterEach(cleanup);

/** Draws the timeline of a plan; it asks the app for its state only. */
function show(plan: PlanContent, locale: 'en' | 'da' = 'en') {
  const { guide, translator } = exportOf(plan, locale);
  const stored = { ...emptyStored(), plans: [{ id: 'plan-1', undo: [], ...plan }] };
  return render(<Timeline app={{ state: { stored, guide, translator } } as unknown as App} />);
}

function plans(count: number): PlanContent {
  const old = Array.from({ length: count }, (_, index) =>
    rowOf({ product: `Product ${String(index)}`, renewsOn: '2027-01-14', purchased: 1, needed: 1 }, index),
  );
  return contosoPlan({ rows: { old, new: [] } });
}

describe('Timeline', () => {
  it('is nothing without subscriptions', () => {
    const { container } = show(emptyContent());
    expect(container.childElementCount).toBe(0);
  });

  it('says the overlap in a sentence', () => {
    show(contosoPlan());
    expect(screen.getByText('Both tenants paid from 30 Nov. Longest overlap ends 30 Jun 2027.')).toBeTruthy();
  });

  it('is a picture with a name, and the same as a table', () => {
    show(contosoPlan());
    expect(
      screen.getByRole('img', { name: 'Timeline from 1 Nov to 17 Dec 2027. The table below says the same.' }),
    ).toBeTruthy();
    const table = screen.getByRole('table', { hidden: true });
    const row = within(table).getByRole('row', { hidden: true, name: /Microsoft 365 E3/ });
    expect([...row.children].map(({ textContent }) => textContent)).toEqual([
      'Microsoft 365 E3',
      'Ends 30 Mar 2027',
      '30 Mar 2027',
      'Closed 6 Apr',
      '30 Mar 2027',
      '29 Apr 2027',
    ]);
  });

  it('writes beside the bars what was decided to be said', () => {
    const { container } = show(contosoPlan());
    const words = [...container.querySelectorAll('.timeline-picture text')].map(
      ({ textContent }) => textContent,
    );
    expect(words.some((text) => text.startsWith('Part refund until 24 Nov'))).toBe(true);
    expect(words.some((text) => text.startsWith('People lose access on 30 Mar 2027'))).toBe(true);
    expect(words).toContain('New tenant, 369 licences');
    expect(words).toContain('Cut-over 8 Jan 2027');
  });

  it.each(['en', 'da'] as const)('has words for every key in %s', (locale) => {
    const { container } = show(contosoPlan(), locale);
    expect(container.textContent).not.toMatch(/\b(?:timeline|date|outcome|tenant)_\w+|\{\w+\}/);
  });

  it('shows 25 of many, and all on demand, with few elements a row', () => {
    const { container } = show(plans(400));
    const names = () => container.querySelectorAll('.timeline-picture .name').length;
    expect(names()).toBe(25);
    expect(screen.getByText(/The 25 nearest deadlines of 400/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show all 400' }));
    expect(names()).toBe(400);
    expect(container.querySelectorAll('.timeline-picture path').length).toBeLessThan(20);
  });

  it('shows thousands in parts', () => {
    show(plans(1500));
    expect(screen.getByRole('button', { name: 'Show 1,000 more' })).toBeTruthy();
  });
});
