// @vitest-environment jsdom
import { screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { firstSnapshot } from '../../../../popup/shared/first-snapshot.ts';
import type { Snapshot } from '../../../../src/messages/own-pages.ts';
import en from '../../../../translations/en.json';

const { ask } = vi.hoisted(() => ({ ask: vi.fn<() => Promise<Snapshot>>() }));
vi.mock('../../../../src/browser/runtime.ts', () => ({ ask }));
const readCatalog = vi.hoisted(() => vi.fn(() => Promise.resolve(new Map())));
vi.mock('../../../../src/browser/i18n.ts', () => ({
  browserLocale: () => 'en',
  readCatalog,
  lookupFor: () => Promise.resolve((key: string) => (en as Record<string, { text: string }>)[key]?.text),
}));

const SNAPSHOT = { today: '2026-11-25' } as Snapshot;
const NOTHING = Promise.resolve(undefined);

beforeEach(() => {
  document.body.innerHTML = '<p>Tenant Transfer Guide</p>';
  ask.mockReset();
  readCatalog.mockClear();
});

afterEach(() => {
  vi.useRealTimers();
});

it('shows what the page holds until the background has answered', async () => {
  ask.mockResolvedValue(SNAPSHOT);
  const first = firstSnapshot(document.body, NOTHING);
  expect(document.body.textContent).toBe('Tenant Transfer Guide');
  // Its texts are on their way meanwhile.
  await vi.waitFor(() => expect(readCatalog).toHaveBeenCalledWith('en'));
  expect(await first).toEqual({ snapshot: SNAPSHOT, isReady: false });
  expect(document.body.textContent).toBe('');
});

it('says that the plan can’t be read, and tries again', async () => {
  ask.mockRejectedValueOnce(new Error('storage')).mockResolvedValue(SNAPSHOT);
  const first = firstSnapshot(document.body, NOTHING);
  expect((await screen.findByRole('alert')).textContent).toBe(en.start_failed.text);
  screen.getByRole('button', { name: en.start_again.text }).click();
  expect(await first).toEqual({ snapshot: SNAPSHOT, isReady: false });
});

it('says so again where it fails again', async () => {
  ask.mockRejectedValueOnce(new Error('storage')).mockRejectedValueOnce(new Error('storage'));
  ask.mockResolvedValue(SNAPSHOT);
  const first = firstSnapshot(document.body, NOTHING);
  (await screen.findByRole('button')).click();
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
  await new Promise((next) => setTimeout(next));
  expect(screen.getByRole('alert').textContent).toBe(en.start_failed.text);
  screen.getByRole('button').click();
  expect(await first).toEqual({ snapshot: SNAPSHOT, isReady: false });
});

it('says that it is slow, and takes the answer when it comes', async () => {
  vi.useFakeTimers();
  let answer: (snapshot: Snapshot) => void = () => undefined;
  ask.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  const first = firstSnapshot(document.body, NOTHING);
  await vi.advanceTimersByTimeAsync(5000);
  vi.useRealTimers();
  expect((await screen.findByRole('alert')).textContent).toBe(en.start_slow.text);
  answer(SNAPSHOT);
  expect(await first).toEqual({ snapshot: SNAPSHOT, isReady: false });
});

it('gives what stands ready at once, and asks nobody', async () => {
  const ready = { today: '2026-11-25', trouble: 'newer' } as Snapshot;
  expect(await firstSnapshot(document.body, Promise.resolve(ready))).toEqual({
    snapshot: ready,
    isReady: true,
  });
  expect(readCatalog).not.toHaveBeenCalled();
  expect(document.body.textContent).toBe('');
  expect(ask).not.toHaveBeenCalled();
});
