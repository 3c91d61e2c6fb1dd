import { describe, expect, it } from 'vitest';
import { readText, sample } from './support.ts';

const readGraph = (json: unknown) => readText(JSON.stringify(json));
const parse = (name: string): unknown => JSON.parse(sample(name));
const E3 = '05e9a617-0261-4cee-bb44-138d3ef5d965';
const TENANT = '331af819-4e0b-49f7-a6bf-14e1165ad3a0';

function subscription(rest: object = {}): object {
  return { skuId: E3, skuPartNumber: 'SPE_E3', status: 'Enabled', totalLicenses: 25, ...rest };
}
function sku(rest: object = {}): object {
  return { skuId: E3, skuPartNumber: 'SPE_E3', capabilityStatus: 'Enabled', consumedUnits: 20, ...rest };
}
function first(json: unknown) {
  return readGraph(json).rows[0];
}

describe("Graph's documented answers", () => {
  it('of subscribedSkus are read', () => {
    const reading = readGraph(parse('v1-subscribedSkus-list.docs-mock.json'));
    expect(reading).toMatchObject({ source: 'graph', total: 2, notes: [], faults: [] });
    expect(reading.rows.map(({ raw: _, ...row }) => row)).toEqual([
      {
        subscription: {
          ...{ product: 'Office 365 E5', sku: 'c7df2760-2c81-4ef7-b578-5b5392b571df' },
          ...{ purchased: 25, assigned: 14, status: 'active', kind: 'seats' },
        },
      },
      {
        subscription: {
          ...{ product: 'Microsoft Dynamics CRM Online', sku: 'd17b27af-3f49-4822-99f9-56a661538792' },
          ...{ purchased: 25, assigned: 14, status: 'disabled', kind: 'seats' },
        },
      },
    ]);
  });

  it('of directory/subscriptions are read, and their owner suggests a partner', () => {
    const reading = readGraph(parse('v1-directory-subscriptions-list.docs-mock.json'));
    expect(reading.rows.map(({ raw: _, ...row }) => row)).toEqual([
      {
        subscription: {
          ...{ product: 'MyPartNumber', sku: '0816ccb9-3785-4d19-bf78-6c53e2106509', agreement: 'partner' },
          ...{ purchased: 25, status: 'active', startedOn: '2023-01-01', renewsOn: '2023-02-01' },
        },
        ref: 'f9c1ea2d-2c6e-4717-8c3b-7130812d70ba',
        unsure: ['startedOn', 'renewsOn', 'agreement'],
      },
    ]);
    expect(reading.notes).toEqual([{ key: 'import_partnerSuggested', values: { count: 1 } }]);
  });

  it.each([
    'v1-subscribedSku-get.docs-mock.json',
    'v1-directory-subscription-get.docs-mock.json',
    'cli-microsoft365-license-list.json',
  ])('alone or as a tool writes them: %s', (name) => {
    const { rows, faults } = readGraph(parse(name));
    expect(rows).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  it('of something else are said to be that', () => {
    const { rows, faults } = readGraph(parse('v1-organization-list.docs-mock.json'));
    expect(rows).toEqual([]);
    expect(faults).toEqual([{ key: 'import_notGraph' }]);
  });
});

describe('both answers', () => {
  it.each([
    ['in a list', (subs: object, skus: object) => [subs, skus]],
    ['in an object', (subs: object, skus: object) => ({ subscriptions: subs, subscribedSkus: skus })],
    ['in a batch', (subs: object, skus: object) => ({ responses: [{ body: subs }, { body: skus }] })],
  ])('%s are joined by SKU', (_, pack) => {
    const other = sku({ skuId: 'f8a1db68-be16-40ed-86d5-cb42ce701560', skuPartNumber: 'POWER_BI_PRO' });
    const { rows } = readGraph(pack({ value: [subscription()] }, { value: [sku(), other] }));
    expect(rows.map((row) => row.subscription)).toEqual([
      { product: 'Microsoft 365 E3', sku: E3, kind: 'seats', purchased: 25, assigned: 20, status: 'active' },
      expect.objectContaining({ product: 'Power BI Pro', assigned: 20 }),
    ]);
  });

  it('put what is assigned on the first enabled subscription of a SKU, unsure', () => {
    const { rows, notes } = readGraph([
      subscription({ status: 'Deleted' }),
      subscription({ totalLicenses: 5 }),
      subscription(),
      sku(),
    ]);
    expect(rows.map((row) => row.subscription.assigned)).toEqual([undefined, 20, undefined]);
    expect(rows[1]?.unsure).toEqual(['assigned']);
    expect(notes).toEqual([{ key: 'import_sharedAssigned', values: { count: 1 } }]);
  });

  it("know that a tenant that owns itself is nobody's customer", () => {
    const bought = subscription({ ownerTenantId: TENANT });
    expect(first([bought, sku({ accountId: TENANT })])?.subscription.agreement).toBeUndefined();
    expect(first([bought, sku({ id: `${TENANT}_${E3}` })])?.subscription.agreement).toBeUndefined();
    expect(first([bought, sku({ accountId: E3 })])?.subscription.agreement).toBe('partner');
  });
});

describe('a subscription', () => {
  it.each([
    ['Enabled', 'active', '2027-02-01'],
    ['Warning', 'expired', undefined],
    ['Suspended', 'disabled', undefined],
    ['LockedOut', 'disabled', undefined],
    ['Deleted', 'deleted', undefined],
    ['Whatever', undefined, undefined],
  ])('that is %s is %s', (status, wanted, renewsOn) => {
    const row = first(subscription({ status, nextLifecycleDateTime: '2027-02-01T00:00:00Z' }));
    expect(row?.subscription.status).toBe(wanted);
    expect(row?.subscription.renewsOn).toBe(renewsOn);
    expect(row?.subscription.deletedOn).toBe(wanted === 'disabled' ? '2027-02-01' : undefined);
    expect(Object.values(row?.raw ?? {})).toContain(status);
  });

  it('may be a trial, whoever owns it', () => {
    const row = first(subscription({ isTrial: true, ownerTenantId: TENANT }));
    expect(row?.subscription.agreement).toBe('trial');
    expect(row?.unsure).toBeUndefined();
  });

  it('has the name of the catalogue, else its own, else its SKU', () => {
    expect(first(subscription({ skuPartNumber: 'x' }))?.subscription.product).toBe('Microsoft 365 E3');
    expect(first(subscription({ skuId: undefined }))?.subscription.sku).toBe(E3);
    expect(first(subscription({ skuId: TENANT, skuPartNumber: '<b>\u202enew' }))?.subscription.product).toBe(
      '<b>new',
    );
    expect(first(subscription({ skuId: TENANT, skuPartNumber: null }))?.subscription.product).toBe(TENANT);
    const nameless = readGraph(subscription({ skuId: 'none', skuPartNumber: null }));
    expect(nameless.rows).toEqual([]);
    expect(nameless.notTaken?.map(({ reason }) => reason.key)).toEqual(['import_noNameReason']);
  });

  it('is read as PowerShell writes it', () => {
    const json = [{ SkuId: E3, SkuPartNumber: 'SPE_E3', ConsumedUnits: 3, PrepaidUnits: { Enabled: 5 } }];
    expect(first(json)?.subscription).toMatchObject({ purchased: 5, assigned: 3 });
  });

  it.each([
    [{ totalLicenses: -5 }, 'value[0].totalLicenses'],
    [{ totalLicenses: 1e12 }, 'value[0].totalLicenses'],
  ])('keeps the rest where a field is wrong: %j', (wrong, field) => {
    const { rows, faults } = readGraph({ value: [subscription(wrong)] });
    expect(rows).toHaveLength(1);
    expect(faults).toEqual([{ key: 'import_badField', values: { field } }]);
  });
});

it.each([
  [{ totalLicenses: 'many' }, 'totalLicenses', 'many'],
  [{ nextLifecycleDateTime: '2027-02-31T00:00:00Z' }, 'nextLifecycleDateTime', '2027-02-31T00:00:00Z'],
  [{ status: 'Pending' }, 'status', 'Pending'],
])('names a value that is not understood: %j', (odd, column, value) => {
  const { rows, notes } = readGraph({ value: [subscription(odd)] });
  expect(rows).toHaveLength(1);
  expect(notes).toEqual([{ key: 'import_unknownValue', values: { column, value, count: 1 } }]);
});

describe('what is not all or not right', () => {
  it('is a second page', () => {
    const { notes, isPart } = readGraph({
      value: [subscription()],
      '@odata.nextLink': 'https://graph.microsoft.com/next',
    });
    expect(notes).toEqual([{ key: 'import_onePage' }]);
    expect(isPart).toBe(true);
  });

  it('is an error of Graph, with its message as text', () => {
    const error = { code: 'Authorization_RequestDenied', message: 'Insufficient <b>privileges</b>.' };
    expect(readGraph({ error })).toMatchObject({
      rows: [],
      faults: [{ key: 'import_graphError', values: error }],
    });
    const half = readGraph([{ error }, { value: [sku()] }]);
    expect(half.rows).toHaveLength(1);
    expect(half.faults.map(({ key }) => key)).toEqual(['import_graphError']);
  });

  it('is an answer without subscriptions', () => {
    expect(readGraph({ value: [] }).faults).toEqual([{ key: 'import_noSubscriptions' }]);
  });

  it('are objects that stand there twice', () => {
    const twice = subscription({ id: TENANT });
    const { rows, notes } = readGraph([twice, twice, sku(), sku()]);
    expect(rows).toHaveLength(1);
    expect(notes).toEqual([{ key: 'import_notTaken', values: { count: 2 } }]);
  });

  it('are several subscriptions that only the other answer tells apart', () => {
    const { notes } = readGraph([sku({ subscriptionIds: ['a', 'b'] })]);
    expect(notes).toEqual([{ key: 'import_severalSubscriptions', values: { count: 1 } }]);
  });
});
