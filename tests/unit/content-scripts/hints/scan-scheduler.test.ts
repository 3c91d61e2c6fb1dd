// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scheduleScans } from '../../../../content-scripts/hints/scan-scheduler.ts';

const FRAME_MS = 16;

/** jsdom has neither; they say whether anything of ours is still watching. */
class Watching {
  static readonly all = new Set<Watching>();
  readonly elements = new Set<Element>();
  constructor(readonly fire: () => void) {}
  observe(element: Element): void {
    this.elements.add(element);
    Watching.all.add(this);
  }
  disconnect(): void {
    this.elements.clear();
    Watching.all.delete(this);
  }
}
class Sizes extends Watching {}
class Moves extends Watching {}

let life: AbortController;
let region: HTMLElement;
let scan: ReturnType<typeof vi.fn<() => readonly Element[]>>;
let place: ReturnType<typeof vi.fn<(settled: boolean) => readonly Element[]>>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'requestAnimationFrame'] });
  vi.stubGlobal('ResizeObserver', Sizes);
  vi.stubGlobal('IntersectionObserver', Moves);
  life = new AbortController();
  region = document.body.appendChild(document.createElement('div'));
  scan = vi.fn(() => [region]);
  place = vi.fn(() => []);
});

afterEach(() => {
  life.abort();
  Watching.all.clear();
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const watch = () => scheduleScans({ scan, place }, life.signal);
/** Lets mutation observers tell, then time pass. */
async function pass(ms: number): Promise<void> {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(ms);
}

async function settle(): Promise<void> {
  await pass(1000);
  scan.mockClear();
  place.mockClear();
}

async function change(times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) region.append('x');
  await pass(FRAME_MS);
}

describe('a quiet page', () => {
  it('is scanned once and placed twice: at once, and when it stands still', async () => {
    watch();
    await pass(60_000);
    expect(scan).toHaveBeenCalledTimes(1);
    expect(place.mock.calls).toEqual([[false], [true]]);
  });

  it.each([
    ['scroll', document],
    ['focusin', document],
  ])('is placed anew after %s, without a scan', async (type, target) => {
    watch();
    await settle();
    for (let n = 0; n < 20; n += 1) target.dispatchEvent(new Event(type));
    await pass(60_000);
    expect(scan).not.toHaveBeenCalled();
    expect(place.mock.calls).toEqual([[false], [true]]);
  });

  it('is scanned anew after a resize, a change under the anchors, or when asked', async () => {
    const wake = watch();
    await settle();
    dispatchEvent(new Event('resize'));
    await pass(1000);
    expect(scan).toHaveBeenCalledTimes(1);
    await change(3);
    await pass(1000);
    expect(scan).toHaveBeenCalledTimes(2);
    wake(true);
    await pass(1000);
    expect(scan).toHaveBeenCalledTimes(3);
  });

  it('is placed anew when it pushes an anchor aside, not when that is first seen', async () => {
    place.mockReturnValue([region]);
    watch();
    await settle();
    const [guard] = [...Watching.all].filter((one) => one instanceof Moves);
    guard?.fire();
    await pass(1000);
    expect(place).not.toHaveBeenCalled();
    guard?.fire();
    await pass(1000);
    expect(place).toHaveBeenCalled();
  });
});

describe('a page without anchors', () => {
  it('is looked at ever more rarely, and then no more', async () => {
    scan.mockReturnValue([]);
    watch();
    await pass(10_000);
    expect(scan).toHaveBeenCalledTimes(6);
    await pass(600_000);
    expect(scan).toHaveBeenCalledTimes(10);
  });
});

describe('a page that never rests', () => {
  it('lets a scan rest 25 times as long as it took', async () => {
    scan.mockImplementation(() => {
      vi.advanceTimersByTime(10);
      return [region];
    });
    watch();
    await settle();
    for (let n = 0; n < 60; n += 1) await change(1);
    // 60 frames are just short of a second; a scan and its rest take 260 ms.
    expect(scan.mock.calls.length).toBeGreaterThan(1);
    expect(scan.mock.calls.length).toBeLessThanOrEqual(5);
  });

  it('is left alone after more than a thousand changes in a second, and followed again later', async () => {
    watch();
    await settle();
    await change(1500);
    await pass(500);
    scan.mockClear();
    await change(10);
    await pass(300);
    expect(scan).not.toHaveBeenCalled();
    await pass(1000);
    await change(1);
    await pass(300);
    expect(scan).toHaveBeenCalledTimes(1);
  });
});

it('nothing watches, waits or is drawn after the end', async () => {
  place.mockReturnValue([region]);
  watch();
  await settle();
  expect(Watching.all.size).toBe(2);
  await change(1);
  life.abort();
  expect(Watching.all.size).toBe(0);
  scan.mockClear();
  place.mockClear();
  await change(5);
  document.dispatchEvent(new Event('scroll'));
  dispatchEvent(new Event('resize'));
  await pass(600_000);
  expect(scan).not.toHaveBeenCalled();
  expect(place).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
