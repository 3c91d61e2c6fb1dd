import { expect, it } from 'vitest';
import { emptyContent } from '../../../src/plan/stored/model.ts';
import { phaseNote, phaseShare } from '../../../src/views/phase-notes.ts';
import { contosoPlan, rowOf } from '../exports/plan.ts';
import { testTranslator } from '../support/translator.ts';

const { t } = testTranslator();
const view = { done: 1, total: 5, first: null, state: 'later' as const };
const ends = [
  { kind: 'access-ends' as const, on: '2027-06-30' },
  { kind: 'access-ends' as const, on: '2027-01-14' },
  { kind: 'data-may-be-deleted' as const, on: '2027-08-01' },
];

it('says how far a phase is, and what it is about where that is known', () => {
  const plan = contosoPlan();
  const note = (phase: Parameters<typeof phaseNote>[0]['phase'], more = {}) =>
    t(phaseNote({ ...view, ...more, phase }, plan, ends));
  expect(note('prepare')).toBe('1 of 5');
  expect(note('buy')).toMatch(/^0 of \d+ bought$/);
  expect(note('migrate', { done: 0 })).toBe('Cut-over 8 Jan');
  expect(note('stop', { first: '2026-11-26' })).toBe('1 of 5, first 26 Nov');
  expect(note('close')).toBe('After 30 Jun 2027');
});

it('shows how far buying is by products, until its steps are ticked', () => {
  const plan = contosoPlan();
  const { product = '' } = plan.rows.old[0]?.subscription ?? {};
  const bought = rowOf({ product, purchased: 10_000, status: 'active' }, 90);
  const rows = { ...plan.rows, new: [bought] };
  const share = phaseShare({ ...view, phase: 'buy' }, { rows });
  expect(share.done).toBe(1);
  expect(t(phaseNote({ ...view, phase: 'buy' }, { ...plan, rows }, []))).toBe(
    `1 of ${String(share.total)} bought`,
  );
  expect(t(phaseNote({ ...view, phase: 'buy', state: 'done' }, { ...plan, rows }, []))).toBe('1 of 5');
  expect(phaseShare({ ...view, phase: 'buy', state: 'done' }, { rows })).toEqual({ done: 1, total: 5 });
  expect(phaseShare({ ...view, phase: 'stop' }, { rows })).toEqual({ done: 1, total: 5 });
  expect(phaseShare({ ...view, phase: 'buy' }, emptyContent())).toEqual({ done: 1, total: 5 });
});

it('counts steps where nothing else is known', () => {
  for (const phase of ['buy', 'migrate', 'stop', 'close'] as const)
    expect(t(phaseNote({ ...view, phase }, emptyContent(), []))).toBe('1 of 5');
});
