import { describe, expect, it } from 'vitest';
import { contextFromQuery, contextOf, contextQuery, inClouds } from '../../../src/admin-center/context.ts';
import {
  isLinkId,
  LINKS,
  linkText,
  linkUrl,
  type LinkContext,
  type LinkId,
} from '../../../src/admin-center/links.ts';
import { adminRoute } from '../../../src/admin-center/routes.ts';
import { testTranslator } from '../support/translator.ts';

const PARTNER = { cloud: 'worldwide', host: 'admin.microsoft.com', delegatedOrg: 'contoso.com' } as const;

describe('the link table', () => {
  it.each(LINKS.map((link) => [link.id, link] as const))('%s opens Microsoft over https', (_, link) => {
    for (const address of Object.values(link.urls)) {
      const { protocol, hostname } = new URL(address);
      expect(protocol).toBe('https:');
      expect(hostname).toMatch(
        /(?:^|\.)(?:microsoft\.com|cloud\.microsoft|office365\.us|apps\.mil|microsoftonline\.cn)$/,
      );
    }
  });

  it.each(LINKS.filter(({ page }) => page))('$id leads to the page it names, in its cloud', (link) => {
    for (const [cloud, address] of Object.entries(link.urls)) {
      // Where 21Vianet's forwarding links lead is Microsoft's to say [9a].
      if (address.startsWith('https://go.microsoft.com/')) expect(cloud).toBe('21vianet');
      else expect(adminRoute(address)).toMatchObject({ page: link.page, cloud });
    }
  });

  it('knows its ids and no inherited names', () => {
    expect(isLinkId('marketplace')).toBe(true);
    expect(isLinkId('toString')).toBe(false);
  });
});

describe('linkUrl', () => {
  it('keeps host and customer for the old tenant', () => {
    expect(linkUrl('your-products', PARTNER)).toBe(
      'https://admin.microsoft.com/Adminportal/Home?delegatedOrg=contoso.com#/subscriptions',
    );
    expect(linkUrl('your-products', { cloud: 'worldwide' })).toBe(
      'https://admin.cloud.microsoft/?#/subscriptions',
    );
    expect(linkUrl('domains', { cloud: 'gcc-high', delegatedOrg: 'contoso.us' })).toBe(
      'https://portal.office365.us/adminportal/home?delegatedOrg=contoso.us#/Domains',
    );
  });

  it("never carries the old tenant's to the new one", () => {
    for (const { id } of LINKS.filter(({ tenant }) => tenant !== 'old')) {
      expect(linkUrl(id, PARTNER)).toBe(linkUrl(id, { cloud: 'worldwide' }));
      expect(linkUrl(id, { cloud: 'dod', host: 'portal.apps.mil', delegatedOrg: 'a.com' })).not.toContain(
        'a.com',
      );
    }
  });

  it('leads back to the same customer', () => {
    expect(contextOf(linkUrl('domains', PARTNER))).toEqual(PARTNER);
  });
});

describe('links in another cloud', () => {
  const billing = LINKS.filter(({ page, id }) => page && id !== 'domains' && id !== 'domains-new');

  it.each(['gcc-high', 'dod'] as const)('open the home page in %s, and say the place', (cloud) => {
    const home = {
      'gcc-high': 'https://portal.office365.us/adminportal/home',
      dod: 'https://portal.apps.mil/adminportal/home',
    };
    for (const { id } of billing) expect(linkUrl(id, { cloud }), id).toBe(home[cloud]);
    expect(linkUrl('help-and-support', { cloud })).toBe(home[cloud]);
    expect(said('your-products', { cloud })).toBe('Open the admin center, then Billing > Your products');
    expect(said('marketplace', { cloud })).toBe('Open the admin center, then Marketplace');
    expect(said('help-and-support', { cloud })).toBe('Open the admin center, then Help & support');
  });

  it('open what a source shows: one route in GCC High, forwarding links of Microsoft’s in 21Vianet', () => {
    expect(said('domains', { cloud: 'gcc-high' })).toBe('Open Domains');
    const china = { cloud: '21vianet', delegatedOrg: 'contoso.cn' } as const;
    const numbers = ['your-products', 'licenses', 'active-users', 'domains', 'marketplace'] as const;
    expect(numbers.map((id) => linkUrl(id, china))).toEqual(
      [850626, 850625, 850628, 2007048, 850627].map(
        (number) => `https://go.microsoft.com/fwlink/p/?linkid=${String(number)}`,
      ),
    );
    expect(said('licenses', china)).toBe('Open Licenses');
    expect(said('marketplace', china)).toBe('Open the admin center, then Marketplace');
  });

  it('are those of the tenant that they are about: the answer holds wherever the admin stands', () => {
    const at = inClouds(PARTNER, { old: 'dod', new: 'worldwide' });
    expect(linkUrl('your-products', at)).toBe(
      'https://portal.apps.mil/adminportal/home?delegatedOrg=contoso.com',
    );
    expect(linkUrl('marketplace', at)).toBe('https://admin.cloud.microsoft/?#/catalog');
    expect(linkUrl('marketplace', inClouds(PARTNER, { old: 'dod' }))).toBe(
      'https://portal.apps.mil/adminportal/home',
    );
    // GCC has the worldwide admin center [D-03].
    expect(linkUrl('your-products', inClouds(PARTNER, { old: 'gcc' }))).toBe(
      linkUrl('your-products', PARTNER),
    );
    expect(inClouds(PARTNER, {})).toEqual(PARTNER);
  });

  it('give way to the organisation’s own shop there too', () => {
    const shop = 'https://shop.example/';
    expect(linkUrl('marketplace', { cloud: 'dod', shop })).toBe(shop);
    expect(said('marketplace', { cloud: 'dod', shop })).toBe('Open Marketplace');
  });
});

/** What a link says, in English. */
function said(id: LinkId, context: LinkContext): string {
  return testTranslator('en', '2026-11-26').t(linkText(id, context));
}

describe('context', () => {
  it('survives the way through a query', () => {
    expect(contextFromQuery(contextQuery(PARTNER))).toEqual(PARTNER);
    expect(contextFromQuery('')).toEqual({ cloud: 'worldwide' });
  });

  it('drops hosts and names that are not an admin center or a domain', () => {
    expect(contextFromQuery('host=evil.example&org=contoso.com')).toEqual({ cloud: 'worldwide' });
    expect(contextFromQuery('host=portal.apps.mil&org=x%20y')).toEqual({
      cloud: 'dod',
      host: 'portal.apps.mil',
    });
  });
});
