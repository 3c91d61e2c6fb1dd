import { fakeBrowser } from '../support/fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  deleteAll,
  inTurn,
  keepToPolicy,
  leavePolicyCloud,
  onCloudsLeft,
  onWritten,
  readState,
  write,
  writeTo,
  type Written,
} from '../../../src/background/writer.ts';
import { onPolicyChange } from '../../../src/background/policy.ts';
import { leaveInOutbox } from '../../../src/browser/outbox.ts';
import { answerOfTab, setAnswerOfTab } from '../../../src/browser/tab-tenant.ts';
import type { IdentifiedChange } from '../../../src/messages/own-pages.ts';
import type { Change } from '../../../src/plan/changes/apply-change.ts';
import { currentPlan, type Stored } from '../../../src/plan/stored/model.ts';
import { reading } from '../support/rows.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../support/fake-browser.ts')).fakeBrowser,
}));

const set: Record<string, unknown> = {};
const { hears } = vi.hoisted(() => ({ hears: [] as ((before: Record<string, unknown>) => void)[] }));
vi.mock('../../../src/browser/managed.ts', () => ({
  readManaged: () => Promise.resolve(set),
  onManagedChange: (heard: (before: Record<string, unknown>) => void) => void hears.push(heard),
}));

const KEY = 'tenant-transfer-guide';
const OLD = { plan: 'plan-1', tenant: 'old' } as const;
const heard: Written[] = [];
let count = 0;

const tick = (step: string): IdentifiedChange => ({
  id: `change-${String((count += 1))}`,
  change: { type: 'tick', step, rows: [], done: true },
});
const one = (change: Change): IdentifiedChange => ({ id: `change-${String((count += 1))}`, change });
const plan = async () => currentPlan((await readState('disk')).stored);
const keys = async () => Object.keys(await fakeBrowser.storage.local.get());

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  heard.length = 0;
  onWritten((written) => heard.push(written));
});

describe('a value that this background wrote', () => {
  const own = async () => import('../../../src/background/writer.ts');

  it('is none before it has written anything, also where nothing counts as applied', async () => {
    vi.resetModules();
    const { isOwnWrite, write: writeFirst } = await own();
    expect(isOwnWrite({ applied: [] })).toBe(false);
    expect(isOwnWrite({ applied: ['another'] })).toBe(false);
    const first = tick('a');
    await writeFirst('disk', [first]);
    expect(isOwnWrite({ applied: [first.id] })).toBe(true);
    expect(isOwnWrite({ applied: [] })).toBe(false);
  });
});

describe('the one writer', () => {
  it('loses none of many changes that come at once', async () => {
    const steps = Array.from({ length: 200 }, (_, at) => `step-${String(at)}`);
    await Promise.all(steps.map((step) => write('disk', [tick(step)])));
    expect((await plan()).ticks.map(({ step }) => step)).toEqual(steps);
  });

  it('counts a change that comes again once: one Undo takes back one', async () => {
    await write('disk', [tick('a'), tick('b')]);
    const undo = one({ type: 'undo' });
    await write('disk', [undo]);
    const again = await write('disk', [undo]);
    expect((await plan()).ticks.map(({ step }) => step)).toEqual(['a']);
    expect(again).toMatchObject({ applied: [], saved: true });
  });

  it('applies what waits in the outbox first, in the order in which it was left, and takes it out', async () => {
    const [first, second] = [
      one({ type: 'agreement', value: 'mca' }),
      one({ type: 'agreement', value: 'trial' }),
    ];
    await leaveInOutbox([first]);
    await leaveInOutbox([second]);
    expect((await plan()).answers.agreement).toBe('trial');
    expect(await keys()).toEqual([KEY]);
    await write('disk', [second]);
    expect((await readState('disk')).stored.applied).toEqual([first.id, second.id]);
  });

  it('takes one that comes by its id alone from the outbox, and counts it once', async () => {
    const [left, next] = [one({ type: 'agreement', value: 'mca' }), tick('next')];
    await leaveInOutbox([left]);
    const first = await write('disk', [{ id: left.id }, next]);
    expect(first).toMatchObject({ applied: [left, next], refused: [], saved: true });
    const again = await write('disk', [{ id: left.id }]);
    expect(again).toMatchObject({ applied: [], refused: [], saved: true });
  });

  it('refuses one that comes by its id alone and is nowhere, or none of ours: its surface says so', async () => {
    const [lost, broken] = [crypto.randomUUID(), crypto.randomUUID()];
    await fakeBrowser.storage.local.set({
      [`pending-${broken}`]: { id: broken, change: '{"type":"read"}', at: 1, order: 1 },
    });
    const { refused } = await write('disk', [{ id: lost }, tick('a'), { id: broken }]);
    expect(refused).toEqual([lost, broken].map((id) => ({ id, reason: 'invalid' })));
    expect((await plan()).ticks.map(({ step }) => step)).toEqual(['a']);
  });

  it('keeps the order of a surface that sends one of which the outbox had no room', async () => {
    const [unleft, left] = [
      one({ type: 'agreement', value: 'mca' }),
      one({ type: 'agreement', value: 'trial' }),
    ];
    await leaveInOutbox([left]);
    await write('disk', [unleft, left]);
    expect((await plan()).answers.agreement).toBe('trial');
  });

  it('applies a change that is on the way before a later one that the outbox has already', async () => {
    const [first, second] = [
      one({ type: 'agreement', value: 'mca' }),
      one({ type: 'agreement', value: 'trial' }),
    ];
    await leaveInOutbox([first]);
    await leaveInOutbox([second]);
    await write('disk', [first]);
    expect((await plan()).answers.agreement).toBe('trial');
  });

  it('changes a plan that is not the one that is shown, and shows the same one after; none that is gone', async () => {
    await write('disk', [tick('a')]);
    const { id } = await plan();
    await write('disk', [one({ type: 'plan-new', id: 'second', name: '' })]);
    const change = tick('b');
    await writeTo('disk', id, change);
    await writeTo('disk', id, change);
    const { current, plans } = (await readState('disk')).stored;
    expect(current).toBe('second');
    expect(plans.map(({ ticks }) => ticks.map(({ step }) => step))).toEqual([['a', 'b'], []]);
    await expect(writeTo('disk', 'gone', tick('c'))).rejects.toThrow('gone');
  });

  it('throws away what in the outbox is no change of ours', async () => {
    await fakeBrowser.storage.local.set({ 'pending-x': { id: 'x', change: '{"type":"nonsense"}' } });
    await readState('disk');
    await write('disk', [tick('a')]);
    expect(await keys()).toEqual([KEY]);
  });

  it('says that nothing was saved, and gives what it would be; the outbox keeps the change', async () => {
    const change = tick('a');
    await leaveInOutbox([change]);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES exceeded'));
    const written = await write('disk', [change]);
    expect(written.saved).toBe(false);
    expect(currentPlan(written.stored).ticks).toHaveLength(1);
    expect(heard).toEqual([]);
    vi.restoreAllMocks();
    expect(await keys()).toEqual([`pending-${change.id}`]);
    expect((await plan()).ticks).toHaveLength(1);
  });

  it('refuses what would not be readable, with the reason, and keeps what is stored', async () => {
    const rows = Array.from({ length: 12_000 }, (_, at) => ({ product: `Product ${String(at)}` }));
    const read = (from: number): Change => ({
      type: 'read',
      tenant: 'old',
      reading: {
        ...reading(...rows.map(({ product }) => ({ product: `${product} ${String(from)}` }))),
        isPart: true,
      },
    });
    await write('disk', [one(read(1))]);
    const { refused } = await write('disk', [one(read(2)), tick('after')]);
    expect(refused.map(({ reason }) => reason)).toEqual(['too-many']);
    const { trouble } = await readState('disk');
    expect(trouble).toBeNull();
    expect(await plan()).toMatchObject({ ticks: [{ step: 'after' }] });
    expect((await plan()).rows.old).toHaveLength(12_000);
  });

  it.each(['1999-06-01', '2126-06-01'])('refuses to store as of a day that no plan has: %s', async (day) => {
    vi.useFakeTimers({ now: new Date(`${day}T12:00:00`), toFake: ['Date'] });
    const { refused } = await write('disk', [tick('a')]);
    vi.useRealTimers();
    expect(refused.map(({ reason }) => reason)).toEqual(['clock']);
    expect(await keys()).toEqual([]);
  });

  it('writes nothing over what a newer extension stored, and leaves it what waits', async () => {
    const newer = { version: 99 };
    await fakeBrowser.storage.local.set({ [KEY]: newer });
    const waiting = tick('waits');
    await leaveInOutbox([waiting]);
    const { refused } = await write('disk', [tick('a')]);
    expect(refused.map(({ reason }) => reason)).toEqual(['newer']);
    const all = await fakeBrowser.storage.local.get();
    expect(all).toMatchObject({ [KEY]: newer, [`pending-${waiting.id}`]: { id: waiting.id } });
  });

  it('deletes everything after whatever was being written, for good', async () => {
    const writes = Array.from({ length: 20 }, (_, at) => write('disk', [tick(`s${String(at)}`)]));
    await setAnswerOfTab('disk', 1, undefined, OLD);
    await Promise.all([...writes, deleteAll('disk')]);
    expect(await keys()).toEqual([]);
    expect(await fakeBrowser.storage.session.get()).toEqual({});
    expect((await plan()).ticks).toEqual([]);
  });

  it('keeps the tenants of tabs that are named at once', async () => {
    const tabs = Array.from({ length: 50 }, (_, at) => at);
    await Promise.all(tabs.map((tab) => inTurn(() => setAnswerOfTab('disk', tab, undefined, OLD))));
    const said = await Promise.all(tabs.map((tab) => answerOfTab('disk', tab, undefined)));
    expect(said.map((answer) => answer?.tenant)).toEqual(tabs.map(() => 'old'));
  });

  it('tells what was applied, between which two states', async () => {
    await write('disk', [tick('a')]);
    const last = await write('disk', [tick('b')]);
    expect(heard).toHaveLength(2);
    expect(heard[1]).toMatchObject({ before: heard[0]?.last, last: last.last });
    expect(heard[1]?.applied).toHaveLength(1);
  });
});

describe('what the organisation wants kept', () => {
  it('goes when it is over: old plans, and hashes of tenants where none is to be known', async () => {
    await write('disk', [tick('a')]);
    const { [KEY]: stored } = await fakeBrowser.storage.local.get(KEY);
    const [made] = (stored as Stored).plans;
    const known = [{ hash: 'a'.repeat(64), plan: made?.id ?? '', tenant: 'old' }];
    const aged = { ...made, changedOn: '2026-01-01', madeOn: '2026-01-01' };
    await fakeBrowser.storage.local.set({
      [KEY]: { ...(stored as Stored), plans: [aged], pageTenants: { salt: 'b'.repeat(32), known } },
    });
    expect(await keepToPolicy()).toBe(false);
    Object.assign(set, { tenantDetection: false });
    vi.resetModules();
    const { keepToPolicy: keep } = await import('../../../src/background/writer.ts');
    expect(await keep()).toBe(true);
    expect((await readState('disk')).own.pageTenants).toBeUndefined();
    expect((await plan()).ticks).toHaveLength(1);
    Object.assign(set, { keepDays: 30 });
    vi.resetModules();
    const again = await import('../../../src/background/writer.ts');
    expect(await again.keepToPolicy()).toBe(true);
    expect((await plan()).ticks).toEqual([]);
  });
});

describe('a cloud that nobody names any more', () => {
  const left: string[][] = [];
  const cloud = (field: 'clouds.old' | 'clouds.new', value: string | null) =>
    write('disk', [one({ type: 'answer', field, value })]);

  beforeEach(() => {
    left.length = 0;
    onCloudsLeft((clouds) => left.push([...clouds]));
  });

  it('is told once it was changed or taken back, not while the other tenant has it', async () => {
    await cloud('clouds.old', 'gcc-high');
    await cloud('clouds.new', 'gcc-high');
    await cloud('clouds.old', 'worldwide');
    expect(left).toEqual([]);
    await cloud('clouds.new', 'dod');
    expect(left).toEqual([['gcc-high']]);
    await cloud('clouds.new', null);
    expect(left).toEqual([['gcc-high'], ['dod']]);
  });

  it('is not told while another plan has it, and told when that is put away', async () => {
    await cloud('clouds.old', 'dod');
    await write('disk', [one({ type: 'plan-new', id: 'plan-2', name: '' })]);
    await cloud('clouds.old', 'dod');
    await cloud('clouds.old', null);
    expect(left).toEqual([]);
    const first = (await readState('disk')).stored.plans.find(({ id }) => id !== 'plan-2')?.id ?? '';
    await write('disk', [one({ type: 'plan-archive', id: first, archived: true })]);
    expect(left).toEqual([['dod']]);
  });

  it('is told when all is deleted', async () => {
    await cloud('clouds.old', '21vianet');
    await deleteAll('disk');
    expect(left).toEqual([['21vianet']]);
  });

  it('is told when only the policy names another, or none', async () => {
    onPolicyChange((before) => void leavePolicyCloud(before));
    const policy = async (value: string | undefined) => {
      const before = { cloud: set['cloud'] };
      set['cloud'] = value;
      hears.at(-1)?.(before);
      await readState('disk');
    };
    await policy('gcc-high');
    await policy('dod');
    expect(left).toEqual([['gcc-high']]);
    await cloud('clouds.new', 'dod');
    await policy(undefined);
    expect(left).toEqual([['gcc-high']]);
    await policy('21vianet');
    await policy(undefined);
    expect(left).toEqual([['gcc-high'], ['21vianet']]);
  });

  it('is not told of a private window’s copy', async () => {
    await cloud('clouds.old', 'dod');
    await write('memory', [one({ type: 'answer', field: 'clouds.old', value: null })]);
    expect(left).toEqual([]);
  });
});
