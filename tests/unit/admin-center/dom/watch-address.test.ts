// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchAddress } from '../../../../src/admin-center/dom/watch-address.ts';

let life: AbortController;

beforeEach(() => {
  life = new AbortController();
});

// A timer that is left would look at an address after the document is gone.
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('watchAddress', () => {
  it('looks once a second where navigation is missing, and ends with its signal', () => {
    vi.useFakeTimers();
    const changed = vi.fn();
    watchAddress(changed, life.signal);
    history.pushState(null, '', '#/subscriptions');
    expect(changed).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(changed).toHaveBeenCalledExactlyOnceWith(location.href);
    life.abort();
    history.pushState(null, '', '#/licenses');
    vi.advanceTimersByTime(5000);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('listens to navigation where there is one, without a timer', () => {
    vi.useFakeTimers();
    vi.stubGlobal('navigation', new EventTarget());
    const changed = vi.fn();
    watchAddress(changed, life.signal);
    history.pushState(null, '', '#/domains');
    (globalThis as unknown as { navigation: EventTarget }).navigation.dispatchEvent(
      new Event('currententrychange'),
    );
    expect(changed).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('reports one change once, however many events tell of it', () => {
    const changed = vi.fn();
    watchAddress(changed, life.signal);
    history.pushState(null, '', '#/users');
    dispatchEvent(new Event('hashchange'));
    dispatchEvent(new Event('popstate'));
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('follows a page that changes without end a few times a second, and meets its last address', () => {
    vi.useFakeTimers();
    const navigation = new EventTarget();
    vi.stubGlobal('navigation', navigation);
    const changed = vi.fn();
    watchAddress(changed, life.signal);
    for (let at = 0; at < 10_000; at += 1) {
      history.replaceState(null, '', `#/users/${String(at)}`);
      navigation.dispatchEvent(new Event('currententrychange'));
    }
    expect(changed.mock.calls.length).toBeLessThanOrEqual(20);
    vi.advanceTimersByTime(1001);
    expect(changed.mock.calls.length).toBeLessThanOrEqual(21);
    expect(changed).toHaveBeenLastCalledWith(location.href);
    expect(location.href).toContain('#/users/9999');
  });
});
