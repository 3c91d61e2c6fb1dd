import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { subscriptionsCsv } from '../../../src/exports/csv.ts';
import { plain } from '../../../src/exports/plan-export.ts';
import { contosoPlan, exportOf, rowOf, withNames } from './plan.ts';

const cellsOf = (csv: string) =>
  Papa.parse<string[]>(csv.replace(/^\u{feff}/u, ''), { skipEmptyLines: true }).data;

/** What a spreadsheet may drop before it looks for a formula. */
const INVISIBLE = [
  ['zero-width space', '\u{200b}'],
  ['zero-width joiner', '\u{200d}'],
  ['word joiner', '\u{2060}'],
  ['byte order mark', '\u{feff}'],
  ['soft hyphen', '\u{ad}'],
  ['right-to-left override', '\u{202e}'],
  ['isolate', '\u{2066}'],
  ['Mongolian vowel separator', '\u{180e}'],
  ['Hangul filler', '\u{3164}'],
  ['variation selector', '\u{fe0f}'],
  ['tag', '\u{e0041}'],
  ['no-break space', '\u{a0}'],
  ['ideographic space', '\u{3000}'],
  ['null', '\u{0}'],
  ['escape', '\u{1b}'],
] as const;

describe('subscriptionsCsv', () => {
  it('begins with a BOM and ends each line with CRLF', () => {
    const csv = subscriptionsCsv(exportOf());
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.split('\r\n')).toHaveLength(14);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('has decisions and dates beside what was read', () => {
    const [head, ...rows] = cellsOf(subscriptionsCsv(exportOf()));
    expect(head?.slice(0, 6)).toEqual(['Tenant', 'Product', 'SKU', 'Way of buying', 'Quantity', 'Assigned']);
    expect(rows[0]).toEqual([
      ...['Old tenant', 'Microsoft 365 Copilot', '', 'Direct, new billing (MCA)', '20', '18'],
      ...['2026-11-17', '2027-11-17', 'On', '18', '', 'Decide by 23 Nov'],
      ...['2026-11-23', 'Decide', '2026-11-24', '2027-11-17', '2027-12-17'],
    ]);
  });

  it('lists the new tenant after the old one, without decisions', () => {
    const plan = contosoPlan();
    const bought = {
      ...plan,
      rows: { ...plan.rows, new: [rowOf({ product: 'Visio Plan 2', purchased: 7 }, 0)] },
    };
    const last = cellsOf(subscriptionsCsv(exportOf(bought))).at(-1);
    expect(last?.slice(0, 5)).toEqual(['New tenant', 'Visio Plan 2', '', '', '7']);
    expect(last?.slice(9)).toEqual(['', '', '', '', '', '', '', '']);
  });

  it('separates by semicolons where the comma is for decimals', () => {
    expect(subscriptionsCsv(exportOf(contosoPlan(), 'da')).split('\r\n')[0]).toContain('Lejer;Produkt;');
  });

  it('is read back with the same cells, and none is a formula, whichever separator the reader splits at', () => {
    const name = fc.string({
      unit: fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        '"',
        ',',
        ';',
        'a',
        ' ',
        '\u{200b}',
        '\u{ff1d}',
        '\u{ff20}',
      ),
    });
    fc.assert(
      fc.property(name, (written) => {
        const rows = cellsOf(subscriptionsCsv(exportOf(withNames([`${written}.`])))).slice(1);
        expect(rows[0]?.[1]?.replaceAll("'", '')).toBe(plain(`${written}.`));
        const parts = rows.flat().flatMap((cell) => cell.split(/[,;\t]/));
        expect(parts.filter((part) => /^\s*[=+\-@\t\r\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}]/u.test(part))).toEqual(
          [],
        );
      }),
      { numRuns: 100 },
    );
  });

  it.each(INVISIBLE)('has no formula behind a sign that nobody sees: %s', (_, sign) => {
    const names = ['=1+1', '＝1+1', '+1', '＋1', '-1', '－1', '@SUM(1)', '＠SUM(1)'];
    const forms = [
      names.map((name) => sign + name),
      names.map((name) => `a;${sign}${sign}${name},${sign}${name}`),
    ];
    const parts = forms
      .flatMap((written) => cellsOf(subscriptionsCsv(exportOf(withNames(written)))).slice(1))
      .flat()
      .flatMap((cell) => cell.split(/[,;\t]/));
    for (const name of names) expect(parts.filter((part) => part.endsWith(name)).length).toBeGreaterThan(2);
    const seen = parts.map((part) => part.replace(/^[\p{C}\p{Z}\p{DI}]+/u, ''));
    expect(seen.filter((part) => /^[=+\-@＝＋－＠]/u.test(part))).toEqual([]);
  });
});
