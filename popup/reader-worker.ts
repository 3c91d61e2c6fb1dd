import { answerTask, type ReadingTask } from '../src/inventory/reading-task.ts';

/** Reads files too large for the page's own thread: one task, then the page ends it. */
self.addEventListener('message', ({ data }: MessageEvent<ReadingTask>) => {
  answerTask(data, (reply) => self.postMessage(reply));
});
