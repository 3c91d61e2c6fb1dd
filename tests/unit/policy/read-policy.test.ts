import { describe, expect, it } from 'vitest';
import * as fc from '../support/fast-check.ts';
import { isLocked, isOpen } from '../../../src/policy/policy.ts';
import { readPolicy } from '../../../src/policy/read-policy.ts';

describe('a policy', () => {
  it('keeps what fits, and names what does not, key by key', () => {
    const policy = readPolicy({
      language: 'da',
      panelShown: 'no',
      cloud: 'gcc-high',
      oldTenantDomain: ' Contoso.onmicrosoft.com ',
      newTenantDomain: 'contoso group',
      supportUrl: 'http://help.contoso.example/',
      partnerShopUrl: 'https://shop.example/',
      imports: ['page', 'email'],
      exports: [],
      keepDays: 0,
      color: 'red',
    });
    expect(policy.values).toEqual({
      language: 'da',
      cloud: 'gcc-high',
      oldTenantDomain: 'contoso.onmicrosoft.com',
      partnerShopUrl: 'https://shop.example/',
      exports: [],
    });
    expect(policy.leftOut).toEqual([
      'panelShown',
      'newTenantDomain',
      'supportUrl',
      'imports',
      'keepDays',
      'color',
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'https://',
    'https://user:secret@example.com/',
    'data:text/html,x',
    'ftp://example.com/',
  ])('takes no address like %s', (supportUrl) => {
    expect(readPolicy({ supportUrl })).toMatchObject({ values: {}, leftOut: ['supportUrl'] });
  });

  it('locks what it sets, unless the user can change it', () => {
    const policy = readPolicy({ language: 'en', panelShown: false, userCanChange: ['language'] });
    expect(isLocked(policy, 'panelShown')).toBe(true);
    expect(isLocked(policy, 'language')).toBe(false);
    expect(isLocked(policy, 'hintsShown')).toBe(false);
  });

  it('names a list of keys that knows one too many, and uses the others', () => {
    const policy = readPolicy({ language: 'en', userCanChange: ['language', 'colour'] });
    expect(policy).toMatchObject({ userCanChange: ['language'], leftOut: ['userCanChange'] });
  });

  it('opens every way that no list closes', () => {
    const policy = readPolicy({ imports: ['page'] });
    expect([isOpen(policy, 'imports', 'page'), isOpen(policy, 'imports', 'file')]).toEqual([true, false]);
    expect(isOpen(policy, 'exports', 'csv')).toBe(true);
    expect(isOpen(readPolicy({ exports: [] }), 'exports', 'csv')).toBe(false);
  });

  it('survives whatever stands there', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const { values, userCanChange } = readPolicy(raw);
        expect(Object.keys(values).length).toBeGreaterThanOrEqual(0);
        expect(Array.isArray(userCanChange)).toBe(true);
      }),
    );
  });
});
