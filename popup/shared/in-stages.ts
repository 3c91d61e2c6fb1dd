import { FEW } from '../../src/plan/changes/brings-many.ts';

/** Work in stages: each `yield` is where others may have their turn. */
export type Stages<T> = Generator<undefined, T>;

/** Stages are done one after the other for so long, in ms: half a frame is left to draw. */
const SLICE_MS = 8;

/**
 * Does work on `count` subscriptions in stages: with few `done` hears within this call; else the page draws and hears
 * the user before and in between. Returns what stops it: nothing comes any more.
 */
export function inStages<T>(work: Stages<T>, count: number, done: (value: T) => void): () => void {
  let isStopped = false;
  if (count <= FEW) {
    done(atOnce(work));
    return () => undefined;
  }
  const slice = () => {
    if (isStopped) return;
    const until = performance.now() + SLICE_MS;
    for (let stage = work.next(); ; stage = work.next()) {
      if (stage.done) {
        done(stage.value);
        return;
      }
      if (performance.now() >= until) break;
    }
    void nextTask().then(slice);
  };
  void nextTask().then(slice);
  return () => {
    isStopped = true;
  };
}

/** Does all stages at once. */
export function atOnce<T>(work: Stages<T>): T {
  let stage = work.next();
  while (!stage.done) stage = work.next();
  return stage.value;
}

/** The browser's own order of tasks where it has one: a timer waits longer. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
