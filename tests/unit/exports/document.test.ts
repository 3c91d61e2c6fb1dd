import { describe, expect, it } from 'vitest';
import type { Block, BlockItem } from '../../../src/exports/blocks.ts';
import { planDocument } from '../../../src/exports/document.ts';
import { exportOf } from './plan.ts';

/** The numbers of sources that stand in a document, each once, in order; and how many sources it lists. */
function numbersIn(blocks: readonly Block[]): { cited: number[]; listed: number } {
  const cited = new Set<number>();
  const add = ({ refs = [], items = [] }: Pick<BlockItem, 'refs' | 'items'>): void => {
    refs.forEach((one) => cited.add(one));
    items.forEach(add);
  };
  let listed = 0;
  for (const block of blocks) {
    if (block.kind === 'now') add(block);
    else if (block.kind === 'table') block.rows.flat().forEach(add);
    else if (block.kind === 'list' && block.isNumbered) listed = block.items.length;
    else if (block.kind === 'list') block.items.forEach(add);
  }
  return { cited: [...cited].sort((one, other) => one - other), listed };
}

describe('planDocument', () => {
  it.each([false, true])('lists each source that it names, and no other (on paper: %s)', (onPaper) => {
    const { cited, listed } = numbersIn(planDocument(exportOf(), { onPaper }));
    expect(listed).toBeGreaterThan(5);
    expect(cited).toEqual(Array.from({ length: listed }, (_, at) => at + 1));
  });

  it('names no source in the table of dates on paper: the line of its step does', () => {
    const inTable = (onPaper: boolean) =>
      planDocument(exportOf(), { onPaper }).flatMap((block) =>
        block.kind === 'table' ? block.rows.flat().flatMap(({ refs = [] }) => refs) : [],
      );
    expect(inTable(false)).not.toEqual([]);
    expect(inTable(true)).toEqual([]);
  });

  it('on paper a step is its line alone', () => {
    const below = (onPaper: boolean) =>
      planDocument(exportOf(), { onPaper }).flatMap((block) =>
        block.kind === 'list' ? block.items.flatMap(({ items = [] }) => items) : [],
      );
    expect(below(false)).not.toEqual([]);
    expect(below(true)).toEqual([]);
  });
});
