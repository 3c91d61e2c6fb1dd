// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { cardBox, decideView, isCrowded, isTiny } from '../../../../content-scripts/panel/placement.ts';

const WIDE = { width: 1440, height: 900, rtl: false };

describe('decideView', () => {
  it('opens by itself only where nothing is covered', () => {
    expect(decideView({ viewport: WIDE, chosen: undefined, crowded: false })).toBe('open');
    expect(decideView({ viewport: WIDE, chosen: undefined, crowded: true })).toBe('pill');
    expect(decideView({ viewport: WIDE, chosen: undefined, crowded: undefined })).toBe('pill');
  });

  it('stays as the user left it', () => {
    expect(decideView({ viewport: WIDE, chosen: 'open', crowded: true })).toBe('open');
    expect(decideView({ viewport: WIDE, chosen: 'pill', crowded: false })).toBe('pill');
  });

  it('is a pill in a small window', () => {
    expect(decideView({ viewport: { ...WIDE, width: 899 }, chosen: 'open', crowded: false })).toBe('pill');
    expect(decideView({ viewport: { ...WIDE, height: 559 }, chosen: undefined, crowded: false })).toBe(
      'pill',
    );
    expect(isTiny({ ...WIDE, width: 320 })).toBe(true);
  });
});

describe('cardBox', () => {
  it('docks at the bottom of the inline end', () => {
    expect(cardBox(WIDE)).toEqual({ left: 1064, right: 1424, top: 464, bottom: 884 });
    expect(cardBox({ ...WIDE, rtl: true })).toMatchObject({ left: 16, right: 376 });
    expect(cardBox({ ...WIDE, height: 600 })).toMatchObject({ top: 224, bottom: 584 });
  });
});

describe('isCrowded', () => {
  beforeEach(() => {
    document.body.replaceChildren();
  });

  it('waits for a page that has a table', () => {
    expect(isCrowded('subscriptions', WIDE, true)).toBeUndefined();
    expect(isCrowded('subscriptions', WIDE, false)).toBe(false);
    expect(isCrowded('marketplace', WIDE, true)).toBe(false);
  });

  it('never covers a control of the page', () => {
    const button = document.body.appendChild(document.createElement('button'));
    button.getBoundingClientRect = () => new DOMRect(1200, 800, 80, 32);
    expect(isCrowded('marketplace', WIDE, true)).toBe(true);
    button.getBoundingClientRect = () => new DOMRect(200, 800, 80, 32);
    expect(isCrowded('marketplace', WIDE, true)).toBe(false);
  });
});
