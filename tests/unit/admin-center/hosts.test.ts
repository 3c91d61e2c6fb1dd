import { describe, expect, it } from 'vitest';
import { ADMIN_HOSTS, cloudOfHost } from '../../../src/admin-center/hosts.ts';
import { adminRoute } from '../../../src/admin-center/routes.ts';

const ROUTES = [
  ['/?#/subscriptions', 'subscriptions'],
  ['/?#/licenses', 'licenses'],
  ['/?#/Domains', 'domains'],
  ['/?ref=/subscriptions', 'subscriptions'],
  ['/?#/billingaccounts/agreement', 'billing-accounts'],
] as const;

/** Hosts that look like one of ours and are none. */
function lookAlikes(host: string): string[] {
  const labels = host.split('.');
  const [first = '', ...rest] = labels;
  const tail = rest.join('.');
  return [
    `${host}.evil.example`,
    `evil-${host}`,
    `x${host}`,
    `www.${host}`,
    `${host}x`,
    `${host}.co`,
    `${host}.`,
    `${first}-${tail}`,
    `${first}.evil.${tail}`,
    `${first}${tail}`,
    `${first}.${tail.replace(/o/, '0')}`,
    `${first.replace(/a/, 'а')}.${tail}`,
    `${first.replace(/o/, 'о')}x.${tail}`,
    `${first}.${tail.replace(/i/, 'ı')}`,
    `${first}.${tail.replace(/m/, 'rn')}`,
    `${first}\u00ADx.${tail}`,
    `evil.example/${host}`,
    `evil.example/?${host}`,
    `evil.example/#${host}`,
    `${host}@evil.example`,
    `${host}:443@evil.example`,
    `evil.example\\@x.${host}.example`,
    `${host}%2eevil.example`,
    `${host}%00.evil.example`,
    tail,
  ].filter((like) => like !== host);
}

const SCHEMES = ['http:', 'ftp:', 'javascript:', 'data:', 'blob:https:', 'file:', 'view-source:https:'];

describe('addresses that look like an admin center', () => {
  const hosts = ADMIN_HOSTS.flatMap((host) => lookAlikes(host));
  const addresses = [
    ...hosts.flatMap((host) =>
      ROUTES.flatMap(([route]) => [
        `https://${host}${route}`,
        `https://${host}/adminportal${route.slice(1)}`,
      ]),
    ),
    ...ADMIN_HOSTS.flatMap((host) =>
      SCHEMES.flatMap((scheme) => ROUTES.map(([route]) => `${scheme}//${host}${route}`)),
    ),
  ];

  it('are none of ours, in thousands of addresses', () => {
    expect(addresses.length).toBeGreaterThan(1800);
    const taken = addresses.filter((address) => adminRoute(address).page !== 'other');
    expect(taken).toEqual([]);
    const named = hosts.filter((host) => cloudOfHost(host) !== undefined);
    expect(named).toEqual([]);
  });

  it('beside which each of ours is known, on every route', () => {
    for (const host of ADMIN_HOSTS) {
      const path = host.startsWith('portal.') ? '/adminportal/home' : '/';
      for (const [route, page] of ROUTES) {
        expect(adminRoute(`https://${host}${path}${route.slice(1)}`).page, host + route).toBe(page);
      }
    }
  });
});
