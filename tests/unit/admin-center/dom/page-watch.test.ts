// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageWatch } from '../../../../src/admin-center/dom/page-watch.ts';

let look: ReturnType<typeof vi.fn<() => void>>;
let children: ReturnType<typeof vi.fn<() => void>>;
let watch: PageWatch;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('matchMedia', () => new EventTarget());
  look = vi.fn();
  children = vi.fn();
  watch = new PageWatch(look, children);
});

afterEach(() => {
  watch.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe('after a route', () => {
  it('looks some times, ever more rarely, and then no more', () => {
    watch.follow();
    expect(look).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(look).toHaveBeenCalledTimes(4);
    vi.advanceTimersByTime(600_000);
    expect(look).toHaveBeenCalledTimes(9);
  });
});

describe('after something happened', () => {
  beforeEach(() => {
    watch.follow();
    vi.advanceTimersByTime(60_000);
    look.mockClear();
  });

  it.each(['focusin', 'scroll', 'toggle', 'close', 'fullscreenchange'])('looks once, soon: %s', (type) => {
    for (let time = 0; time < 100; time += 1) document.dispatchEvent(new Event(type));
    expect(look).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10_000);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('looks again a second after a click: pages answer late', () => {
    document.dispatchEvent(new Event('click'));
    vi.advanceTimersByTime(900);
    expect(look).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(200);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('does not rest when the user clicks: a dialog may open', () => {
    look.mockImplementation(() => {
      vi.advanceTimersByTime(20);
    });
    document.dispatchEvent(new Event('focusin'));
    vi.advanceTimersByTime(100);
    document.dispatchEvent(new Event('click'));
    vi.advanceTimersByTime(100);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('looks less often while the page scrolls', () => {
    for (let frame = 0; frame < 60; frame += 1) {
      document.dispatchEvent(new Event('scroll'));
      vi.advanceTimersByTime(16);
    }
    expect(look).toHaveBeenCalledTimes(4);
  });

  it('rests the longer, the dearer a look is', () => {
    look.mockImplementation(() => {
      vi.advanceTimersByTime(20);
    });
    document.dispatchEvent(new Event('focusin'));
    vi.advanceTimersByTime(100);
    expect(look).toHaveBeenCalledTimes(1);
    document.dispatchEvent(new Event('focusin'));
    vi.advanceTimersByTime(800);
    expect(look).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(300);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('tells at once of children that come and go, in the body that is there now', async () => {
    document.body.append(document.createElement('div'));
    await Promise.resolve();
    expect(children).toHaveBeenCalledTimes(1);
    const body = document.createElement('body');
    document.body.replaceWith(body);
    await Promise.resolve();
    expect(children).toHaveBeenCalledTimes(2);
    watch.watchBody();
    body.append(document.createElement('div'));
    await Promise.resolve();
    expect(children).toHaveBeenCalledTimes(3);
  });

  it('hears nothing any more after its end, until it follows again', async () => {
    watch.stop();
    document.dispatchEvent(new Event('focusin'));
    document.body.append(document.createElement('div'));
    watch.soon();
    await Promise.resolve();
    vi.advanceTimersByTime(60_000);
    expect(look).not.toHaveBeenCalled();
    expect(children).not.toHaveBeenCalled();
    watch.follow();
    document.dispatchEvent(new Event('focusin'));
    vi.advanceTimersByTime(60);
    expect(look).toHaveBeenCalledTimes(1);
  });
});
