// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { luminanceOf, pageTheme } from '../../../../content-scripts/panel/theme.ts';

afterEach(() => {
  document.body.removeAttribute('style');
  vi.unstubAllGlobals();
});

describe('luminanceOf', () => {
  it('is 0 for black, 1 for white, and unknown where nothing is painted', () => {
    expect(luminanceOf('rgb(0, 0, 0)')).toBe(0);
    expect(luminanceOf('rgb(255, 255, 255)')).toBeCloseTo(1);
    expect(luminanceOf('rgba(0, 0, 0, 0)')).toBeUndefined();
    expect(luminanceOf('color(display-p3 1 1 1)')).toBeUndefined();
  });
});

describe('pageTheme', () => {
  it("goes by the page's background before the system", () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    const inner = document.body.appendChild(document.createElement('div'));
    document.elementFromPoint = () => inner;
    document.body.style.backgroundColor = '#fafafa';
    expect(pageTheme()).toBe('light');
    document.body.style.backgroundColor = '#1f1f1f';
    expect(pageTheme()).toBe('dark');
    document.body.style.backgroundColor = 'transparent';
    expect(pageTheme()).toBe('dark');
    inner.style.backgroundColor = '#fff';
    expect(pageTheme()).toBe('light');
  });
});
