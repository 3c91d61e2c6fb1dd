import { expect, it } from 'vitest';
import { shortDay } from '../../../src/i18n/short-day.ts';
import { testTranslator } from '../support/translator.ts';

it('has its year only where it could be taken for a day of the past', () => {
  const translator = testTranslator('en', '2026-11-26');
  expect(shortDay('2027-01-08', translator)).toBe('8 Jan');
  expect(shortDay('2027-09-25', translator)).toBe('25 Sept');
  expect(shortDay('2027-09-26', translator)).toBe('26 Sept 2027');
  expect(shortDay('2027-11-16', translator)).toBe('16 Nov 2027');
});
