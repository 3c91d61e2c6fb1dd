import { describe, expect, it } from 'vitest';
import { readRequest, REQUESTS } from '../../../src/messages/requests.ts';

const CHANGE = { id: 'c1', change: { type: 'panel-shown', value: false } };

describe('requests', () => {
  it('of our own pages are refused to a script in a page, and the other way round', () => {
    for (const [type, { from }] of Object.entries(REQUESTS)) {
      const message = {
        type,
        lang: null,
        href: 'x',
        tenant: null,
        plan: 'p1',
        changes: [CHANGE],
        locale: 'da',
        watched: true,
        ...CHANGE,
      };
      const wrong = from === 'own' ? 'page' : 'own';
      expect(readRequest(message, wrong), type).toBeUndefined();
    }
    expect(readRequest({ type: 'state' }, 'own')).toEqual({ type: 'state', fields: {} });
    const change = { type: 'page-change', lang: 'da', plan: 'p1', ...CHANGE };
    expect(readRequest(change, 'page')?.type).toBe('page-change');
  });

  it.each([
    null,
    'state',
    { type: 'constructor' },
    { type: '__proto__' },
    { type: 7 },
    { type: 'changes', changes: [{ id: '', change: { type: 'undo' } }] },
    { type: 'changes', changes: Array.from({ length: 1001 }, () => CHANGE) },
  ])('that are none are refused: %j', (message) => {
    expect(readRequest(message, 'own')).toBeUndefined();
  });

  it('let the page change little', () => {
    const hash = 'a'.repeat(64);
    const changes = [
      { type: 'start-over' },
      { type: 'tenant-detection', value: false },
      { type: 'page-tenant', hash, salt: 'b'.repeat(32), plan: 'p1', tenant: 'old' },
    ];
    const from = { type: 'page-change', lang: null, plan: 'p1', id: 'c1' };
    for (const change of changes) expect(readRequest({ ...from, change }, 'page')).toBeUndefined();
  });

  it("cut what is only a hint of the page's", () => {
    const lang = { type: 'panel-data', lang: 'x'.repeat(5000), watched: true };
    expect(readRequest(lang, 'page')?.fields).toEqual({ lang: 'x'.repeat(64), watched: true });
    const address = { type: 'tenant-of-tab', tab: 1, href: `https://a.example/${'x'.repeat(50_000)}` };
    expect(readRequest(address, 'own')?.fields).toMatchObject({
      href: expect.stringMatching(/^.{32768}$/) as unknown,
    });
  });
});
