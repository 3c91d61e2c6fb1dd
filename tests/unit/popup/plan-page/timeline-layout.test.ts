import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, textWidth, type TimelineWords } from '../../../../popup/plan-page/timeline-layout.ts';
import { timelineOf } from '../../../../src/views/timeline.ts';
import { contosoPlan, exportOf, TODAY, withNames } from '../../exports/plan.ts';

const WORDS: TimelineWords = {
  name: ({ product }) => product,
  newTenant: 'New tenant, 369 licences',
  sentences: ({ words }) => words.map(({ key }) => `${key} 14 Jan 2027`),
  flag: ({ kind }) => kind,
  month: (day, withYear) => day.slice(withYear ? 0 : 5, 7),
};

function layout(width: number, rtl = false, plan = contosoPlan()) {
  const picture = timelineOf(plan, exportOf(plan).guide, TODAY);
  return { picture, ...layOut(picture, picture.rows, { width, rtl, words: WORDS }) };
}

/** Left edges and widths of the bars in a path. */
const boxes = (path = '') =>
  [...path.matchAll(/M(-?[\d.]+) (-?[\d.]+)h([\d.]+)/g)].map(
    ([, x, y, w]) => [Number(x), Number(y), Number(w)] as const,
  );

describe('layOut', () => {
  it('draws all bars within the picture, at any width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 240, max: 2000 }), fc.boolean(), (width, rtl) => {
        const { paths, height } = layout(width, rtl);
        for (const path of Object.values(paths)) {
          for (const [x, y, w] of boxes(path)) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x + w).toBeLessThanOrEqual(width + 0.2);
            expect(y).toBeLessThan(height);
          }
        }
      }),
    );
  });

  it('keeps the words of a wide picture behind their bars and inside', () => {
    const { texts, width } = layout(1240);
    const words = texts.filter(({ kind }) => kind === 'words' || kind === 'soon');
    expect(words).toHaveLength(11);
    for (const { x, text, kind } of words)
      expect(x + textWidth(text, kind === 'soon')).toBeLessThanOrEqual(width + 1);
  });

  it('stacks name, words and bar where there is little room', () => {
    const wide = layout(1240);
    const narrow = layout(360);
    expect(narrow.height).toBeGreaterThan(wide.height);
    expect(narrow.texts.find(({ kind }) => kind === 'words')?.x).toBe(0);
  });

  it('cuts a long name and keeps the whole of it for a tooltip', () => {
    const name = 'A very long name of a product that goes on and on and on';
    const { texts } = layout(1000, false, withNames([name]));
    const cut = texts.find(({ kind }) => kind === 'name');
    expect(cut?.text).toMatch(/^A very long name.*…$/);
    expect(cut?.whole).toBe(name);
  });

  it('mirrors for who reads from the right', () => {
    const left = layout(1240);
    const right = layout(1240, true);
    const mirrored = boxes(left.paths.term).map(([x, y, w]) => [Math.round(1240 - x - w), y, w]);
    expect(boxes(right.paths.term).map(([x, y, w]) => [Math.round(x), y, w])).toEqual(mirrored);
    expect(right.texts.find(({ kind }) => kind === 'name')?.x).toBe(1240);
  });

  it('puts no label on another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 240, max: 1600 }), (width) => {
        const placed = layout(width).flags.map(({ box }) => box);
        for (const [index, one] of placed.entries())
          for (const other of placed.slice(index + 1))
            expect(one.y !== other.y || one.x + one.width <= other.x || other.x + other.width <= one.x).toBe(
              true,
            );
      }),
    );
  });

  it('names as many months as there is room for', () => {
    const months = (width: number) => layout(width).texts.filter(({ kind }) => kind === 'month');
    expect(months(1240).length).toBeGreaterThan(months(500).length);
    for (const width of [320, 800, 1240, 2000]) {
      const xs = months(width).map(({ x }) => x);
      for (const [index, x] of xs.entries())
        if (index > 0) expect(x - (xs[index - 1] ?? 0)).toBeGreaterThan(60);
    }
  });
});
