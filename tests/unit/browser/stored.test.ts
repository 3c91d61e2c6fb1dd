import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { applyChange } from '../../../src/plan/changes/apply-change.ts';
import { currentPlan, emptyStored, type Stored } from '../../../src/plan/stored/model.ts';
import { deleteStored, readStored, writeStored } from '../../../src/browser/stored.ts';
import { readDamaged } from '../../../src/browser/stored-value.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('@webext-core/fake-browser')).fakeBrowser,
}));

const KEY = 'tenant-transfer-guide';
const answer = (stored: Stored) => applyChange(stored, { type: 'agreement', value: 'mosa' });

async function raw(): Promise<Record<string, unknown>> {
  return fakeBrowser.storage.local.get();
}

beforeEach(() => {
  fakeBrowser.reset();
});

describe('what is stored', () => {
  it('begins empty, and keeps a change', async () => {
    expect(await readStored()).toEqual({ stored: emptyStored() });
    await writeStored(answer);
    expect((await readStored()).stored.plans[0]?.answers.agreement).toBe('mosa');
  });

  it.each([
    ['text', 'nonsense'],
    ['a number', 7],
    ['a hole', { ...emptyStored(), plans: [] }],
    ['a plan that is gone', { ...emptyStored(), current: 'other' }],
    [
      'an unknown answer',
      { ...emptyStored(), plans: [{ ...currentPlan(emptyStored()), answers: { agreement: 'x' } }] },
    ],
    ['an older version that never shipped', { ...emptyStored(), version: 0 }],
  ])('is put aside when damaged: %s', async (_, damaged) => {
    await fakeBrowser.storage.local.set({ [KEY]: damaged });
    expect(await readStored()).toEqual({ stored: emptyStored(), trouble: 'damaged' });
    await writeStored(answer);
    const { stored, trouble } = await readStored();
    expect(stored.plans[0]?.answers.agreement).toBe('mosa');
    expect(trouble).toBe('damaged');
    expect(JSON.parse(await readDamaged())).toEqual(damaged);
  });

  it('of a newer version is neither used nor written over', async () => {
    const newer = { version: 99, anything: true };
    await fakeBrowser.storage.local.set({ [KEY]: newer });
    expect(await readStored()).toEqual({ stored: emptyStored(), trouble: 'newer' });
    await expect(writeStored(answer)).rejects.toThrow('newer');
    expect((await raw())[KEY]).toEqual(newer);
    expect(JSON.parse(await readDamaged())).toEqual(newer);
  });

  it('stays as it was when the storage is full', async () => {
    await writeStored(answer);
    const full = vi
      .spyOn(fakeBrowser.storage.local, 'set')
      .mockRejectedValue(new Error('QUOTA_BYTES exceeded'));
    await expect(writeStored((stored) => applyChange(stored, { type: 'start-over' }))).rejects.toThrow(
      'QUOTA',
    );
    full.mockRestore();
    expect((await readStored()).stored.plans[0]?.answers.agreement).toBe('mosa');
  });

  it('can be deleted whole', async () => {
    await fakeBrowser.storage.local.set({ [KEY]: 'damaged' });
    await writeStored(answer);
    await deleteStored();
    expect(await raw()).toEqual({});
  });
});
