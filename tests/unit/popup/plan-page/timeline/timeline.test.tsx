// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Timeline } from '../../../../../popup/plan-page/timeline/timeline.tsx';
import type { PlanContent } from '../../../../../src/plan/stored/content-schema.ts';
import { emptyContent } from '../../../../../src/plan/stored/model.ts';
import { contosoPlan, rowOf } from '../../../exports/plan.ts';
import { showPart } from '../view.tsx';

afterEach(cleanup);

const show = (plan: PlanContent) => showPart(plan, (app, model) => <Timeline app={app} model={model} />);
const names = () => [...document.querySelectorAll('.chart .name')].map(({ textContent }) => textContent);

function plans(count: number): PlanContent {
  const old = Array.from({ length: count }, (_, index) =>
    rowOf(
      {
        product: `Product ${String(index)}`,
        renewsOn: `2027-${String((index % 9) + 1).padStart(2, '0')}-${String((index % 27) + 1).padStart(2, '0')}`,
        purchased: 1,
        needed: 1,
      },
      index,
    ),
  );
  return contosoPlan({ rows: { old, new: [] } });
}

describe('Timeline', () => {
  it('is nothing without subscriptions', () => {
    show(emptyContent());
    expect(document.querySelector('.timeline')).toBeNull();
  });

  it('has a line a date, the act-by day in words, and bars that only who sees them needs', () => {
    show(contosoPlan());
    expect(names()).toContain('Business Premium and 1 more');
    expect(names()[0]).toBe('New tenant');
    const days = [...document.querySelectorAll('.chart .act-by')]
      .map(({ textContent }) => textContent)
      .filter(Boolean);
    expect(days.length).toBeGreaterThan(5);
    for (const track of document.querySelectorAll('.track'))
      expect(track.getAttribute('aria-hidden')).toBe('true');
    expect(document.querySelector('.flag.today')?.textContent).toBe('Today');
    expect(document.querySelector('.flag.cut-over')?.textContent).toBe('Cut-over 8 Jan');
  });

  it('explains only what is drawn', () => {
    show(contosoPlan());
    const legend = [...document.querySelectorAll('.legend li')].map(({ textContent }) => textContent);
    expect(legend.slice(0, 4)).toEqual(['Old term', 'Both paid', 'New tenant', 'Refund window']);
    expect(legend).not.toContain('Renewal, unless stopped');
  });

  it('is a table as well', () => {
    show(contosoPlan());
    fireEvent.click(screen.getByRole('button', { name: 'As a table' }));
    const row = screen.getByRole('row', { name: /Microsoft 365 E3/ });
    const said = [...row.children].map(({ textContent }) => textContent);
    expect([said[0], said[3], said[4], said[5]]).toEqual(['Microsoft 365 E3', '30 Mar', '30 Mar', '29 Apr']);
    fireEvent.click(screen.getByRole('button', { name: 'As a picture' }));
    expect(names().length).toBeGreaterThan(5);
  });

  it('shows the nearest of many, and more on demand', () => {
    show(plans(240));
    const all = Number(/of (\d+)/.exec(document.querySelector('.timeline-foot')?.textContent ?? '')?.[1]);
    expect(all).toBeGreaterThan(20);
    expect(names().length).toBe(13);
    fireEvent.click(screen.getByRole('button', { name: /^Show \d+ more$/ }));
    expect(names().length).toBe(Math.min(all, 62) + 1);
  });
});
