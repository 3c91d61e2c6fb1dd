// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { luminanceOf, pageTheme } from '../../../../src/admin-center/dom/page-theme.ts';

afterEach(() => {
  document.body.removeAttribute('style');
  vi.unstubAllGlobals();
});

describe('luminanceOf', () => {
  it('is 0 for black, 1 for white, and unknown where nothing is painted', () => {
    expect(luminanceOf('rgb(0, 0, 0)')).toBe(0);
    expect(luminanceOf('rgb(255, 255, 255)')).toBeCloseTo(1);
    expect(luminanceOf('rgba(0, 0, 0, 0)')).toBeUndefined();
    expect(luminanceOf('rgba(255, 255, 255, 0.4)')).toBeUndefined();
    expect(luminanceOf('color(srgb 1 1 1)')).toBeCloseTo(1);
    expect(luminanceOf('color(srgb 0 0 0 / 0.2)')).toBeUndefined();
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

  it('is not misled by what lies over one place', () => {
    vi.stubGlobal('matchMedia', () => ({ matches: false }));
    document.body.style.backgroundColor = '#1f1f1f';
    const banner = document.body.appendChild(document.createElement('div'));
    banner.style.backgroundColor = '#fff';
    document.elementFromPoint = (x) => (x === innerWidth / 2 ? banner : document.body);
    expect(pageTheme()).toBe('dark');
  });
});
