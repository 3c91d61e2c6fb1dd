// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
// What a script dispatches is never trusted; that such an event does nothing is tested with a real one, in a browser.
vi.mock('../../../../content-scripts/trusted.ts', () => ({ trusted: (handler: unknown) => handler }));

import { Focus } from '../../../../content-scripts/panel/focus.ts';

let root: HTMLElement;
let outside: HTMLButtonElement;
let escape: ReturnType<typeof vi.fn<() => boolean>>;
let focus: Focus;

beforeEach(() => {
  outside = document.createElement('button');
  const host = document.createElement('div');
  document.body.replaceChildren(outside, host);
  const shadow = host.attachShadow({ mode: 'open' });
  root = shadow.appendChild(document.createElement('div'));
  const body = root.appendChild(document.createElement('div'));
  body.className = 'body';
  body.tabIndex = 0;
  escape = vi.fn(() => true);
  focus = new Focus({ root, escape });
});

/** A key pressed where the focus is; true when it was taken from the page. */
function press(key: string): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  (root.querySelector('.body') ?? root).dispatchEvent(event);
  return event.defaultPrevented;
}

describe('Escape', () => {
  it('closes what was opened last', () => {
    expect(press('Escape')).toBe(true);
    expect(escape).toHaveBeenCalledTimes(1);
  });

  it('is left to the page where there is nothing to close', () => {
    escape.mockReturnValue(false);
    expect(press('Escape')).toBe(false);
  });
});

describe('the focus', () => {
  it('goes in when asked, and back by F6 to where it was', () => {
    outside.focus();
    focus.enter();
    expect(focus.inside).toBe(true);
    expect(press('F6')).toBe(true);
    expect(document.activeElement).toBe(outside);
  });

  it('stays where it is in the panel already', () => {
    const button = root.appendChild(document.createElement('button'));
    button.focus();
    focus.enter();
    expect((root.getRootNode() as ShadowRoot).activeElement).toBe(button);
  });

  it('lets go when the page has taken that element away', () => {
    outside.focus();
    focus.enter();
    outside.remove();
    press('F6');
    expect(focus.inside).toBe(false);
    expect(document.activeElement).toBe(document.body);
  });

  it.each(['a', 'F5', 'Tab', 'ArrowDown', 'Enter'])('never takes %s', (key) => {
    expect(press(key)).toBe(false);
    expect(escape).not.toHaveBeenCalled();
  });
});
