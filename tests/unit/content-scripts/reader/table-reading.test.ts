// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TableReading } from '../../../../content-scripts/reader/table-reading.ts';
import { bareGrid, fluent8, gridRow, LINES, type Line } from './pages.ts';

let life: AbortController;
const onProgress = vi.fn<(read: number, total: number, startedOver: boolean) => void>();

beforeEach(() => {
  document.body.replaceChildren();
  life = new AbortController();
  onProgress.mockClear();
});

afterEach(() => {
  life.abort();
});

function start(find: () => HTMLElement | null): TableReading {
  const reading = new TableReading(find, { page: 'subscriptions', signal: life.signal, onProgress });
  reading.start();
  return reading;
}

function names(reading: TableReading): string[] {
  return reading.snapshot().rows.map(({ cells }) => cells.join('|'));
}

/** Waits until so many rows are read; gives whether the reading was begun anew since it was last asked. */
async function progress(read: number, total: number): Promise<boolean> {
  await vi.waitFor(
    () => {
      expect(onProgress.mock.lastCall?.slice(0, 2)).toEqual([read, total]);
    },
    { timeout: 20_000 },
  );
  const again = onProgress.mock.calls.some(([, , startedOver]) => startedOver);
  onProgress.mockClear();
  return again;
}

/** Long enough for all that is to be read. */
async function rest(): Promise<void> {
  for (let frame = 0; frame < 10; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

function scroll(grid: HTMLElement): void {
  grid.dispatchEvent(new Event('scroll'));
}

function line(index: number): Line {
  return [`Product ${String(index)}`, String(index), 'Active'];
}

function show(body: HTMLElement, from: number, to: number, lineOf = line): void {
  body.replaceChildren(
    ...Array.from({ length: to - from }, (_, at) => gridRow(lineOf(from + at), from + at)),
  );
}

describe('TableReading', () => {
  it('reads what Fluent 8 shows, and waits for more without doing anything', async () => {
    const { grid } = fluent8();
    const reading = start(() => grid);
    await progress(3, 3);
    expect(names(reading)).toEqual(LINES.map((texts) => texts.join('|')));
    const frames = vi.spyOn(window, 'requestAnimationFrame');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(frames).not.toHaveBeenCalled();
    frames.mockRestore();
  });

  it('gathers the rows of a virtualized list in its order, from wherever the user begins', async () => {
    const { grid, body } = bareGrid(101);
    show(body, 40, 60);
    const reading = start(() => grid);
    await progress(20, 100);
    for (const [at, from] of [60, 80, 20, 0].entries()) {
      scroll(grid);
      show(body, from, from + 20);
      expect(await progress(40 + 20 * at, 100)).toBe(false);
    }
    expect(names(reading)).toEqual(Array.from({ length: 100 }, (_, index) => line(index).join('|')));
    expect(reading.snapshot().total).toBe(100);
  });

  it('knows rows again whose elements are used for others further down', async () => {
    const { grid, body } = bareGrid(41);
    show(body, 0, 20);
    const reading = start(() => grid);
    await progress(20, 40);
    [...body.children].forEach((row, at) => {
      const next = gridRow(line(at + 20), at + 20);
      row.setAttribute('aria-rowindex', String(at + 22));
      [...row.children].forEach((cell, place) => {
        const text = cell.querySelector('a') ?? cell;
        (text.firstChild as Text).data = next.children[place]?.textContent ?? '';
      });
      row.querySelector('a')?.setAttribute('href', next.querySelector('a')?.getAttribute('href') ?? '');
    });
    await progress(40, 40);
    expect(new Set(reading.snapshot().rows.map(({ guid }) => guid)).size).toBe(40);
  });

  it('knows rows without an index by what they show, two that show the same as two', async () => {
    const { grid, body } = bareGrid();
    const same = (): HTMLElement => gridRow(['Visio Plan 2', '1', 'Active'], -1, -1);
    body.append(same(), same(), gridRow(line(1), -1, -1));
    const reading = start(() => grid);
    await progress(3, 3);
    for (let time = 0; time < 3; time += 1) {
      body.replaceChildren(same(), same(), gridRow(line(1), -1, -1));
      await rest();
    }
    expect(names(reading)).toEqual(['Visio Plan 2|1|Active', 'Visio Plan 2|1|Active', line(1).join('|')]);
    expect(onProgress).not.toHaveBeenCalled();
  });

  it('reads a cell that comes late, and a row whose name comes late', async () => {
    const { grid, body } = bareGrid(3);
    body.append(gridRow(['', '', ''], 0), gridRow(['Visio Plan 2', '', 'Active'], 1));
    const reading = start(() => grid);
    await progress(1, 2);
    (body.querySelectorAll('[role="gridcell"]')[4] as HTMLElement).textContent = '12';
    (body.querySelector('a') as HTMLElement).textContent = 'Power BI Pro';
    await progress(2, 2);
    expect(names(reading)).toEqual(['Power BI Pro||', 'Visio Plan 2|12|Active']);
  });

  it('starts over when the list is sorted, and says so', async () => {
    const { grid, body } = bareGrid(101);
    show(body, 0, 20);
    const reading = start(() => grid);
    await progress(20, 100);
    grid.querySelector('[role="columnheader"]')?.setAttribute('aria-sort', 'descending');
    show(body, 0, 10, (index) => line(99 - index));
    expect(await progress(10, 100)).toBe(true);
    expect(names(reading)[0]).toBe(line(99).join('|'));
  });

  it('starts over when other rows stand where rows were read, and says so', async () => {
    const { grid, body } = bareGrid(101);
    show(body, 0, 20);
    const reading = start(() => grid);
    await progress(20, 100);
    show(body, 0, 5, (index) => line(2 * index + 1));
    expect(await progress(5, 100)).toBe(true);
    expect(names(reading)[0]).toBe(line(1).join('|'));
  });

  it.each([{ count: 101 }, { count: undefined }])(
    'starts over when the list is filtered: $count',
    async ({ count }) => {
      const { grid, body } = bareGrid(count);
      show(body, 0, 20);
      const reading = start(() => grid);
      await progress(20, count ? 100 : 20);
      if (count) grid.setAttribute('aria-rowcount', '6');
      show(body, 0, 5);
      expect(await progress(5, 5)).toBe(true);
      expect(names(reading)).toHaveLength(5);
    },
  );

  it('falls back on what the rows show where indexes are not unique', async () => {
    const { grid, body } = bareGrid();
    body.append(gridRow(line(0), 0), gridRow(line(1), 0), gridRow(line(2), 0));
    const reading = start(() => grid);
    await vi.waitFor(() => {
      expect(names(reading)).toEqual([0, 1, 2].map((index) => line(index).join('|')));
    });
  });

  it('goes on with the table that the page puts in place of the other, and keeps what it read', async () => {
    let { grid, body } = bareGrid(41);
    show(body, 0, 20);
    const reading = start(() => (grid.isConnected ? grid : null));
    await progress(20, 40);
    document.body.replaceChildren();
    await new Promise((resolve) => setTimeout(resolve, 450));
    ({ grid, body } = bareGrid(41));
    show(body, 20, 40);
    expect(await progress(40, 40)).toBe(false);
    expect(names(reading)).toHaveLength(40);
  });

  it('counts groups that come in sight out of the total', async () => {
    const { grid, body } = bareGrid(43);
    const title = (first: number): HTMLElement => {
      const row = gridRow(['Commercial', '', ''], -1, -1);
      row.dataset['selectionIndex'] = String(first);
      row.dataset['selectionSpan'] = '20';
      return row;
    };
    body.append(title(0));
    for (let index = 0; index < 20; index += 1) body.append(gridRow(line(index), index));
    start(() => grid);
    await progress(20, 41);
    body.replaceChildren(title(20));
    for (let index = 20; index < 40; index += 1) body.append(gridRow(line(index), index));
    await progress(40, 40);
  });

  it('reads on in later frames what is too much for one', async () => {
    const { grid, body } = bareGrid(121);
    show(body, 0, 120);
    const reading = start(() => grid);
    await vi.waitFor(() => {
      expect(onProgress).toHaveBeenCalled();
    });
    const [read, total] = onProgress.mock.calls[0] ?? [];
    expect(read).toBeLessThan(120);
    expect(total).toBe(120);
    await progress(120, 120);
    expect(reading.snapshot().rows).toHaveLength(120);
  });

  it('ends with its signal', async () => {
    const { grid, body } = bareGrid(101);
    show(body, 0, 20);
    start(() => grid);
    await progress(20, 100);
    onProgress.mockClear();
    life.abort();
    const frames = vi.spyOn(window, 'requestAnimationFrame');
    show(body, 20, 40);
    scroll(grid);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(frames).not.toHaveBeenCalled();
    expect(onProgress).not.toHaveBeenCalled();
    frames.mockRestore();
  });

  it('says nothing while there is no table', async () => {
    const reading = start(() => null);
    await rest();
    expect(onProgress).not.toHaveBeenCalled();
    expect(reading.snapshot()).toMatchObject({ columns: [], rows: [], total: null });
  });
});
