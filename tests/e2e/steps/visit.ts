import type { Page } from 'puppeteer-core';
import type { KnownPage } from '../../../src/admin-center/pages.ts';
import { SUBSCRIPTIONS } from '../../admin-center/fixtures.ts';
import { PANEL_HOST } from '../support/panel.ts';

export const HOSTS = ['admin.cloud.microsoft', 'admin.microsoft.com'] as const;

const [FIRST] = SUBSCRIPTIONS;

/** Of each page that the guide knows: its route, and the key of the one sentence that it says there. */
const PAGES = {
  subscriptions: ['subscriptions', 'advice_dontCancelYet'],
  'subscription-detail': [`subscriptions/webdirect/${FIRST?.id ?? ''}`, 'advice_checkEnd'],
  'volume-licensing': ['subscriptions/vlnew', 'advice_askRemap'],
  licenses: ['licenses', 'advice_leaveAssigned'],
  'license-detail': [`licensedetailpage/${FIRST?.sku ?? ''}`, 'advice_leaveAssigned'],
  marketplace: ['catalog', 'panel_checkName'],
  'billing-accounts': ['BillingAccounts/billing-accounts', 'advice_readAccountType'],
  domains: ['Domains', 'advice_leaveDomain'],
  'active-users': ['users', 'advice_leavePeople'],
} as const satisfies Record<KnownPage, readonly [route: string, key: string]>;

/** All of them, each after its name. */
export const KNOWN_PAGES = Object.entries(PAGES).map(([name, [route, key]]) => [name, route, key] as const);

/** The route of a subscription that its admin may cancel. */
export const DETAIL = PAGES['subscription-detail'][0];

interface Where {
  host?: (typeof HOSTS)[number];
  /** More for the query: options of the stand-in, `delegatedOrg`. */
  query?: string;
}

/** The address of a page of the stand-in that renders at once and once only, unless `query` says otherwise. */
export function addressOf(route: string, { host = HOSTS[0], query = '' }: Where = {}): string {
  const path = host === 'admin.microsoft.com' ? '/Adminportal/Home' : '/';
  const options = new URLSearchParams({ late: '0', renders: '0' });
  for (const [name, value] of new URLSearchParams(query)) options.set(name, value);
  return `https://${host}${path}?${options.toString()}#/${route}`;
}

/** Loads an address anew, also when only its hash differs from the present one. */
export async function load(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
}

/** Loads a route of the stand-in and waits until the stand-in has rendered it. */
export async function visit(page: Page, route: string, where?: Where): Promise<void> {
  await load(page, addressOf(route, where));
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('html[data-settled]');
}

/** Goes to another route as the page's own links do. */
export async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${route}`);
}

/** Clicks a button of the admin page by its words. */
export async function clickButton(page: Page, words: string): Promise<void> {
  await page.locator(`::-p-aria([name="${words}"][role="button"])`).click();
}

/** Clicks a command of the page's command bar: `filter`, `refresh`, … */
export async function clickCommand(page: Page, name: string): Promise<void> {
  await page.locator(`[data-automation-id="${name}Button"]`).click();
}

/** How many panels the page holds. */
export function hosts(page: Page): Promise<number> {
  return page.$$eval(PANEL_HOST, (found) => found.length);
}
