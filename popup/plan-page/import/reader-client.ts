import { startReader } from '../../../src/browser/package-files.ts';
import type { Imported, ReadRow } from '../../../src/inventory/model.ts';
import { withRows, type ReadingTask, type TaskReply } from '../../../src/inventory/reading-task.ts';

/** Who watches a reading, and how it is stopped. */
export interface Running {
  /** The part that is done, 0 to 1. */
  onProgress?: (done: number) => void;
  signal?: AbortSignal;
}

/**
 * Reads in a worker of our own package. Rejects where it is stopped (the signal's reason), or where the worker fails:
 * then the file is too much for this browser.
 */
export function runInWorker(
  task: ReadingTask,
  { onProgress, signal }: Running,
  worker: Worker = startReader(),
): Promise<Imported> {
  const rows: ReadRow[] = [];
  const outcome = new Promise<Imported>((resolve, reject: (reason: Error) => void) => {
    worker.addEventListener('message', ({ data }: MessageEvent<TaskReply>) => {
      if ('progress' in data) onProgress?.(data.progress);
      else if ('rows' in data) rows.push(...data.rows);
      else resolve(withRows(data.imported, rows));
    });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.addEventListener('messageerror', () => reject(new Error('the outcome could not be posted')));
    const stop = () => reject(signal?.reason as Error);
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
  });
  worker.postMessage(task, task.kind === 'files' ? task.files.map(({ bytes }) => bytes.buffer) : []);
  return outcome.finally(() => worker.terminate());
}
