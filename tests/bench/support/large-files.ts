import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { HeaderWords, ImportContext, SkuCatalogue } from '../../../src/inventory/model.ts';

/** What an import needs beside its file. */
export const CONTEXT: ImportContext = {
  words: data('header-words.json') as HeaderWords,
  catalogue: data('sku-catalogue.json') as SkuCatalogue,
  today: '2026-11-22',
};

function data(name: string): unknown {
  return JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../data', name), 'utf8'));
}

function dayOf(index: number): string {
  return new Date(Date.UTC(2027, 0, 1 + (index % 700))).toISOString().slice(0, 10);
}

/** A CSV file of so many subscriptions. */
export function csvOf(count: number): string {
  const lines = Array.from({ length: count }, (_, at) => {
    const name = CONTEXT.catalogue.skus[at % 600]?.[2] ?? '';
    const [year, month, day] = dayOf(at).split('-');
    return `"${name}",${String(at)},${String(at % 50)},Active,${month}/${day}/${year}`;
  });
  return [
    'Product name,Purchased quantity,Assigned licenses,Subscription status,Renewal date',
    ...lines,
  ].join('\r\n');
}

function guid(kind: number, index: number): string {
  return `5ab1c0de-7a3e-4f21-9c4${String(kind)}-${index.toString(16).padStart(12, '0')}`;
}

/** Graph's answer of so many subscriptions and their SKUs. */
export function graphOf(count: number): string {
  const subscriptions = Array.from({ length: count }, (_, at) => ({
    ...{
      id: guid(1, at),
      commerceSubscriptionId: guid(2, at),
      skuId: guid(3, at),
      skuPartNumber: `SKU_${at}`,
    },
    ...{
      status: 'Enabled',
      totalLicenses: at,
      isTrial: at % 9 === 0,
      ownerId: guid(4, at),
      ownerType: 'User',
    },
    ...{ createdDateTime: '2026-01-14T00:00:00Z', nextLifecycleDateTime: `${dayOf(at)}T00:00:00Z` },
    serviceStatus: [plan(at)],
  }));
  const skus = subscriptions.map(({ skuId, skuPartNumber }, at) => ({
    ...{
      id: `${guid(5, 0)}_${skuId}`,
      skuId,
      skuPartNumber,
      capabilityStatus: 'Enabled',
      consumedUnits: at % 50,
    },
    ...{ prepaidUnits: { enabled: at, suspended: 0, warning: 0, lockedOut: 0 }, servicePlans: [plan(at)] },
    subscriptionIds: [guid(1, at)],
  }));
  return JSON.stringify([{ value: subscriptions }, { value: skus }], null, 2);
}

function plan(index: number): object {
  return { servicePlanId: guid(6, index), servicePlanName: `PLAN_${index}`, provisioningStatus: 'Success' };
}
