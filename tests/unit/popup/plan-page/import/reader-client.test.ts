import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { runInWorker } from '../../../../../popup/plan-page/import/reader-client.ts';
import { answerTask, type ReadingTask, type TaskReply } from '../../../../../src/inventory/reading-task.ts';
import type { HeaderWords, SkuCatalogue } from '../../../../../src/inventory/model.ts';

vi.mock('../../../../../src/browser/package-files.ts', () => ({ startReader: () => undefined }));

const data = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../../data/${name}.json`, import.meta.url), 'utf8'));
const CONTEXT = {
  words: data('header-words') as HeaderWords,
  catalogue: data('sku-catalogue') as SkuCatalogue,
  today: '2026-11-25',
};
const LINES = Array.from({ length: 2000 }, (_, at) => `Product ${String(at)},${String(at)}`);
const TASK: ReadingTask = {
  ...{ kind: 'text', context: CONTEXT },
  text: ['Product name,Quantity', ...LINES].join('\n'),
};

/** A worker that answers as ours does, by a clone of what it is posted, when `answer` is called. */
function fakeWorker() {
  const target = new EventTarget();
  const replies: TaskReply[] = [];
  let posted: ReadingTask | undefined;
  const worker = Object.assign(target, {
    terminate: vi.fn(),
    postMessage: (task: ReadingTask) => void (posted = structuredClone(task)),
  }) as unknown as Worker;
  const answer = () => {
    if (posted) answerTask(posted, (reply) => replies.push(structuredClone(reply)));
    for (const reply of replies) target.dispatchEvent(new MessageEvent('message', { data: reply }));
  };
  return { worker, answer, target, replies };
}

describe('a large file', () => {
  it('is read by the worker, which says how far it is, and then ends', async () => {
    const { worker, answer, replies } = fakeWorker();
    const done: number[] = [];
    const outcome = runInWorker(TASK, { onProgress: (part) => done.push(part) }, worker);
    answer();
    const imported = await outcome;
    expect(imported).toMatchObject({ is: 'subscriptions', reading: { counted: 2000 } });
    const rows = imported.is === 'subscriptions' ? imported.reading.rows : [];
    expect(rows.map(({ subscription }) => subscription.purchased)).toEqual(LINES.map((_, at) => at));
    // No message of thousands of rows holds up the page.
    expect(replies.map((reply) => ('rows' in reply ? reply.rows.length : 0))).toEqual(
      expect.arrayContaining([500, 500, 500, 500]),
    );
    expect(done).toEqual([0, 0.25, 0.5, 0.75]);
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it('is read no further once it is stopped', async () => {
    const { worker } = fakeWorker();
    const life = new AbortController();
    const outcome = runInWorker(TASK, { signal: life.signal }, worker);
    life.abort();
    await expect(outcome).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it('that breaks the worker is said to be unreadable', async () => {
    const { worker, target } = fakeWorker();
    const outcome = runInWorker(TASK, {}, worker);
    target.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
    await expect(outcome).rejects.toThrow('out of memory');
    expect(worker.terminate).toHaveBeenCalledOnce();
  });
});
