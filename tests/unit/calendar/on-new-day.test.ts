// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onNewDay } from '../../../src/calendar/on-new-day.ts';

let life: AbortController;
const changed = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 25, 23, 59, 0) });
  changed.mockReset();
  life = new AbortController();
  onNewDay(changed, life.signal);
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

describe('onNewDay', () => {
  it('tells at midnight, and the next midnight again', () => {
    vi.advanceTimersByTime(59_000);
    expect(changed).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2000);
    expect(changed.mock.calls).toEqual([['2026-11-26']]);
    vi.advanceTimersByTime(86_400_000);
    expect(changed.mock.calls.at(-1)).toEqual(['2026-11-27']);
  });

  it('tells when a machine that slept over midnight is looked at again', () => {
    vi.setSystemTime(new Date(2026, 10, 28, 9));
    dispatchEvent(new Event('focus'));
    expect(changed.mock.calls).toEqual([['2026-11-28']]);
  });

  it('tells nothing once it has ended', () => {
    life.abort();
    vi.advanceTimersByTime(200_000_000);
    dispatchEvent(new Event('focus'));
    expect(changed).not.toHaveBeenCalled();
  });
});
