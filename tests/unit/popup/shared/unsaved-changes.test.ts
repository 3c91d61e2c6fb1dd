import { beforeEach, describe, expect, it, vi } from 'vitest';
import { applyChange } from '../../../../src/plan/changes/apply-change.ts';
import { UnsavedChanges } from '../../../../popup/shared/unsaved-changes.ts';
import { currentPlan, emptyStored } from '../../../../src/plan/stored/model.ts';

const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../../src/browser/runtime.ts', () => ({ ask }));

const ANSWER = { type: 'agreement', value: 'trial' } as const;
const TICK = { type: 'tick', step: 'buy-licences', done: true } as const;

beforeEach(() => {
  ask.mockReset();
});

describe('UnsavedChanges', () => {
  it('has each change stored, one after the other', async () => {
    ask.mockResolvedValue(undefined);
    const told = vi.fn();
    const unsaved = new UnsavedChanges(applyChange, told);
    unsaved.add(ANSWER);
    unsaved.add(TICK);
    await vi.waitFor(() => {
      expect(ask.mock.calls.map(([request]) => request as unknown)).toEqual([
        { type: 'change', change: ANSWER },
        { type: 'change', change: TICK },
      ]);
      expect(told).toHaveBeenLastCalledWith(false);
    });
    expect(unsaved.on(emptyStored())).toEqual(emptyStored());
  });

  it('keeps what could not be stored, and tries it again with the next', async () => {
    ask.mockRejectedValueOnce(new Error('full')).mockResolvedValue(undefined);
    const told = vi.fn();
    const unsaved = new UnsavedChanges(applyChange, told);
    unsaved.add(ANSWER);
    await vi.waitFor(() => {
      expect(told).toHaveBeenLastCalledWith(true);
    });
    expect(currentPlan(unsaved.on(emptyStored())).answers.agreement).toBe('trial');
    unsaved.add(TICK);
    await vi.waitFor(() => {
      expect(told).toHaveBeenLastCalledWith(false);
    });
    expect(ask).toHaveBeenCalledTimes(3);
    expect(unsaved.on(emptyStored())).toEqual(emptyStored());
  });

  it('forgets when everything is deleted', async () => {
    ask.mockRejectedValue(new Error('full'));
    const told = vi.fn();
    const unsaved = new UnsavedChanges(applyChange, told);
    unsaved.add(ANSWER);
    await vi.waitFor(() => {
      expect(told).toHaveBeenLastCalledWith(true);
    });
    unsaved.forget();
    expect(unsaved.on(emptyStored())).toEqual(emptyStored());
  });
});
