import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { applyChange, type Change } from '../../../src/plan/changes/apply-change.ts';
import { currentPlan, emptyStored, isBegun, type Stored } from '../../../src/plan/stored/model.ts';
import { examplePolicy } from '../../../scripts/deploy-kit/key-notes.ts';
import { POLICY_KEYS, type PolicyKey } from '../../../src/policy/keys.ts';
import { readPolicy } from '../../../src/policy/read-policy.ts';
import { underPolicy } from '../../../src/policy/under-policy.ts';

const HOST = 'admin.cloud.microsoft';
const start = emptyStored({ id: 'a-plan', madeOn: '2026-11-25' });
const after = (...changes: Change[]): Stored =>
  changes.reduce((stored, change) => applyChange(stored, change, '2026-11-25'), start);

/** Keys that are laid over nothing that is stored: each is read where it is used. */
const READ_WHERE_USED: Readonly<Partial<Record<PolicyKey, string>>> = {
  partnerName: 'src/messages/panel-data.ts, popup/plan-page/export-run.ts: the message to the partner',
  partnerContact: 'popup/plan-page/export-run.ts: the same message',
  partnerShopUrl: 'the context of links: src/background/answer-panel.ts, popup/shared/app.tsx',
  supportUrl: 'popup/plan-page/settings/set-by-organisation.tsx: a link',
  imports: 'isOpen, where a way in is offered',
  exports: 'isOpen, where a way out is offered',
  reminders: 'isOpen, where the badge and notifications are made',
  keepDays: 'src/background/writer.ts, which deletes',
};

describe('what is stored, under a policy', () => {
  it('is itself where nothing is set', () => {
    expect(underPolicy(start, readPolicy({}))).toBe(start);
  });

  it('has the settings that are enforced, whatever the user chose', () => {
    const stored = after(
      { type: 'language', value: 'da' },
      { type: 'panel-shown', value: true },
      { type: 'panel-corner', host: HOST, corner: 'end' },
    );
    const policy = readPolicy({ language: 'en', panelShown: false, hintsShown: false, panelCorner: 'start' });
    const { settings } = underPolicy(stored, policy);
    expect(settings).toMatchObject({ language: 'en', panel: { shown: false }, hints: { shown: false } });
    expect(settings.panel.corners[HOST]).toBe('start');
  });

  it('has a default only until the user chooses', () => {
    const keys = ['language', 'panelShown', 'panelCorner', 'agreement', 'oldTenantName'];
    const values = {
      ...{ language: 'da', panelShown: false, panelCorner: 'start', agreement: 'mca' },
      oldTenantName: 'Contoso',
    };
    const policy = readPolicy({ ...values, userCanChange: keys });
    const before = underPolicy(after({ type: 'fate', value: 'leave' }), policy);
    expect(before.settings).toMatchObject({ language: 'da', panel: { shown: false } });
    expect(before.settings.panel.corners[HOST]).toBe('start');
    expect(currentPlan(before)).toMatchObject({
      answers: { agreement: 'mca' },
      tenants: { old: { name: 'Contoso' } },
    });
    const chosen = underPolicy(
      after(
        { type: 'language', value: 'auto' },
        { type: 'panel-shown', value: true },
        { type: 'panel-corner', host: HOST, corner: 'end' },
        { type: 'agreement', value: 'partner' },
        { type: 'tenant-name', tenant: 'old', name: 'Fabrikam' },
      ),
      policy,
    );
    expect(chosen.settings).toMatchObject({ language: 'auto', panel: { shown: true } });
    expect(chosen.settings.panel.corners[HOST]).toBe('end');
    expect(currentPlan(chosen)).toMatchObject({
      answers: { agreement: 'partner' },
      tenants: { old: { name: 'Fabrikam' } },
    });
  });

  it('has the cloud, the way of buying and both tenants in every plan', () => {
    const leave: Change = { type: 'fate', value: 'leave' };
    const stored = after(leave, { type: 'plan-new', id: 'another', name: 'Another' }, leave);
    const policy = readPolicy({
      ...{ cloud: 'gcc', agreement: 'mca' },
      ...{ oldTenantName: 'Contoso', oldTenantDomain: 'contoso.onmicrosoft.com', newTenantName: 'Group' },
    });
    for (const plan of underPolicy(stored, policy).plans) {
      expect(plan.answers).toMatchObject({ agreement: 'mca', clouds: { old: 'gcc' } });
      expect(plan.tenants).toEqual({
        old: { name: 'Contoso', org: 'contoso.onmicrosoft.com' },
        new: { name: 'Group' },
      });
    }
  });

  it.each(Object.keys(POLICY_KEYS) as PolicyKey[])(
    'is another by %s alone, unless that is read where it is used',
    (key) => {
      const stored = after({ type: 'fate', value: 'leave' });
      const changed = underPolicy(stored, readPolicy({ [key]: examplePolicy()[key] }));
      expect(isDeepStrictEqual(changed, stored)).toBe(key in READ_WHERE_USED);
    },
  );

  it('begins no plan: who was sent here sees the first page', () => {
    expect(isBegun(currentPlan(underPolicy(start, readPolicy({ agreement: 'mca', cloud: 'gcc' }))))).toBe(
      false,
    );
  });

  it('leaves what is stored as the user made it', () => {
    const before = JSON.stringify(start);
    underPolicy(start, readPolicy({ language: 'da', oldTenantName: 'Contoso' }));
    expect(JSON.stringify(start)).toBe(before);
  });
});
