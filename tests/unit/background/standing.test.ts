import { fakeBrowser } from '../support/fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { nameTenant, standingOf } from '../../../src/background/standing.ts';
import { readState, write } from '../../../src/background/writer.ts';
import type { Change } from '../../../src/plan/changes/apply-change.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../support/fake-browser.ts')).fakeBrowser,
}));

/** What the sign-in of each tab says, as the function in its page would. */
const signs = new Map<number, unknown>();
const executeScript = vi.fn((what: { target: { tabId: number }; args: [string] }) =>
  Promise.resolve([{ result: signs.get(what.target.tabId) ?? null }]),
);

const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];
const tab = (tabId: number, query = '') => ({
  own: false,
  keeping: 'disk' as const,
  tabId,
  tabUrl: `https://admin.cloud.microsoft/?${query}#/subscriptions`,
});
const change = (one: Change) => write('disk', [{ id: crypto.randomUUID(), change: one }]);
const stored = async () => (await readState('disk')).stored;
const at = async (tabId: number, query = '') => {
  const { plan, tenant } = await standingOf(tab(tabId, query), await stored());
  return `${plan.name || 'first'} ${String(tenant)}`;
};
const say = async (tabId: number, tenant: 'old' | 'new' | null, query = '') => {
  const { plan } = await standingOf(tab(tabId, query), await stored());
  await nameTenant(plan.id, tenant, tab(tabId, query));
};

beforeEach(async () => {
  fakeBrowser.reset();
  signs.clear();
  executeScript.mockClear();
  Object.assign(fakeBrowser, { scripting: { executeScript } });
  await change({ type: 'agreement', value: 'mca' });
});

describe('where a tab stands', () => {
  it('is known in every tab of that sign-in, once it was said', async () => {
    signs.set(1, A).set(2, A).set(3, B);
    expect(await at(1)).toBe('first null');
    await say(1, 'old');
    expect([await at(1), await at(2), await at(3)]).toEqual(['first old', 'first old', 'first null']);
    await say(3, 'new');
    signs.set(1, B);
    expect(await at(1)).toBe('first new');
  });

  it('is said tab by tab where nothing is certain, and then nothing is kept', async () => {
    await say(1, 'old');
    expect([await at(1), await at(2)]).toEqual(['first old', 'first null']);
    expect((await stored()).pageTenants).toBeUndefined();
    // The tab signs in to something certain: what was said of it before counts no more.
    signs.set(2, B);
    await say(2, 'new');
    signs.set(1, A);
    expect(await at(1)).toBe('first null');
  });

  it('is said of the tab only where the sign-in changed under the page', async () => {
    signs.set(1, A);
    await say(1, 'old');
    signs.set(1, 'changed');
    expect(await at(1)).toBe('first null');
    await say(1, 'new');
    expect(await at(1)).toBe('first new');
    signs.set(1, A);
    expect(await at(1)).toBe('first old');
  });

  it('can be taken back', async () => {
    signs.set(1, A);
    await say(1, 'old');
    await say(1, null);
    expect(await at(1)).toBe('first null');
    expect((await stored()).pageTenants?.known).toEqual([]);
  });

  it('is the plan whose tenant it is; of several the one that is shown, else none', async () => {
    signs.set(1, A).set(2, B);
    await say(1, 'old');
    await say(2, 'new');
    await change({ type: 'plan-new', id: 'p2', name: 'second' });
    expect([await at(1), await at(2)]).toEqual(['first old', 'first new']);
    await nameTenant('p2', 'new', tab(2));
    expect([await at(1), await at(2)]).toEqual(['first old', 'second new']);
    await change({ type: 'plan-new', id: 'p3', name: 'third' });
    expect([await at(1), await at(2)]).toEqual(['first old', 'third null']);
    const first = (await stored()).plans[0]!.id;
    await change({ type: 'plan-archive', id: first, archived: true });
    expect(await at(1)).toBe('third null');
  });

  it('is a partner’s customer by its domain, and the sign-in is not looked at', async () => {
    signs.set(1, A);
    await say(1, 'old', 'delegatedOrg=contoso.com');
    await change({ type: 'plan-new', id: 'p2', name: 'second' });
    expect(await at(2, 'delegatedOrg=contoso.com')).toBe('first old');
    expect(await at(2, 'delegatedOrg=fabrikam.com')).toBe('second null');
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('is looked at only where there is something to compare with, and never when turned off', async () => {
    signs.set(1, A);
    await at(1);
    expect(executeScript).not.toHaveBeenCalled();
    await say(1, 'old');
    await at(1);
    expect(executeScript).toHaveBeenCalledTimes(2);
    await change({ type: 'tenant-detection', value: false });
    expect(await at(1)).toBe('first null');
    await say(1, 'old');
    expect(executeScript).toHaveBeenCalledTimes(2);
    expect(JSON.stringify(await stored())).not.toContain(A);
  });

  it.each([['a1a1a1a1-0000-4000-8000-00000000000a'], [{ hash: A }], [7]])(
    'is nothing that a page makes up: %j',
    async (result) => {
      signs.set(1, result);
      await say(1, 'old');
      expect((await stored()).pageTenants).toBeUndefined();
      expect(await at(1)).toBe('first old');
    },
  );
});
