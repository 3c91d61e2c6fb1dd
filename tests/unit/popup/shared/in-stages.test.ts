import { describe, expect, it, vi } from 'vitest';
import { inStages } from '../../../../popup/shared/in-stages.ts';

/** Stages that take longer than a slice each. */
function* long(seen: number[]): Generator<undefined, number> {
  for (let stage = 0; stage < 3; stage += 1) {
    const until = performance.now() + 10;
    while (performance.now() < until);
    seen.push(stage);
    yield;
  }
  return seen.length;
}

describe('inStages', () => {
  it('does little at once', () => {
    const done = vi.fn();
    inStages(long([]), 500, done);
    expect(done).toHaveBeenCalledWith(3);
  });

  it('leaves the page its turn between the stages of more', async () => {
    const done = vi.fn();
    const seen: number[] = [];
    inStages(long(seen), 501, done);
    expect(seen).toEqual([]);
    await vi.waitFor(() => expect(done).toHaveBeenCalledWith(3));
  });

  it('does nothing more once it is stopped', async () => {
    const done = vi.fn();
    const seen: number[] = [];
    const stop = inStages(long(seen), 501, done);
    await vi.waitFor(() => expect(seen).toEqual([0]), { interval: 1 });
    stop();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(seen).toEqual([0]);
    expect(done).not.toHaveBeenCalled();
  });
});
