// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planHtml } from '../../../src/exports/html.ts';
import { contosoPlan, exportOf, withNames } from './plan.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const shape = (page: Document) => [...page.querySelectorAll('*')].map(({ tagName }) => tagName);

describe('planHtml', () => {
  it('says what the plan says, in a table and lists', () => {
    const page = parse(planHtml(exportOf()));
    expect(page.documentElement.lang).toBe('en');
    expect(page.querySelector('h1')?.textContent).toBe('Tenant Transfer Guide for Microsoft 365');
    const cells = [...page.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(cells).toHaveLength(12);
    expect(cells[4]).toEqual([
      'Microsoft 365 Business Premium',
      '150',
      '148',
      '14 Jan 2027',
      '148',
      'Ends 14 Jan 2027',
    ]);
    expect(page.querySelectorAll('li.step')).toHaveLength(exportOf().guide.steps.length);
  });

  it('loads and runs nothing', () => {
    const page = parse(planHtml(exportOf(contosoPlan(), 'da')));
    expect(page.querySelectorAll('script, link, img, iframe, object, form, [src], [style]')).toHaveLength(0);
    const hrefs = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(hrefs.length).toBeGreaterThan(5);
    expect(hrefs.filter((href) => !href.startsWith('https://'))).toEqual([]);
  });

  it('has the same elements whatever the names are, and shows the names as they are', () => {
    const usual = shape(parse(planHtml(exportOf(withNames(['Plain'])))));
    const names = [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onclick='x",
      '<!--',
      ']]></style><b>',
      '&lt;b&gt;',
    ];
    const page = parse(planHtml(exportOf(withNames(names))));
    // Six names instead of one make six lines of what to buy.
    expect(new Set(shape(page))).toEqual(new Set(usual));
    expect([...page.querySelectorAll('tbody td:first-child')].map((cell) => cell.textContent)).toEqual([
      ...names,
      ...names,
    ]);
    const anyName = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(anyName, (name) => {
        expect(shape(parse(planHtml(exportOf(withNames([`${name}x`])))))).toEqual(usual);
      }),
      { numRuns: 30 },
    );
  });
});
