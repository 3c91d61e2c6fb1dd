import { describe, expect, it } from 'vitest';
import { contextFromQuery, contextOf, contextQuery } from '../../../src/admin-center/context.ts';
import { isLinkId, LINKS, linkUrl } from '../../../src/admin-center/links.ts';
import { adminRoute } from '../../../src/admin-center/routes.ts';

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

  it.each(LINKS.filter(({ page }) => page))('$id leads to the page it names, in every cloud', (link) => {
    for (const [cloud, address] of Object.entries(link.urls)) {
      expect(adminRoute(address)).toMatchObject({ page: link.page, cloud });
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
    expect(linkUrl('licenses', { cloud: 'gcc-high', host: 'portal.office365.us' })).toBe(
      'https://portal.office365.us/adminportal/home#/licenses',
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
