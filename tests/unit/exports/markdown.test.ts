import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, planMarkdown } from '../../../src/exports/markdown.ts';
import { headline } from '../../../src/views/now/words.ts';
import { emptyContent } from '../../../src/plan/stored/model.ts';
import { contosoPlan, exportOf, withNames } from './plan.ts';

describe('planMarkdown', () => {
  const answers = { agreement: 'mca', oldTenant: 'leave', goal: 'new-tenant' } as const;
  const small = exportOf({
    ...emptyContent(),
    answers,
    ticks: [{ step: 'buy-licences', row: null, on: '2026-11-22' }],
  });
  const text = planMarkdown(small);
  const whole = planMarkdown(exportOf());

  it('has the verdict, every step with its tick and its link by number, and the date of the rules', () => {
    expect(text).toContain("**Licences can't be moved between tenants.**");
    const lines = small.view.phases.reduce((sum, { total }) => sum + total, 0);
    expect(text.match(/^- \[[ x]\] /gm)).toHaveLength(lines);
    expect(text).toMatch(/^- \[x\] Buy in the new tenant \(\d/m);
    expect(text).toMatch(/^1\. .+, \d+ \w{3}.* <https:\/\//m);
    expect(text).toContain('Made on 22 Nov 2026. Rules checked');
  });

  it('has no section for what the plan does not say', () => {
    expect(text).not.toContain('| --- |');
    expect(text).not.toContain('seats');
  });

  it('begins with Now, as every surface does', () => {
    const { view, wording, translator } = exportOf();
    if (!view.now) throw new Error('Contoso has something to do');
    const now = whole.split('\n').findIndex((line) => line.startsWith('## Now'));
    expect(whole.split('\n')[now]).toContain(translator.fullDay(view.now.due ?? ''));
    expect(whole.split('\n')[now + 2]).toContain(escapeMarkdown(translator.t(headline(view.now, wording))));
    expect(whole.indexOf('## ')).toBe(whole.indexOf('## Now'));
  });

  it('lists what to buy, and all act-by days with products and the end of each', () => {
    expect(whole).toContain('- [ ] **148 seats** Microsoft 365 Business Premium');
    expect(whole).not.toContain('seats** Planner and Project Plan 3');
    const dates = whole.split('\n').filter((line) => /^\| \d/.test(line));
    expect(dates).toContainEqual(
      expect.stringMatching(
        /^\| 13 Jan 2027 \| Microsoft 365 Business Premium \| Turn off recurring billing .*\| 14 Jan 2027 \|$/,
      ),
    );
    expect(whole).toContain('- **Old tenant:** contoso.onmicrosoft.com');
    expect(whole).toContain('- **Cut-over:** 8 Jan 2027');
  });

  it.each(['en', 'da'] as const)('leaves no key and no hole in %s', (locale) => {
    const whole = planMarkdown(exportOf(contosoPlan(), locale));
    expect(whole).not.toMatch(/\b[a-z]+_[a-zA-Z]+\b/);
    expect(whole).not.toMatch(/\{\w+\}/);
  });

  it('admits no markup from a name', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '[', '|', '`', '*', '\\', '\n', '#', 'a', '!') }),
        (name) => {
          const written = escapeMarkdown(name);
          // Each character of markup has an odd number of backslashes before it: one of them is its own.
          for (const [, slashes = ''] of written.matchAll(/(\\*)[`*_[\]<>|#!]/g))
            expect(slashes.length % 2).toBe(1);
          expect(written.replace(/\\([\\`*_[\]<>|~&#!$])/g, '$1')).toBe(name);
        },
      ),
    );
    const lines = planMarkdown(exportOf(withNames(['a\n# b', '<img src=x>', '](javascript:x)', '| x |'])));
    expect(lines).not.toMatch(/^# b|(?<!\\)<img|(?<!\\)\]\(/m);
  });

  it('makes no mention and no address of a name', () => {
    expect(escapeMarkdown('@team')).not.toContain('@team');
    expect(escapeMarkdown('see https://x.example')).not.toContain('https://');
    expect(escapeMarkdown('www.x.example a@b.example')).not.toMatch(/www\.|a@b/);
  });

  it('has no mention and no bare address in a whole plan, however a name writes it', () => {
    const names = [
      '@team',
      'a @team b',
      '(@team)',
      'HTTPS://X.EXAMPLE/a',
      'ftp://x.example',
      'WWW.x.example',
      'someone@x.example',
      'mailto:someone@x.example',
      '#12',
      'owner/repository#12',
      '<https://x.example>',
      '![](https://x.example/a.png)',
    ];
    const own = planMarkdown(exportOf(withNames(names)));
    expect(own).toContain('team');
    expect(own).not.toMatch(/@team|@x\.example|\b(?:https?|ftp):\/\/x\.example|www\.x|(?<!\\)#12/i);
  });
});
