import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/guidance/guide.ts';
import { citedGuide } from '../../../src/plan/cited-guide.ts';
import { guideMarkdown } from '../../../src/plan/guide-markdown.ts';
import { testTranslator } from '../support/translator.ts';

const GUIDE = citedGuide(
  guide({ today: '2026-11-22', agreement: 'mca', oldTenant: 'leave', goal: 'new-tenant' }),
);

describe('guideMarkdown', () => {
  const text = guideMarkdown(GUIDE, testTranslator(), {
    done: ['buy-licences'],
    context: { cloud: 'worldwide' },
  });

  it('has the verdict, every step with its tick, links, sources and the date of the rules', () => {
    expect(text).toContain("**Licences can't be moved between tenants.**");
    expect(text.match(/^- \[[ x]\]/gm)).toHaveLength(GUIDE.steps.length);
    expect(text).toMatch(/^- \[x\] \*\*Buy in the new tenant/m);
    expect(text).toContain('<https://admin.cloud.microsoft/?#/subscriptions>');
    expect(text).toMatch(/Sources: .+, \d+ \w{3}/);
    expect(text).toContain('Rules checked 22 Nov.');
  });

  it('leaves no key and no hole', () => {
    expect(text).not.toMatch(/\b[a-z]+_[a-zA-Z]+\b/);
    expect(text).not.toMatch(/\{\w+\}/);
  });
});
