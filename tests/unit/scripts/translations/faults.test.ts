import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../../scripts/translations/faults.ts';

const ONE_OTHER = '{count, plural, one {{count} day} other {{count} days}}';

/** What is said of a text, one line a fault. */
function said(language: string, english: string, text: string, description = 'A place. {count}: a number.') {
  const words = { language, english: { ms_save: 'Save' }, own: { ms_save: 'Speichern' } };
  return faultsOf(words, 'a_key', { text: english, description }, text).map(
    ({ kind, what }) => `${kind}: ${what}`,
  );
}

function forms(...names: string[]): string {
  return `{count, plural, ${names.map((name) => `${name} {{count} d}`).join(' ')}}`;
}

describe('placeholders', () => {
  it('must be those of English', () => {
    expect(said('de', 'Buy {product} by {day}', 'Bis {day} {products} kaufen')).toEqual([
      'error: lacks {product}',
      'error: has {products}, which English has not',
    ]);
    expect(said('de', 'Select "{ms_save}".', '"{ms_save}" wählen.')).toEqual([]);
    expect(said('de', 'Select "{ms_save}".', '"Speichern" wählen.')).toEqual(['error: lacks {ms_save}']);
  });
});

describe('plural forms', () => {
  it('are all those of the language', () => {
    expect(said('pl', ONE_OTHER, forms('one', 'other'))).toEqual([
      "error: has no form 'few'",
      "error: has no form 'many'",
    ]);
    expect(said('pl', ONE_OTHER, forms('one', 'few', 'many', 'other'))).toEqual([]);
    expect(said('ar', ONE_OTHER, forms('zero', 'one', 'two', 'few', 'many', 'other'))).toEqual([]);
    expect(said('fr', ONE_OTHER, forms('one', 'other'))).toEqual(["error: has no form 'many'"]);
    expect(said('ja', ONE_OTHER, forms('other'))).toEqual([]);
    expect(said('ja', ONE_OTHER, forms('one', 'other'))).toEqual([
      "error: has a form 'one', which the language has not",
    ]);
  });

  it('have their number, where a form is not of one number only', () => {
    expect(said('he', ONE_OTHER, '{count, plural, one {day} two {days} other {{count} days}}')).toEqual([]);
    expect(said('he', ONE_OTHER, '{count, plural, one {day {count}} two {days} other {days}}')).toEqual([
      "error: its form 'other' has no {count}",
    ]);
    expect(said('fr', ONE_OTHER, '{count, plural, one {jour} many {{count} j} other {{count} j}}')).toEqual([
      "error: its form 'one' has no {count}",
    ]);
  });

  it('have the words for a number that is not known, where English has them', () => {
    const english = '{count, plural, =0 {Reduce} other {Reduce to {count}}}';
    expect(said('de', english, '{count, plural, other {Auf {count} verringern}}')).toEqual([
      "error: has no form '=0'",
    ]);
    expect(said('pl', english, '{count, plural, =0 {Mniej} other {Mniej: {count}}}')).toEqual([]);
    expect(said('de', english, 'Auf {count} verringern')).toEqual([
      'error: counts in English: write {count, plural, …}',
    ]);
  });

  it('may be left out where one or two forms say the same, and stand where English only names the number', () => {
    expect(said('sv', ONE_OTHER, '{count} d')).toEqual([]);
    expect(said('pl', ONE_OTHER, '{count} d')).toEqual([
      'error: counts in English: write {count, plural, …}',
    ]);
    expect(said('pl', '{count} more', forms('one', 'few', 'many', 'other'))).toEqual([]);
    expect(said('pl', '{product} more', '{count, plural, other {{count}}}')).toContain(
      'error: has plural forms, though English has no {count} that is a number',
    );
  });

  it('hold all that is said', () => {
    expect(said('de', ONE_OTHER, `Noch ${ONE_OTHER}`)).toEqual([
      'error: its forms are not written as {count, plural, one {…} other {…}}',
    ]);
    expect(said('de', ONE_OTHER, `${ONE_OTHER} noch`)).toEqual([
      'error: has something outside its plural forms, or a form within a form',
    ]);
  });
});

describe('length', () => {
  it('is what the description says, with some leave, or none', () => {
    const english = 'Save it now';
    expect(said('de', english, 'a'.repeat(20), 'Button of a place. Max 20.')).toEqual([]);
    expect(said('de', english, 'a'.repeat(22), 'Button of a place. Max 20.')).toEqual([
      'look: is too long: 22 letters, room for 20',
    ]);
    expect(said('de', english, 'a'.repeat(25), 'Button of a place. Max 20.')).toEqual([
      'error: is too long: 25 letters, room for 20',
    ]);
    expect(said('de', english, 'a'.repeat(21), 'A name. Max 20. No longer: cut.')).toEqual([
      'error: is too long: 21 letters, room for 20',
    ]);
    expect(said('de', english, 'a'.repeat(41), 'A hint. Up to 40 characters.')).toHaveLength(1);
  });

  it('is 40 % more than that of a short English text', () => {
    expect(said('de', 'Save it now', 'a'.repeat(18))).toEqual([]);
    expect(said('de', 'Save it now', 'a'.repeat(19))).toEqual(['look: is too long: 19 letters, room for 18']);
    expect(said('de', 'A sentence of which nobody says how long it may be.', 'a'.repeat(200))).toEqual([]);
  });

  it("counts a Japanese letter twice, the longest form, and Microsoft's words of the language", () => {
    expect(said('ja', 'Save', '保存する。', 'A place. Max 9.')).toEqual([
      'look: is too long: 10 letters, room for 9',
    ]);
    expect(said('de', 'Go to {ms_save}', 'Zu {ms_save}: x', 'x')).toEqual([]);
    expect(said('de', 'Go to {ms_save}', 'Weiter zu {ms_save}', 'x')).toEqual([
      'look: is too long: 19 letters, room for 16',
    ]);
  });
});

describe('numbers and shape', () => {
  it('are looked at where a number of English is not there', () => {
    expect(said('de', 'Wait 30 days, up to 2,000.', 'Bis 2.000: einen Monat.')).toEqual([
      'look: has not the number 30',
    ]);
  });

  it('refuses stray spaces, HTML and nothing', () => {
    expect(said('de', 'A day', '')).toEqual(['error: is empty']);
    expect(said('de', 'A day', 'Ein <b>Tag</b>')).toContain('error: holds HTML');
    expect(said('de', 'A day', ' Tag')).toEqual(['error: begins or ends with a space, or has two in a row']);
  });
});
