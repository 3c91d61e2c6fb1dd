import { describe, expect, it, vi } from 'vitest';
import { piecesOf } from '../../../../src/i18n/english-marks.ts';
import { createTranslator } from '../../../../src/i18n/translator.ts';
import { mustBeReviewed, shippedTexts } from '../../../../scripts/translations/ships.ts';
import { hashOf, type Translation } from '../../../../scripts/translations/source.ts';

const ENGLISH = {
  act_buy: {
    text: '{count, plural, one {Buy {count} licence.} other {Buy {count} licences.}}',
    description: 'a',
  },
  act_move: { text: 'Move the domain.', description: 'b' },
  ui_close: { text: 'Close', description: 'c' },
  ui_open: { text: 'Open', description: 'd' },
  warn_late: { text: 'It is late.', description: 'e' },
};
const own: Record<string, Translation> = {};

vi.mock('../../../../scripts/translations/source.ts', async (original) => ({
  ...(await original<object>()),
  readEnglish: () => ENGLISH,
  readTranslations: () => own,
}));

function german(key: keyof typeof ENGLISH, text: string, state: 'draft' | 'reviewed', isStale = false): void {
  own[key] = { text, state, of: isStale ? 'older' : hashOf(ENGLISH[key]) };
}

german('act_move', 'Domäne verschieben.', 'draft');
german('ui_close', 'Schließen', 'draft', true);
german('warn_late', 'Es ist spät.', 'reviewed');

describe('what ships of a language', () => {
  const { texts, english } = shippedTexts('de', 'messages');

  it('is what was reviewed, and labels as they are', () => {
    expect(texts.get('warn_late')).toBe('Es ist spät.');
    expect(texts.get('ui_close')).toBe('Schließen');
    expect([...texts.keys()]).toEqual(Object.keys(ENGLISH));
  });

  it('is English, marked as such, where an admin acts on it and nobody looked twice', () => {
    expect(english).toEqual(['act_buy', 'act_move', 'ui_open']);
    expect(piecesOf(texts.get('act_move') ?? '')).toEqual(['', 'Move the domain.', '']);
    german('warn_late', 'Es ist spät.', 'reviewed', true);
    expect(shippedTexts('de', 'messages').english).toContain('warn_late');
  });

  it('is marked in each plural form', () => {
    const { t } = createTranslator('da', (key) => texts.get(key), '2026-11-26');
    expect(piecesOf(t('act_buy', { count: 1 }))).toEqual(['', 'Buy 1 licence.', '']);
    expect(piecesOf(t('act_buy', { count: 3 }))).toEqual(['', 'Buy 3 licences.', '']);
  });
});

it('a fact, a step, a warning, a date, a decision and a hint must be reviewed; a label need not', () => {
  expect(mustBeReviewed('B-01', 'facts')).toBe(true);
  const keys = ['act_x', 'step_x', 'warn_x', 'date_x', 'then_x', 'end_x', 'hint_x', 'follow_x'];
  expect(keys.filter((key) => !mustBeReviewed(key, 'messages'))).toEqual([]);
  expect(['ui_x', 'settings_x', 'ms_x', 'import_x'].some((key) => mustBeReviewed(key, 'messages'))).toBe(
    false,
  );
});
