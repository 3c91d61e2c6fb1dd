import { fakeBrowser } from '../support/fake-browser.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerState, renewReady } from '../../../src/background/snapshot.ts';
import { deleteAll, write } from '../../../src/background/writer.ts';
import { readySnapshot } from '../../../src/browser/ready-snapshot.ts';
import { localDay } from '../../../src/calendar/local-day.ts';
import { addDays } from '../../../src/calendar/days.ts';
import { currentPlan } from '../../../src/plan/stored/model.ts';
import { reading } from '../support/rows.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../support/fake-browser.ts')).fakeBrowser,
}));
vi.mock('../../../src/browser/managed.ts', () => ({
  readManaged: () => Promise.resolve({}),
  onManagedChange: () => undefined,
}));
vi.mock('../../../src/browser/package-files.ts', () => ({ factSentences: () => Promise.resolve({}) }));
const CATALOG = { keys: ['ui_close'], texts: ['Close'] };
const takeCatalog = vi.hoisted(() => vi.fn());
vi.mock('../../../src/browser/i18n.ts', () => ({
  browserLocale: () => 'en',
  readCatalogFiles: () => Promise.resolve(CATALOG),
  takeCatalog,
}));

const ready = () => readySnapshot(localDay());
const answer = (id: string) =>
  write('disk', [{ id, change: { type: 'agreement', value: id === 'one' ? 'mca' : 'mosa' } }]);
const rows = (count: number) =>
  reading(...Array.from({ length: count }, (_, at) => ({ product: `Product ${String(at)}` })));

beforeEach(() => {
  fakeBrowser.reset();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('what stands ready', () => {
  it('is what was answered last, and only on its day', async () => {
    await answer('one');
    const snapshot = await answerState('disk');
    await vi.waitFor(async () => expect(await ready()).toEqual(snapshot));
    expect(currentPlan(snapshot.stored).answers.agreement).toBe('mca');
    expect(await readySnapshot(addDays(localDay(), 1))).toBeUndefined();
  });

  it('brings the texts of the language that its user reads', async () => {
    await write('disk', [{ id: 'language', change: { type: 'language', value: 'da' } }]);
    await answerState('disk');
    await vi.waitFor(async () => expect(await ready()).toBeDefined());
    expect(takeCatalog).toHaveBeenLastCalledWith('da', CATALOG);
  });

  it('goes at once when what is stored changes, and comes anew', async () => {
    await answer('one');
    await answerState('disk');
    await vi.waitFor(async () => expect(await ready()).toBeDefined());
    await answer('two');
    renewReady();
    await vi.waitFor(async () => expect(await ready()).toBeUndefined(), { interval: 5 });
    await vi.waitFor(async () => {
      const found = await ready();
      expect(found && currentPlan(found.stored).answers.agreement).toBe('mosa');
    });
  });

  it.each([
    ['written', () => answer('two')],
    ['deleted', () => deleteAll('disk')],
  ])('is not what was read before something was %s', async (_, change) => {
    await answer('one');
    // Both are on their way at once: the answer is read first, and would be kept last.
    await Promise.all([answerState('disk'), change()]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await ready()).toBeUndefined();
  });

  it('has no more rows than its place is for', async () => {
    await write('disk', [{ id: 'few', change: { type: 'read', tenant: 'old', reading: rows(500) } }]);
    await answerState('disk');
    await vi.waitFor(async () => expect(await ready()).toBeDefined());
    await write('disk', [{ id: 'more', change: { type: 'read', tenant: 'new', reading: rows(1) } }]);
    await answerState('disk');
    await vi.waitFor(async () => expect(await ready()).toBeUndefined());
  });
});
