import * as fc from '../support/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { mayBeKnownPage } from '../../../src/admin-center/may-be-known-page.ts';
import { adminRoute, domainName } from '../../../src/admin-center/routes.ts';
import seen from './urls-seen.json';

const GUID = '93806cd6-849f-4a09-8332-9870b0fdb51a';

describe('adminRoute', () => {
  it.each(seen)('$url is $page', ({ url, page }) => {
    expect(adminRoute(url).page).toBe(page);
  });

  it.each([
    ['https://ADMIN.cloud.microsoft/?#/SUBSCRIPTIONS', 'subscriptions'],
    ['https://admin.cloud.microsoft/?#/subscriptions/', 'subscriptions'],
    ['https://admin.cloud.microsoft/?#/subscriptions/:/details', 'subscriptions'],
    ['https://admin.cloud.microsoft/#!/subscriptions?filter=trial', 'subscriptions'],
    ['https://admin.cloud.microsoft/adminportal?ref=/subscriptions', 'subscriptions'],
    ['https://admin.cloud.microsoft/?REF=%2Fsubscriptions%2Fvlnew', 'volume-licensing'],
    [`https://admin.cloud.microsoft/?#/subscriptions/newkind/x/${GUID}/tab`, 'subscription-detail'],
    [`https://admin.cloud.microsoft/?#/licensedetailpage/${GUID.toUpperCase()}`, 'license-detail'],
    ['https://admin.cloud.microsoft/?#/catalog/m/offer-details/x/y', 'marketplace'],
    ['https://admin.cloud.microsoft/?#/billingaccounts/agreement', 'billing-accounts'],
    ['https://admin.cloud.microsoft/#/Domains', 'domains'],
    ['https://admin.cloud.microsoft/?#/users/:/UserDetails/x', 'active-users'],
    ['https://admin.cloud.microsoft/?#/usersettings', 'other'],
    ['https://admin.cloud.microsoft/?#/subscriptionsx', 'other'],
    ['https://admin.cloud.microsoft/?ref=/homepage#/subscriptions', 'subscriptions'],
    ['https://admin.cloud.microsoft/?ref=/subscriptions#/homepage', 'other'],
    ['https://admin.cloud.microsoft/landing#/subscriptions', 'other'],
    ['https://admin.microsoft.com.evil.example/#/subscriptions', 'other'],
    ['https://evil.example/https://admin.microsoft.com/#/subscriptions', 'other'],
    ['https://xadmin.microsoft.com/#/subscriptions', 'other'],
    ['http://admin.microsoft.com/#/subscriptions', 'other'],
    ['https://admin.microsoft.com@evil.example/#/subscriptions', 'other'],
    ['https://admin.cloud.microsoft/?#/%E0%A4%A', 'other'],
    ['', 'other'],
    ['about:blank', 'other'],
  ])('%s is %s', (url, page) => {
    expect(adminRoute(url).page).toBe(page);
  });

  it('keeps the cloud of hosts beyond the two', () => {
    expect(adminRoute('https://portal.office365.us/adminportal/home#/subscriptions').cloud).toBe('gcc-high');
    expect(adminRoute('https://portal.apps.mil/adminportal/home#/x').cloud).toBe('dod');
    expect(adminRoute('https://portal.partner.microsoftonline.cn/AdminPortal/Home?ref=users')).toMatchObject({
      cloud: '21vianet',
      page: 'active-users',
    });
  });

  it("reads a partner's customer, and refuses what is no domain", () => {
    const at = (org: string) =>
      adminRoute(`https://admin.cloud.microsoft/?delegatedOrg=${org}#/users`).delegatedOrg;
    expect(at('Contoso.onmicrosoft.com')).toBe('contoso.onmicrosoft.com');
    expect(at('contoso.com%26x=1')).toBeUndefined();
    expect(at('')).toBeUndefined();
    expect(
      adminRoute('https://admin.cloud.microsoft/exchange?delegatedOrg=a.com').delegatedOrg,
    ).toBeUndefined();
  });

  it('notices a side panel over the page', () => {
    expect(adminRoute('https://admin.cloud.microsoft/?#/subscriptions/:/x').sidePanel).toBe(true);
    expect(adminRoute('https://admin.cloud.microsoft/?#/subscriptions').sidePanel).toBe(false);
  });

  it('takes any text without an exception, and knows only its own hosts', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl({ withFragments: true, withQueryParameters: true })),
        (text) => {
          expect(adminRoute(text).page).toBe('other');
        },
      ),
    );
  });
});

describe('mayBeKnownPage', () => {
  it('misses no known page, however the route is written', () => {
    const known = [
      'subscriptions',
      'SUBSCRIPTIONS',
      '%73ubscriptions',
      'licenses',
      'catalog',
      'users',
      'Domains',
    ];
    const shapes = ['#/', '?#/', '?ref=/', '?ref=', '#', '#!/', '#//', '?ref=%2F', '#%252F', '#%252F%2573'];
    const made = known.flatMap((word) =>
      shapes.map((shape) => `https://admin.cloud.microsoft/${shape}${word}`),
    );
    const urls = [...seen.map(({ url }) => url), ...made];
    const found = urls.filter((url) => adminRoute(url).page !== 'other');
    expect(found.length).toBeGreaterThan(60);
    expect(found.filter((url) => !mayBeKnownPage(url))).toEqual([]);
  });

  it.each(['#/homepage', '#/setup', '?ref=%2Fhomepage', '?login_hint=a%20b#/messagecenter', ''])(
    'is false for most others: %s',
    (rest) => {
      expect(mayBeKnownPage(`https://admin.cloud.microsoft/${rest}`)).toBe(false);
    },
  );
});

describe('domainName', () => {
  it('takes names that end in a letter label and nothing that could open something else', () => {
    expect(domainName('a.b-c.com')).toBe('a.b-c.com');
    for (const bad of ['a', 'a..com', '-a.com', 'a.com/', 'a com.com', 'javascript:alert(1)', null]) {
      expect(domainName(bad)).toBeUndefined();
    }
  });
});
