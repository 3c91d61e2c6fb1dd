import { fakeBrowser } from '../support/fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { nameTenant, standingOf } from '../../../src/background/standing.ts';
import { deleteAll, forgetDamaged, readState, write, writeTo } from '../../../src/background/writer.ts';
import type { Change } from '../../../src/plan/changes/apply-change.ts';
import { currentPlan } from '../../../src/plan/stored/model.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../support/fake-browser.ts')).fakeBrowser,
}));

const KEY = 'tenant-transfer-guide';
const one = (change: Change) => ({ id: crypto.randomUUID(), change });
const tick = (step: string) => one({ type: 'tick', step, rows: [], done: true });
const ticks = async (keeping: 'disk' | 'memory') =>
  currentPlan((await readState(keeping)).stored).ticks.map(({ step }) => step);
const onDisk = () => fakeBrowser.storage.local.get();

beforeEach(() => {
  fakeBrowser.reset();
});

describe('a private window', () => {
  it('shows the stored plan until it changes it, and then a copy: the stored one stays', async () => {
    await write('disk', [tick('a')]);
    expect(await ticks('memory')).toEqual(['a']);
    await write('disk', [tick('b')]);
    expect(await ticks('memory')).toEqual(['a', 'b']);
    const before = await onDisk();
    await write('memory', [tick('private')]);
    const { id } = currentPlan((await readState('memory')).stored);
    await writeTo('memory', id, tick('more'));
    expect(await ticks('memory')).toEqual(['a', 'b', 'private', 'more']);
    expect(await onDisk()).toEqual(before);
    await write('disk', [tick('c')]);
    expect([await ticks('disk'), await ticks('memory')]).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'private', 'more'],
    ]);
  });

  it('takes nothing from the outbox: that is of other windows', async () => {
    const { id, change } = tick('waits');
    const waiting = { 'pending-x': { id, change: JSON.stringify(change), at: 0, order: 0 } };
    await fakeBrowser.storage.local.set(waiting);
    await write('memory', [tick('private')]);
    expect(await ticks('memory')).toEqual(['private']);
    expect(await onDisk()).toEqual(waiting);
    expect(await ticks('disk')).toEqual(['waits']);
  });

  it('deletes its own copy and no stored plan, and is empty then', async () => {
    await write('disk', [tick('a')]);
    const before = await onDisk();
    await deleteAll('memory');
    expect(await ticks('memory')).toEqual([]);
    expect(await onDisk()).toEqual(before);
  });

  it('goes on without what is damaged, and leaves it on disk', async () => {
    const damaged = { [KEY]: 'not ours' };
    await fakeBrowser.storage.local.set(damaged);
    expect((await readState('memory')).trouble).toBe('damaged');
    await forgetDamaged('memory');
    expect((await readState('memory')).trouble).toBeNull();
    expect(await onDisk()).toEqual(damaged);
  });

  it('keeps what was said of its tabs beside its copy', async () => {
    const from = { own: false, tabId: 5, tabUrl: 'https://admin.cloud.microsoft/?#/subscriptions' };
    const standing = async (keeping: 'disk' | 'memory') => {
      const { stored } = await readState(keeping);
      return (await standingOf({ ...from, keeping }, stored)).tenant;
    };
    const { id } = currentPlan((await readState('memory')).stored);
    await nameTenant(id, 'old', { ...from, keeping: 'memory' });
    expect([await standing('memory'), await standing('disk')]).toEqual(['old', null]);
    expect(await onDisk()).toEqual({});
  });
});
