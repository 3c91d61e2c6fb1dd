import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Day, Text } from '../src/guidance/model.ts';
import { localDay } from '../src/calendar/local-day.ts';
import { readWords } from './guide/words.ts';
import { asPrinted, asProse } from './read/print.ts';
import { readFileAs } from './read/read-file.ts';

/*
 * npm run read -- FILE [--today DAY] [--json]
 * Prints what the reader makes of a file, with the code that reads it in the tab.
 */

const USAGE = 'npm run read -- FILE [--today YYYY-MM-DD] [--json]';

function fail(line: string): never {
  console.error(line);
  process.exit(1);
}

function readArguments(): { file: string; today: Day; json: boolean } {
  const options = { json: { type: 'boolean' }, today: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [file, ...more] = positionals;
  const today = values.today ?? localDay();
  if (file === undefined || more.length > 0 || !/^\d{4}-\d{2}-\d{2}$/.test(today)) return fail(USAGE);
  return { file, today, json: values.json === true };
}

const { file, today, json } = readArguments();
const words = readWords('en', today);
const imported = readFileAs(path.basename(file), readFileSync(file), today);
const printed = asPrinted(imported, (text: Text) => words.t(text));
console.log(json ? JSON.stringify(printed, null, 2) : asProse(printed));
