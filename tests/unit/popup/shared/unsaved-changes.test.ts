import { beforeEach, describe, expect, it, vi } from 'vitest';
import { UnsavedChanges, type SyncNews } from '../../../../popup/shared/unsaved-changes.ts';
import type { ChangesReply, IdentifiedChange, Snapshot } from '../../../../src/messages/own-pages.ts';
import { applyChange as apply, type Change } from '../../../../src/plan/changes/apply-change.ts';
import { currentPlan } from '../../../../src/plan/stored/model.ts';
import { emptyStored, ON } from '../../support/stored.ts';

const { ask, leaveInOutbox } = vi.hoisted(() => ({
  ask: vi.fn<(request: { changes: IdentifiedChange[] }) => Promise<ChangesReply>>(),
  leaveInOutbox: vi.fn(() => Promise.resolve(true)),
}));
vi.mock('../../../../src/browser/runtime.ts', () => ({ ask }));
vi.mock('../../../../src/browser/outbox.ts', () => ({ leaveInOutbox }));

const ANSWER: Change = { type: 'agreement', value: 'trial' };
const TICK: Change = { type: 'tick', step: 'buy-licences', rows: [], done: true };
const GUIDE = { steps: [] } as unknown as Snapshot['guide'];

/** The background's answer that all was stored, after `before`. */
function stored(request: { changes: IdentifiedChange[] }, before: string | null): ChangesReply {
  const last = request.changes.at(-1)?.id ?? null;
  return { guide: GUIDE, today: ON, before, last, refused: [], saved: true };
}

function surface() {
  const news: SyncNews[] = [];
  const reload = vi.fn();
  const unsaved = new UnsavedChanges(
    { stored: emptyStored(), today: ON },
    apply,
    (part) => news.push(part),
    reload,
  );
  const told = <K extends keyof SyncNews>(key: K) => news.filter((part) => key in part).at(-1)?.[key];
  return { unsaved, reload, told };
}

const sent = () => ask.mock.calls.map(([{ changes }]) => changes.map(({ change }) => change));

beforeEach(() => {
  ask.mockReset();
  leaveInOutbox.mockClear();
});

describe('UnsavedChanges', () => {
  describe('a file of many rows', () => {
    const rows = Array.from({ length: 501 }, (_, at) => ({
      subscription: { product: `Product ${String(at)}` },
    }));
    const reading = { source: 'csv' as const, rows, total: 501, notes: [], faults: [] };
    const READ: Change = { type: 'read', tenant: 'old', reading };
    const drawn = (unsaved: UnsavedChanges) => currentPlan(unsaved.shown).rows.old.length;
    /** The background takes what stands in the outbox, and does not answer yet. */
    function taken() {
      ask.mockReturnValue(new Promise(() => undefined));
      const made = surface();
      made.unsaved.add(READ);
      const left = leaveInOutbox.mock.calls as unknown as [[IdentifiedChange]][];
      return { ...made, id: left[0]?.[0][0].id ?? '' };
    }
    const hears = (unsaved: UnsavedChanges, id: string) =>
      unsaved.hear({ type: 'changed', changes: [{ id }], guide: GUIDE, today: ON, before: null, last: id });

    it('is left in the outbox at once, drawn in a turn of its own, and then only asked for', async () => {
      const { unsaved, told } = surface();
      ask.mockImplementation(() => {
        // What is asked for is on the screen already.
        expect(told('stored')?.plans[0]?.rows.old).toHaveLength(501);
        const [[[left]]] = leaveInOutbox.mock.calls as unknown as [[[IdentifiedChange]]];
        return Promise.resolve(stored({ changes: [left] }, null));
      });
      unsaved.add(READ);
      expect(leaveInOutbox).toHaveBeenCalledOnce();
      expect(told('stored')).toBeUndefined();
      await vi.waitFor(() => expect(told('guide')).toBe(GUIDE));
      // Its id alone.
      expect(sent()).toEqual([[undefined]]);
      expect(unsaved.shown.applied).toHaveLength(1);
    });

    it('is sent whole where the outbox has no room for it', async () => {
      leaveInOutbox.mockResolvedValueOnce(false);
      ask.mockImplementation((request) => Promise.resolve(stored(request, null)));
      const { unsaved, told } = surface();
      unsaved.add(READ);
      await vi.waitFor(() => expect(told('guide')).toBe(GUIDE));
      expect(sent()).toEqual([[READ]]);
    });

    it('is known to the surface that made it when it is told without its rows', () => {
      const { unsaved, reload, id } = taken();
      hears(unsaved, id);
      expect(reload).not.toHaveBeenCalled();
      expect(drawn(unsaved)).toBe(501);
      expect(unsaved.shown.applied).toEqual([id]);
    });

    it('has every other surface read everything anew', () => {
      const { unsaved, reload } = surface();
      hears(unsaved, 'theirs');
      expect(reload).toHaveBeenCalledOnce();
    });
  });

  it('draws a change at once, leaves it in the outbox and sends it, one request a click', async () => {
    let last: string | null = null;
    ask.mockImplementation((request) => {
      const reply = stored(request, last);
      last = reply.last;
      return Promise.resolve(reply);
    });
    const { unsaved, told, reload } = surface();
    unsaved.add(ANSWER);
    expect(told('stored')?.plans[0]?.answers.agreement).toBe('trial');
    expect(leaveInOutbox).toHaveBeenCalledOnce();
    await vi.waitFor(() => {
      expect(told('guide')).toBe(GUIDE);
    });
    unsaved.add(TICK);
    await vi.waitFor(() => {
      expect(sent()).toEqual([[ANSWER], [TICK]]);
      expect(unsaved.shown.applied).toHaveLength(2);
    });
    expect(reload).not.toHaveBeenCalled();
  });

  it('keeps what could not be stored, says so, and sends it along with the next', async () => {
    ask
      .mockRejectedValueOnce(new Error('asleep'))
      .mockImplementation((request) => Promise.resolve(stored(request, null)));
    const { unsaved, told } = surface();
    unsaved.add(ANSWER);
    await vi.waitFor(() => {
      expect(told('notSaved')).toBe(true);
    });
    expect(currentPlan(unsaved.shown).answers.agreement).toBe('trial');
    unsaved.add(TICK);
    await vi.waitFor(() => {
      expect(told('notSaved')).toBe(false);
    });
    expect(sent()).toEqual([[ANSWER], [ANSWER, TICK]]);
    expect(currentPlan(unsaved.shown)).toMatchObject({ answers: { agreement: 'trial' } });
  });

  it('takes a refused change back, and says why', async () => {
    ask.mockImplementation(({ changes }) =>
      Promise.resolve({
        ...stored({ changes: [] }, null),
        refused: changes.map(({ id }) => ({ id, reason: 'too-many' as const })),
      }),
    );
    const { unsaved, told } = surface();
    unsaved.add(ANSWER);
    await vi.waitFor(() => {
      expect(told('refused')).toBe('too-many');
    });
    expect(unsaved.shown).toEqual(emptyStored());
  });

  it('follows what another surface changed, and keeps its own on top', () => {
    ask.mockReturnValue(new Promise(() => undefined));
    const { unsaved, told, reload } = surface();
    unsaved.add(ANSWER);
    const changes = [{ id: 'theirs', change: TICK }];
    unsaved.hear({ type: 'changed', changes, guide: GUIDE, today: ON, before: null, last: 'theirs' });
    expect(currentPlan(unsaved.shown)).toMatchObject({
      answers: { agreement: 'trial' },
      ticks: [{ step: 'buy-licences' }],
    });
    // The guide of what is stored is not that of what is shown.
    expect(told('guide')).toBeUndefined();
    expect(reload).not.toHaveBeenCalled();
  });

  it('reads everything anew where it missed a change', () => {
    const { unsaved, reload } = surface();
    unsaved.hear({ type: 'changed', changes: [], guide: GUIDE, today: ON, before: 'missed', last: 'next' });
    expect(reload).toHaveBeenCalledOnce();
  });

  it('waits for what is on the way before everything is deleted, and then drops the rest', async () => {
    let answer: (reply: ChangesReply) => void = () => undefined;
    ask.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    const { unsaved } = surface();
    unsaved.add(ANSWER);
    let isForgotten = false;
    const forgotten = unsaved.forget().then(() => (isForgotten = true));
    await Promise.resolve();
    expect(isForgotten).toBe(false);
    await vi.waitFor(() => {
      expect(ask).toHaveBeenCalled();
    });
    answer({ ...stored({ changes: [] }, null), saved: false });
    await forgotten;
    expect(unsaved.shown).toEqual(emptyStored());
  });
});
