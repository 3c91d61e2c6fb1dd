import { describe, expect, it } from 'vitest';
import { currentPlan } from '../../../../src/plan/stored/model.ts';
import { answerTo, QUESTIONS, withAnswer } from '../../../../src/plan/changes/questions.ts';
import en from '../../../../translations/en.json';
import { applyChange, emptyStored } from '../../support/stored.ts';

describe('the further questions', () => {
  it.each(QUESTIONS.map((question) => [question.field, question] as const))('%s', (field, question) => {
    expect(en).toHaveProperty(`unknown_${field.replace('.', '_')}`);
    const value =
      question.kind === 'flag' ? true : question.kind === 'day' ? '2026-12-01' : question.options[0];
    const answered = withAnswer({}, field, value ?? null);
    expect(answerTo({}, field)).toBeNull();
    expect(answerTo(answered, field)).toBe(value);
    expect(answerTo(withAnswer(answered, field, null), field)).toBeNull();
  });

  it('keep each other', () => {
    const both = withAnswer(withAnswer({ agreement: 'mca' }, 'data.mailboxes', true), 'data.teams', false);
    expect(both).toEqual({ agreement: 'mca', data: { mailboxes: true, teams: false } });
  });

  it('take no answer that the schema refuses', () => {
    const before = { agreement: 'mca' } as const;
    expect(withAnswer(before, 'plan.buyOn', '2026-02-30')).toBe(before);
    expect(withAnswer(before, 'migrationTool', 'magic')).toBe(before);
    expect(withAnswer(before, 'customDomain', 'yes')).toBe(before);
  });

  it('are kept through a change of the first two, and gone after starting over', () => {
    const one = applyChange(emptyStored(), { type: 'answer', field: 'plan.cutOverOn', value: '2027-01-08' });
    const two = applyChange(one, { type: 'fate', value: 'leave' });
    expect(currentPlan(two).answers).toMatchObject({ plan: { cutOverOn: '2027-01-08' }, oldTenant: 'leave' });
    expect(currentPlan(applyChange(two, { type: 'start-over' })).answers).toEqual({});
  });
});
