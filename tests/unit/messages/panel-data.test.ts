import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/guidance/guide.ts';
import { textsOf } from '../../../scripts/translations/source.ts';
import { panelData, panelUpdate } from '../../../src/messages/panel-data.ts';
import { currentPlan, situationOf, type Stored } from '../../../src/plan/stored/model.ts';
import { NO_POLICY, type Policy } from '../../../src/policy/policy.ts';
import { readPolicy } from '../../../src/policy/read-policy.ts';
import type { Tenant } from '../../../src/plan/stored/row.ts';
import { reading } from '../support/rows.ts';
import { applyChange, emptyStored } from '../support/stored.ts';

const TODAY = '2026-11-22';
const LINK = { cloud: 'worldwide', host: 'admin.microsoft.com', delegatedOrg: 'contoso.com' } as const;
const MESSAGES = new Map(Object.entries(textsOf('en')));

function dataOf(stored: Stored, tenant: Tenant | null = null, policy: Policy = NO_POLICY) {
  const made = guide(situationOf(currentPlan(stored), TODAY));
  return panelData(stored, made, { locale: 'en', messages: MESSAGES }, TODAY, {
    tenant,
    link: LINK,
    names: {},
    isPrivate: false,
    policy,
    opensSide: true,
  });
}

const read = (stored: Stored, tenant: Tenant) =>
  applyChange(stored, {
    type: 'read',
    tenant,
    reading: reading({ product: 'Visio Plan 2', purchased: 9, assigned: 7 }),
  });

describe('panelData', () => {
  it('keeps to what the organisation sets', () => {
    const policy = readPolicy({ panelShown: true, imports: ['file'] });
    expect(dataOf(emptyStored(), 'old', policy)).toMatchObject({ locked: ['panelShown'], readsPage: false });
    expect(dataOf(emptyStored(), 'old')).toMatchObject({ locked: [], readsPage: true });
  });

  it('has a card for every known page, and asks for no tenant before anything is known', () => {
    const { cards, asksTenant, hasRows, pill } = dataOf(emptyStored());
    expect(Object.keys(cards)).toHaveLength(9);
    expect([asksTenant, hasRows, pill.text]).toEqual([false, false, null]);
  });

  it('knows whose rows are in the plan', () => {
    const stored = read(emptyStored(), 'old');
    expect(dataOf(stored, 'old')).toMatchObject({ hasRows: true, asksTenant: true, lastRead: { read: 1 } });
    expect(dataOf(stored, 'new')).toMatchObject({ hasRows: false, lastRead: null });
    expect(dataOf(stored, null)).toMatchObject({ hasRows: true, lastRead: null });
  });

  it('asks for no tenant where only the seller changes', () => {
    expect(dataOf(applyChange(emptyStored(), { type: 'fate', value: 'new-seller' })).asksTenant).toBe(false);
  });

  it('carries every word that it shows, and few others', () => {
    const made = dataOf(read(emptyStored(), 'old'), 'old');
    const keys = [...JSON.stringify({ ...made, messages: {} }).matchAll(/"key":"([a-z]+_\w+)"/g)].map(
      ([, key]) => key!,
    );
    expect(keys.length).toBeGreaterThan(10);
    const known = Object.keys(made.messages);
    for (const key of keys) expect(known).toContain(key);
    expect(known.length).toBeLessThan(MESSAGES.size / 4);
    const named = Object.values(made.messages).flatMap((text) => text.match(/ms_\w+/g) ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(known).toEqual(expect.arrayContaining(named));
    expect(known).not.toContain('settings_language');
  });

  it('leaves the panel’s own words out of what is new of it', () => {
    const made = dataOf(read(emptyStored(), 'old'), 'old');
    const update = panelUpdate(made);
    expect(Object.keys(update.messages).filter((key) => key.startsWith('panel_'))).toEqual([]);
    expect({ ...update, messages: {} }).toEqual({ ...made, messages: {} });
  });

  it('draws the name of no other tenant', () => {
    const named = [
      { type: 'tenant-name', tenant: 'old', name: 'Contoso Ltd' },
      { type: 'tenant-name', tenant: 'new', name: 'Fabrikam' },
      { type: 'tenant-org', tenant: 'new', org: 'fabrikam.com' },
    ] as const;
    const stored = named.reduce(applyChange, read(emptyStored(), 'old'));
    const drawn = (value: unknown) =>
      JSON.stringify(value, (name, part: unknown) =>
        name === 'text' && typeof part === 'string' ? '' : part,
      );
    for (const tenant of ['old', 'new', null] as const) {
      expect(drawn({ ...dataOf(stored, tenant), messages: {} })).not.toMatch(/Contoso Ltd|Fabrikam|fabrikam/);
    }
  });
});
