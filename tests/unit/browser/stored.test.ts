import { fakeBrowser } from '../support/fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  checked,
  deleteStored,
  forgetDamaged,
  freshPlanId,
  readAll,
  writeStored,
} from '../../../src/browser/stored.ts';
import { readDamaged } from '../../../src/browser/stored-value.ts';
import { currentPlan } from '../../../src/plan/stored/model.ts';
import { applyChange, emptyStored, FRESH } from '../support/stored.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../support/fake-browser.ts')).fakeBrowser,
}));

const KEY = 'tenant-transfer-guide';
const answered = () => applyChange(emptyStored(), { type: 'agreement', value: 'mosa' });
const read = async () => checked(await readAll('disk'), FRESH);
const write = async () => writeStored('disk', answered(), await readAll('disk'));

beforeEach(() => {
  fakeBrowser.reset();
});

describe('what is stored', () => {
  it('begins empty, and keeps what is written', async () => {
    expect(await read()).toEqual({ stored: emptyStored(), trouble: null });
    await write();
    expect(await read()).toEqual({ stored: answered(), trouble: null });
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
    expect(await read()).toEqual({ stored: emptyStored(), trouble: 'damaged' });
    await write();
    expect(await read()).toEqual({ stored: answered(), trouble: 'damaged' });
    expect(JSON.parse(await readDamaged())).toEqual({ format: KEY, damaged: [damaged] });
    await forgetDamaged();
    expect(await read()).toEqual({ stored: answered(), trouble: null });
  });

  it('puts the second damaged value beside the first, never over it', async () => {
    for (const damaged of ['first', 'second']) {
      await fakeBrowser.storage.local.set({ [KEY]: damaged });
      await write();
    }
    expect(JSON.parse(await readDamaged())).toMatchObject({ damaged: ['first', 'second'] });
  });

  it('of a newer version is told', async () => {
    const newer = { version: 99, anything: true };
    await fakeBrowser.storage.local.set({ [KEY]: newer });
    expect(await read()).toEqual({ stored: emptyStored(), trouble: 'newer' });
    expect(JSON.parse(await readDamaged())).toMatchObject({ damaged: [newer] });
  });

  it('can be deleted whole, with what is kept for the session', async () => {
    await fakeBrowser.storage.local.set({ [KEY]: 'damaged' });
    await write();
    await freshPlanId();
    await deleteStored();
    expect(await readAll('disk')).toEqual({});
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });

  it('gives the first plan one random id for the session', async () => {
    const id = await freshPlanId();
    expect(await freshPlanId()).toBe(id);
    await deleteStored();
    expect(await freshPlanId()).not.toBe(id);
  });
});
