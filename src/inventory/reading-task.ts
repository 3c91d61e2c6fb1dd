import { readFiles, readMapped, readPasted, type ChosenFile, type FileContext } from './import.ts';
import type { Imported, UnnamedColumns } from './model.ts';
import type { Mapping } from './rows/read-table.ts';

/** Something to read, as it is posted to a worker. */
export type ReadingTask = { context: FileContext } & (
  | { kind: 'files'; files: readonly ChosenFile[] }
  | { kind: 'text'; text: string }
  | { kind: 'columns'; table: UnnamedColumns; mapping: Mapping }
);

/** What a worker posts while it reads, and at its end. `progress` is the part that is done, 0 to 1. */
export type TaskReply = { progress: number } | { imported: Imported };

/** Reads. Pure but for `onProgress`, and never throws. */
export function runTask(task: ReadingTask, onProgress?: (done: number) => void): Imported {
  const context = { ...task.context, ...(onProgress && { onProgress }) };
  switch (task.kind) {
    case 'files':
      return readFiles(task.files, context);
    case 'text':
      return readPasted(task.text, context);
    case 'columns':
      return readMapped(task.table, task.mapping, context);
  }
}

/** What a worker does with a message: it answers with how far it is, then with the outcome. */
export function answerTask(task: ReadingTask, post: (reply: TaskReply) => void): void {
  post({ imported: runTask(task, (progress) => post({ progress })) });
}
