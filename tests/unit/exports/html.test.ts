// @vitest-environment jsdom
import * as fc from '../support/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { planHtml } from '../../../src/exports/html.ts';
import { contosoPlan, exportOf, withNames } from './plan.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const shape = (page: Document) => [...page.querySelectorAll('*')].map(({ tagName }) => tagName);

describe('planHtml', () => {
  it('says what the plan says, in a table and lists', () => {
    const page = parse(planHtml(exportOf()));
    expect(page.documentElement.lang).toBe('en');
    expect(page.querySelector('h1')?.textContent).toBe(
      'contoso.onmicrosoft.com to contosogroup.onmicrosoft.com',
    );
    const { view, guide } = exportOf();
    const rows = [...page.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.firstChild?.textContent ?? ''),
    );
    expect(rows).toContainEqual([
      '13 Jan 2027',
      'Microsoft 365 Business Premium',
      'Turn off recurring billing',
      '14 Jan 2027',
    ]);
    expect(rows.map(([day]) => day)).toHaveLength(
      view.dated.reduce((sum, { subscriptions }) => sum + Math.max(subscriptions.length, 1), 0),
    );
    const boxes = view.phases.reduce((sum, { total }) => sum + total, 0);
    expect(page.querySelectorAll('li.step').length).toBeGreaterThanOrEqual(boxes);
    expect(page.querySelectorAll('ol > li').length).toBeGreaterThan(5);
    expect(guide.steps.length).toBeGreaterThan(5);
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
    const shown = [...page.querySelectorAll('tbody td:nth-child(2)')].map((cell) => cell.textContent);
    expect(shown).toEqual(expect.arrayContaining(names));
    const anyName = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(anyName, (name) => {
        expect(shape(parse(planHtml(exportOf(withNames([`${name}x`])))))).toEqual(usual);
      }),
      { numRuns: 30 },
    );
  });
});
