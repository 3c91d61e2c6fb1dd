import { describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { skuById, skuByStringId, skusNamed } from '../../../src/inventory/catalogue.ts';
import { read } from '../../repository/repository.ts';
import { CATALOGUE, WORDS } from './support.ts';

const E3 = '05e9a617-0261-4cee-bb44-138d3ef5d965';

/** Terms that Microsoft's texts have in few languages, or in English only. */
const FEW: Readonly<Record<string, number>> = {
  ...{ marketplace: 2, purchase_channel: 10, channel_commercial_direct: 1, frequency_annual_paid_monthly: 1 },
};

describe('the shipped files', () => {
  it('are small', () => {
    expect(gzipSync(read('data/sku-catalogue.json'), { level: 9 }).length).toBeLessThan(25 * 1024);
    expect(gzipSync(read('data/header-words.json'), { level: 9 }).length).toBeLessThan(12 * 1024);
  });

  it('hold every SKU of Microsoft once a name, with GUID and day', () => {
    expect(CATALOGUE.date).toMatch(/^20\d{2}-\d{2}-\d{2}$/);
    expect(new Set(CATALOGUE.skus.map(([guid]) => guid)).size).toBeGreaterThanOrEqual(619);
    const odd = CATALOGUE.skus.filter(
      ([guid, stringId, name]) =>
        !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(guid) || !stringId || name !== name.trim(),
    );
    expect(odd).toEqual([]);
  });

  it('hold words in many languages for each term, folded', () => {
    for (const [term, words] of Object.entries(WORDS)) {
      expect(words.length, term).toBeGreaterThanOrEqual(FEW[term] ?? 20);
      expect(words.filter((word) => word === '' || /[A-Z*()]/.test(word))).toEqual([]);
    }
  });
});

describe('a name', () => {
  it.each([
    ['Microsoft 365 E3', [E3]],
    ['  MICROSOFT\u00a0365\u200b e3™ ', [E3]],
    ['Ｍicrosoft 365 E3', [E3]],
    ['Microsoft 365 E3 (no Teams)', ['dcf0408c-aaec-446c-afd4-43e3683943ea']],
    ['Microsoft 365 E3 (no Teams) EEA', ['c2fe850d-fbbb-4858-b67d-bd0c6e746da3']],
    ['Microsoft 365 E3 EEA without Teams', ['c2fe850d-fbbb-4858-b67d-bd0c6e746da3']],
    ['Azure Active Directory Premium P2', ['84a661c4-e949-4bd2-a560-ed7766fcaf2b']],
    ['Project Plan 3', ['53818b1b-4a27-454b-8896-0dba576410e6']],
    ['Microsoft 365 E3 of Contoso', []],
    ['', []],
    ['__proto__', []],
    ['constructor', []],
  ])('%j is %j', (name, guids) => {
    expect(skusNamed(name, CATALOGUE)).toEqual(guids);
  });

  it('may belong to two SKUs', () => {
    expect(skusNamed('Microsoft 365 Business Basic', CATALOGUE)).toHaveLength(2);
    expect(skusNamed('Microsoft 365 Copilot', CATALOGUE)).toContain('639dec6b-bb19-468b-871c-c5c441c4b0cb');
  });
});

it('finds a SKU by GUID and by string id, in any case', () => {
  const sku = { guid: E3, stringId: 'SPE_E3', name: 'Microsoft 365 E3' };
  expect(skuById(E3.toUpperCase(), CATALOGUE)).toEqual(sku);
  expect(skuByStringId('spe_e3', CATALOGUE)).toEqual(sku);
  expect(skuById('', CATALOGUE)).toBeUndefined();
  expect(skuByStringId('toString', CATALOGUE)).toBeUndefined();
});
