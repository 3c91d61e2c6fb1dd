import { fakeBrowser } from '../support/fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { guideOfPlan } from '../../../src/background/guide-of-plan.ts';
import { tellChanged, tellReplaced } from '../../../src/background/surfaces.ts';
import { onWritten, write, writeTo } from '../../../src/background/writer.ts';
import { currentPlan } from '../../../src/plan/stored/model.ts';
import { emptyStored } from '../support/stored.ts';

const { askTab } = vi.hoisted(() => ({ askTab: vi.fn(() => Promise.resolve(undefined)) }));
vi.mock('webextension-polyfill', async () => ({
  default: (await import('../support/fake-browser.ts')).fakeBrowser,
}));
vi.mock('../../../src/browser/managed.ts', () => ({
  readManaged: () => Promise.resolve({}),
  onManagedChange: () => undefined,
}));
vi.mock('../../../src/browser/package-files.ts', () => ({ factSentences: () => Promise.resolve({}) }));
vi.mock('../../../src/browser/i18n.ts', () => ({ browserLocale: () => 'en' }));
vi.mock('../../../src/browser/toolbar.ts', () => ({ setToolbarBadge: () => Promise.resolve() }));
vi.mock('../../../src/browser/admin-tabs.ts', () => ({
  adminTabs: () => Promise.resolve([{ id: 1 }, { id: 2 }, { id: 3 }]),
  askTab,
}));

const tick = { type: 'tick' as const, step: 'buy-licences', rows: [], done: true };
const asked = () => (askTab.mock.calls as unknown as [number, string][]).map(([tab]) => tab);

beforeEach(() => {
  fakeBrowser.reset();
  askTab.mockClear();
  onWritten((written) => void tellChanged(written));
});

describe('after a change, panels are asked to look', () => {
  it('but the one that sent it: the answer tells it', async () => {
    const { stored } = await write('disk', [{ id: 'two', change: tick }]);
    askTab.mockClear();
    await writeTo('disk', stored.current, { id: 'three', change: { ...tick, done: false } }, 2);
    await vi.waitFor(() => expect(asked()).toEqual([1, 3]));
  });

  it('all of them where a popup sent it, or everything is new', async () => {
    await write('disk', [{ id: 'one', change: tick }]);
    await vi.waitFor(() => expect(asked()).toEqual([1, 2, 3]));
    tellReplaced();
    await vi.waitFor(() => expect(asked()).toEqual([1, 2, 3, 1, 2, 3]));
  });
});

describe('after a change, popup and plan page are told', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ subscription: { product: `Product ${String(at)}` } }));
  const read = (count: number) => ({
    type: 'read' as const,
    tenant: 'old' as const,
    reading: { source: 'csv' as const, rows: rows(count), total: count, notes: [], faults: [] },
  });
  const told = async (count: number) => {
    const heard = vi.fn();
    fakeBrowser.runtime.onMessage.addListener(heard);
    await write('disk', [{ id: 'read', change: read(count) }]);
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
    return (heard.mock.calls[0]?.[0] as { changes: unknown }).changes;
  };

  it('what it was', async () => {
    expect(await told(500)).toEqual([{ id: 'read', change: read(500) }]);
  });

  it('only that it was, where it brought thousands of rows', async () => {
    expect(await told(501)).toEqual([{ id: 'read' }]);
  });
});

describe('a plan’s guide', () => {
  const plan = currentPlan(emptyStored());

  it('is made once for all who want it after a change', () => {
    const made = guideOfPlan(plan, '2026-11-26');
    expect(guideOfPlan(structuredClone(plan), '2026-11-26')).toBe(made);
  });

  it('counts what is still to buy once the new tenant was read', () => {
    const subscription = (product: string, seats: number) => ({
      ...{ product, agreement: 'mca' as const, status: 'active' as const, needed: seats },
      ...{ purchased: seats, assigned: seats, renewsOn: '2027-03-30', term: 'annual' as const },
    });
    const row = (product: string, seats: number) => ({
      ...{ id: product, source: 'csv' as const, readOn: '2026-11-26' },
      subscription: subscription(product, seats),
    });
    const rows = { old: [row('Visio Plan 2', 7), row('Power BI Pro', 29), row('Microsoft 365 E3', 57)] };
    const titleWith = (...there: ReturnType<typeof row>[]) =>
      guideOfPlan({ ...plan, rows: { ...rows, new: there } }, '2026-11-26').steps.find(
        ({ id }) => id === 'buy-licences',
      )?.title;
    const many = (products: number, count: number) => ({ key: 'step_buyMany', values: { products, count } });
    expect(titleWith()).toEqual(many(3, 93));
    expect(titleWith(row('Visio Plan 2', 7))).toEqual(many(2, 86));
    expect(titleWith(row('Visio Plan 2', 5))).toEqual(many(3, 88));
    expect(titleWith(row('Visio Plan 2', 7), row('Power BI Pro', 29))).toEqual({
      key: 'step_buyOne',
      values: { product: 'Microsoft 365 E3', count: 57 },
    });
    // What moves as a whole is not bought.
    const moved = row('Power BI Pro', 29);
    Object.assign(moved.subscription, { agreement: 'mca-enterprise', end: 'move-whole' });
    const [visio, , e3] = rows.old;
    const partMoved = { old: [visio, moved, e3].filter((one) => !!one), new: [row('Visio Plan 2', 5)] };
    const step = guideOfPlan({ ...plan, rows: partMoved }, '2026-11-26').steps.find(
      ({ id }) => id === 'buy-licences',
    );
    expect(step?.title).toEqual(many(2, 59));
    // Nothing is left: the step still says what it was.
    const all = rows.old.map(({ subscription: { product, purchased } }) => row(product, purchased));
    expect(titleWith(...all)).toEqual(many(3, 93));
  });

  it('is another on another day, and after another answer', () => {
    const made = guideOfPlan(plan, '2026-11-26');
    expect(guideOfPlan(plan, '2026-11-27')).not.toBe(made);
    const answered = { ...plan, answers: { ...plan.answers, agreement: 'mosa' as const } };
    expect(guideOfPlan(answered, '2026-11-26')).not.toEqual(made);
  });
});
