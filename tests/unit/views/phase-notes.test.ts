import { expect, it } from 'vitest';
import { emptyContent } from '../../../src/plan/stored/model.ts';
import { phaseNote } from '../../../src/views/phase-notes.ts';
import { contosoPlan } from '../exports/plan.ts';
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

it('counts steps where nothing else is known', () => {
  for (const phase of ['buy', 'migrate', 'stop', 'close'] as const)
    expect(t(phaseNote({ ...view, phase }, emptyContent(), []))).toBe('1 of 5');
});
