import { readdirSync, readFileSync } from 'node:fs';
import * as fc from '../support/fast-check.ts';
import { describe, expect, it, vi } from 'vitest';
import { guide } from '../../../src/guidance/guide.ts';
import type { Guide, Situation, Subscription } from '../../../src/guidance/model.ts';
import { situation, warningsOf } from './situations.ts';

vi.setConfig({ testTimeout: 60_000 });

const TODAY = '2026-11-25';
const goldens = new URL('./golden/', import.meta.url);
const golden = readdirSync(goldens).map((file) => ({
  file,
  from: (JSON.parse(readFileSync(new URL(file, goldens), 'utf8')) as { in: Situation }).in,
}));

function leaving(...products: string[]): Situation {
  return {
    today: TODAY,
    agreement: 'partner',
    oldTenant: 'leave',
    subscriptions: products.map((product) => ({ product, purchased: 5, assigned: 5, needed: 5 })),
  };
}

const ids = (made: Guide): string[] => warningsOf(made).map(({ id }) => id);

describe('warnings', () => {
  it('are said once in a guide', () => {
    const twice = (made: Guide): string[] => {
      const said = warningsOf(made).map(({ text }) => JSON.stringify(text));
      return said.filter((text, at) => said.indexOf(text) !== at);
    };
    for (const { file, from } of golden) expect(twice(guide(from)), file).toEqual([]);
    fc.assert(
      fc.property(situation, (any) => {
        expect(twice(guide(any))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('of leaving are not said of what stays', () => {
    const stays: Subscription = { product: 'Microsoft 365 E5', needed: 0, purchased: 9, assigned: 9 };
    const kept = (sub: Subscription): string[] =>
      ids(guide({ today: TODAY, agreement: 'mca', oldTenant: 'keep', subscriptions: [sub] }));
    expect(kept(stays)).not.toContain('autopilot');
    expect(kept({ ...stays, needed: 4 })).toContain('autopilot');
    expect(kept({ ...stays, needed: 4, end: 'stays' })).not.toContain('autopilot');
  });

  it.each([
    [
      'a plan that new customers can not buy any more [P-15]',
      'OneDrive for Business (Plan 2)',
      'plan-no-longer-sold',
    ],
    ['usage that is billed by default [P-16]', 'Microsoft 365 Copilot Business', 'copilot-credits'],
    ['numbers that are ported [X-16a]', 'Microsoft Teams Phone Standard', 'teams-phone'],
    ['an add-on that needs its base [X-15]', 'Microsoft 365 Copilot', 'base-before-add-on'],
  ])('name %s', (_, product, id) => {
    const made = guide(leaving(product));
    expect(made.steps.find((step) => step.id === 'buy-licences')?.warnings.map((one) => one.id)).toContain(
      id,
    );
    expect(ids(guide(leaving('Visio Plan 2')))).not.toContain(id);
  });

  it('say in a line for one product what is a step for more [X-22, C-03]', () => {
    const one = guide(leaving('Visio Plan 2'));
    const two = guide(leaving('Visio Plan 2', 'Project Plan 1'));
    expect(one.steps.map(({ id }) => id)).not.toContain('have-two-admins');
    expect(one.warnings.map(({ id }) => id)).toEqual(expect.arrayContaining(['two-admins', 'missing-role']));
    expect(two.steps.map(({ id }) => id)).toContain('have-two-admins');
    expect(two.warnings.map(({ id }) => id)).not.toContain('two-admins');
  });
});

describe('a guide', () => {
  const answered: Situation = {
    ...leaving('Microsoft 365 Business Premium'),
    data: { mailboxes: true, oneDrive: true, sharePoint: true, teams: true, holds: false },
    customDomain: true,
    domainMoves: true,
    groupLicensing: false,
  };

  it.each(['mca', 'mosa', 'partner', 'volume-licensing', 'product-key', 'trial', 'nonprofit'] as const)(
    'of one product, bought by %s, has nine steps at most with each tool',
    (agreement) => {
      for (const migrationTool of ['mailbox-tool', 'orchestrator', 'third-party', 'manual'] as const) {
        const { steps } = guide({ ...answered, agreement, migrationTool });
        expect(steps.length, `${migrationTool}: ${steps.map(({ id }) => id).join(' ')}`).toBeLessThanOrEqual(
          9,
        );
      }
    },
  );

  it('shows nothing that depends on the tool until it is known [X-04]', () => {
    const { steps } = guide({ ...answered, agreement: 'mca' });
    const shown = steps.map(({ id }) => id);
    expect(shown).toContain('choose-tool');
    for (const id of ['buy-migration-add-on', 'clear-holds', 'map-identities'])
      expect(shown).not.toContain(id);
  });
});
