import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterPaint } from '../../../../popup/shared/after-paint.ts';

let paint: (...names: string[]) => void;
const disconnect = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      disconnect = disconnect;
      observe = vi.fn();

      constructor(hear: (list: { getEntriesByName: (name: string) => string[] }) => void) {
        paint = (...names) => hear({ getEntriesByName: (wanted) => names.filter((name) => name === wanted) });
      }
    },
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  disconnect.mockClear();
});

it('waits for the first content, and then for nothing', () => {
  const then = vi.fn();
  afterPaint(then);
  paint('first-paint');
  expect(then).not.toHaveBeenCalled();
  paint('first-paint', 'first-contentful-paint');
  expect(then).toHaveBeenCalledOnce();
  expect(disconnect).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(10_000);
  expect(then).toHaveBeenCalledOnce();
});

it('does not wait for a page that nobody sees', () => {
  const then = vi.fn();
  afterPaint(then);
  vi.advanceTimersByTime(299);
  expect(then).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(then).toHaveBeenCalledOnce();
});
