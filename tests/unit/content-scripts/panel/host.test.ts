// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';

// jsdom constructs no style sheets, and vitest has no loader for `?text`.
vi.stubGlobal(
  'CSSStyleSheet',
  class {
    replaceSync() {}
  },
);

const { PanelHost } = await import('../../../../content-scripts/panel/host.ts');

let gaveUp: ReturnType<typeof vi.fn<() => void>>;
let host: InstanceType<typeof PanelHost>;

beforeEach(() => {
  document.body.replaceChildren(document.createElement('main'));
  gaveUp = vi.fn();
  host = new PanelHost(gaveUp);
  host.attach();
});

describe('PanelHost', () => {
  it('stands last in the body, and takes an older copy’s place', () => {
    const newer = new PanelHost(gaveUp);
    newer.attach();
    expect(document.body.lastElementChild).toBe(newer.element);
    expect(host.element.isConnected).toBe(false);
  });

  it.each([
    ['removed', () => host.element.remove()],
    ['moved', () => document.querySelector('main')?.append(host.element)],
    ['restyled', () => host.element.setAttribute('style', 'display: none')],
    ['hidden', () => host.element.setAttribute('hidden', '')],
  ])('comes back three times when it is %s, then gives up', (_, fight) => {
    for (let time = 0; time < 3; time += 1) {
      fight();
      host.stay();
      expect(host.element.parentNode).toBe(document.body);
      expect(host.element.getAttributeNames()).toEqual([]);
      expect(gaveUp).not.toHaveBeenCalled();
    }
    fight();
    host.stay();
    expect(gaveUp).toHaveBeenCalledTimes(1);
    expect(host.element.isConnected).toBe(false);
  });

  it('forgets fights that are 5 seconds old', () => {
    const clock = vi.spyOn(performance, 'now');
    for (let time = 0; time < 10; time += 1) {
      clock.mockReturnValue(time * 2000);
      host.element.remove();
      host.stay();
    }
    expect(gaveUp).not.toHaveBeenCalled();
    clock.mockRestore();
  });

  it('counts no dialog as a fight: that hides it from screen readers only', () => {
    host.element.setAttribute('aria-hidden', 'true');
    host.stay();
    expect(host.element.getAttribute('aria-hidden')).toBe('true');
  });

  it('comes back when the body was replaced by none, and then by another', () => {
    const { body } = document;
    body.remove();
    expect(() => host.stay()).not.toThrow();
    document.documentElement.append(body);
    host.element.remove();
    host.stay();
    expect(host.element.parentNode).toBe(body);
  });

  it('stays away once it was taken out', () => {
    host.detach();
    host.stay();
    expect(host.element.isConnected).toBe(false);
  });
});
