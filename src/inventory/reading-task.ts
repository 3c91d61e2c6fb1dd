import { readFiles, readMapped, readPasted, type ChosenFile, type FileContext } from './import.ts';
import type { Imported, ReadRow, UnnamedColumns } from './model.ts';
import { readingsOf } from './outcome.ts';
import type { Mapping } from './rows/read-table.ts';

/** Something to read, as it is posted to a worker. */
export type ReadingTask = { context: FileContext } & (
  | { kind: 'files'; files: readonly ChosenFile[] }
  | { kind: 'text'; text: string }
  | { kind: 'columns'; table: UnnamedColumns; mapping: Mapping }
);

/**
 * What a worker posts while it reads, and at its end. `progress` is the part that is done, 0 to 1. The rows come before
 * the outcome, some at a time: to take thousands over in one message would hold up the page.
 */
export type TaskReply = { progress: number } | { rows: readonly ReadRow[] } | { imported: Imported };

/** Rows in one message. */
const ROWS_A_REPLY = 500;

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
  const imported = runTask(task, (progress) => post({ progress }));
  const rows = readingsOf(imported).flatMap((reading) => reading.rows);
  for (let at = 0; at < rows.length; at += ROWS_A_REPLY) post({ rows: rows.slice(at, at + ROWS_A_REPLY) });
  // Each reading says how many of the rows are its own.
  for (const reading of readingsOf(imported)) reading.rows = Array<ReadRow>(reading.rows.length);
  post({ imported });
}

/** The outcome with the rows that came before it. */
export function withRows(imported: Imported, rows: readonly ReadRow[]): Imported {
  let at = 0;
  for (const reading of readingsOf(imported)) {
    const end = at + reading.rows.length;
    reading.rows = rows.slice(at, end);
    at = end;
  }
  return imported;
}
