// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  focusBox,
  isCrowded,
  isTakenOver,
  meetsFloating,
} from '../../../../src/admin-center/dom/obstacles.ts';

const BOX = { left: 1064, right: 1424, top: 464, bottom: 884 };
const ADDRESS = 'https://admin.cloud.microsoft/?#/subscriptions';
const HERE = { sidePanel: false };

afterEach(() => {
  document.body.replaceChildren();
});

/** Markup in the page, its first element at a place. */
function put(markup: string, ...[x, y, width, height]: [number, number, number, number]): HTMLElement {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  document.body.append(...parsed.body.childNodes);
  const element = document.body.lastElementChild as HTMLElement;
  element.getBoundingClientRect = () => new DOMRect(x, y, width, height);
  return element;
}

describe('isCrowded', () => {
  it('waits for a page that has a table', () => {
    expect(isCrowded('subscriptions', BOX, true)).toBeUndefined();
    expect(isCrowded('subscriptions', BOX, false)).toBe(false);
    expect(isCrowded('marketplace', BOX, true)).toBe(false);
  });

  it.each(['<button>Next</button>', '<a href="#x">Link</a>', '<input>', '<div role="menuitem">Cancel</div>'])(
    'never covers a control of the page: %s',
    (markup) => {
      put(markup, 200, 800, 80, 32);
      expect(isCrowded('marketplace', BOX, true)).toBe(false);
      put(markup, 1200, 800, 80, 32);
      expect(isCrowded('marketplace', BOX, true)).toBe(true);
    },
  );

  it('may cover how it is billed, and no other column', () => {
    const table = put(
      '<table><tr><th data-item-key="name">Name</th><th data-item-key="billing">Billing</th></tr></table>',
      ...([200, 100, 1200, 700] as const),
    );
    const [name, billing] = [...table.querySelectorAll('th')];
    if (!name || !billing) throw new Error('no columns');
    name.getBoundingClientRect = () => new DOMRect(200, 100, 400, 40);
    billing.getBoundingClientRect = () => new DOMRect(1000, 100, 400, 40);
    expect(isCrowded('subscriptions', BOX, true)).toBe(false);
    name.getBoundingClientRect = () => new DOMRect(200, 100, 900, 40);
    expect(isCrowded('subscriptions', BOX, true)).toBe(true);
  });
});

describe('isTakenOver', () => {
  it('by nothing, on a page as usual', () => {
    put('<div role="dialog">A coachmark</div>', 0, 0, 200, 100);
    expect(isTakenOver(HERE, ADDRESS)).toBe(false);
  });

  it('by a dialog, by a side panel in the route, by a purchase', () => {
    expect(isTakenOver({ sidePanel: true }, ADDRESS)).toBe(true);
    expect(isTakenOver(HERE, 'https://admin.cloud.microsoft/?#/catalog/checkout/1')).toBe(true);
    expect(isTakenOver(HERE, 'https://admin.cloud.microsoft/?#/catalog/checkouts')).toBe(false);
    put('<div role="dialog" aria-modal="true">Cancel?</div>', 0, 0, 200, 100);
    expect(isTakenOver(HERE, ADDRESS)).toBe(true);
  });

  it('by full screen', () => {
    Object.defineProperty(document, 'fullscreenElement', { value: document.body, configurable: true });
    expect(isTakenOver(HERE, ADDRESS)).toBe(true);
    Reflect.deleteProperty(document, 'fullscreenElement');
  });
});

describe('meetsFloating', () => {
  it.each([
    '<div role="dialog">New here?</div>',
    '<div class="ms-Callout ms-TeachingBubble">Try it</div>',
    '<div class="fui-PopoverSurface">Try it</div>',
  ])('steps aside for %s where it meets the box', (markup) => {
    put(markup, 100, 100, 300, 200);
    expect(meetsFloating(BOX)).toBe(false);
    put(markup, 1000, 400, 300, 200);
    expect(meetsFloating(BOX)).toBe(true);
  });
});

describe('focusBox', () => {
  const focusable = (width: number, height: number) => {
    const element = put('<div tabindex="0">Row</div>', 1100, 500, width, height);
    // jsdom knows no keyboard: what is focused by script counts as seen.
    vi.spyOn(element, 'matches').mockImplementation((selector) => selector === ':focus-visible');
    element.focus();
  };

  it('is where the page shows the focus', () => {
    expect(focusBox()).toBeNull();
    focusable(200, 40);
    expect(focusBox()).toMatchObject({ left: 1100, top: 500 });
  });

  it('is nowhere in a region that fills the window', () => {
    focusable(innerWidth, innerHeight);
    expect(focusBox()).toBeNull();
  });
});
