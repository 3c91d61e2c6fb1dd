import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, planMarkdown } from '../../../src/exports/markdown.ts';
import { emptyContent } from '../../../src/plan/stored/model.ts';
import { contosoPlan, exportOf, withNames } from './plan.ts';

describe('planMarkdown', () => {
  const answers = { agreement: 'mca', oldTenant: 'leave', goal: 'new-tenant' } as const;
  const small = exportOf({ ...emptyContent(), answers, done: ['buy-licences'] });
  const text = planMarkdown(small);

  it('has the verdict, every step with its tick, links, sources and the date of the rules', () => {
    expect(text).toContain("**Licences can't be moved between tenants.**");
    expect(text.match(/^- \[[ x]\]/gm)).toHaveLength(small.guide.steps.length);
    expect(text).toMatch(/^- \[x\] \*\*Buy in the new tenant/m);
    expect(text).toContain('<https://admin.cloud.microsoft/?#/subscriptions>');
    expect(text).toMatch(/Sources: .+, \d+ \w{3}/);
    expect(text).toContain('Made on 22 Nov. Rules checked 22 Nov.');
  });

  it('has no section for what the plan does not say', () => {
    expect(text).not.toContain('## ');
  });

  it('lists what to buy, the subscriptions with their decisions, and the days that matter', () => {
    const whole = planMarkdown(exportOf());
    expect(whole).toContain('- 148 licences: Microsoft 365 Business Premium');
    expect(whole).not.toContain('licences: Planner and Project Plan 3');
    expect(whole).toContain(
      '| Microsoft 365 Business Premium | 150 | 148 | 14 Jan 2027 | 148 | Ends 14 Jan 2027 |',
    );
    expect(whole).toContain('- **24 Nov** Part refund until 24 Nov: Microsoft 365 Copilot, Visio Plan 2');
    expect(whole).toContain('- **8 Jan 2027** Cut over to the new tenant');
    expect(whole).toContain('Old tenant: contoso.onmicrosoft.com');
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
});
