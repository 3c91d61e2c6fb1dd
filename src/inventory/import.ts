import { readCsv, mappingKey, type Mapping, type Unmapped } from './formats/csv.ts';
import { decode, isBinary, signatureOf } from './formats/decode.ts';
import { failed } from './faults.ts';
import { readGraph } from './sources/graph.ts';
import { parseJson, type JsonFault } from './formats/json.ts';
import type { ImportContext, Reading } from './model.ts';

/** The largest file that is read: a Graph answer of 20,000 subscriptions is a fifth of it. */
export const MAX_BYTES = 50 * 1024 * 1024;

/** `format` of our own file that carries a plan to another browser profile. */
export const CARRY_FORMAT = 'tenant-transfer-guide';

export interface FileContext extends ImportContext {
  /** What the user said of headers before, by `mappingKey`. */
  mappings?: Readonly<Record<string, Mapping>>;
}

/**
 * What a file or a paste is: subscriptions, with faults where something could not be read; a table whose columns the
 * user must name, with its text for `readCsv`; or our own file, not yet checked.
 */
export type Imported = { reading: Reading } | (Unmapped & { text: string }) | { carry: unknown };

/** Reads a file, whatever it is. Never throws: what cannot be read is a fault that says what to do. */
export function readBytes(bytes: Uint8Array, name: string, context: FileContext): Imported {
  if (bytes.length > MAX_BYTES) return fault('import_tooLarge', { megabytes: MAX_BYTES / 1024 / 1024 });
  if (signatureOf(bytes) === 'sheet' || /\.(?:xlsx?|xlsm|xlsb|ods|numbers)$/i.test(name)) {
    return fault('import_spreadsheet');
  }
  const { text, isOld } = decode(bytes);
  if (signatureOf(bytes) === 'binary' || isBinary(text)) return fault('import_notText');
  const imported = readText(text, context);
  if (isOld && 'reading' in imported) imported.reading.notes.push({ key: 'import_oldEncoding' });
  return imported;
}

/** Reads what was pasted: JSON of Graph, our own file's text, or a table copied as text. Never throws. */
export function readPasted(text: string, context: FileContext): Imported {
  if (text.length > MAX_BYTES) return fault('import_tooLarge', { megabytes: MAX_BYTES / 1024 / 1024 });
  return isBinary(text) ? fault('import_notText') : readText(text, context);
}

function readText(raw: string, context: FileContext): Imported {
  const text = raw.replace(/^\ufeff/, '');
  const start = /\S/.exec(text)?.[0];
  if (start === undefined) return fault('import_empty');
  if (start === '<') return fault('import_html');
  return start === '{' || start === '[' ? readJson(text, context) : readTable(text, context);
}

function readJson(text: string, context: FileContext): Imported {
  const parsed = parseJson(text);
  if ('fault' in parsed) return { reading: jsonFault(parsed.fault) };
  const { json } = parsed;
  const isCarry =
    typeof json === 'object' && json !== null && 'format' in json && json.format === CARRY_FORMAT;
  return isCarry ? { carry: json } : { reading: readGraph(json, context) };
}

const JSON_FAULTS: Readonly<Record<JsonFault['kind'], string>> = {
  syntax: 'import_jsonSyntax',
  truncated: 'import_jsonTruncated',
  deep: 'import_jsonDeep',
};

function jsonFault({ kind, line, column }: JsonFault): Reading {
  return failed('graph', JSON_FAULTS[kind], { line, column });
}

function readTable(text: string, context: FileContext): Imported {
  const first = readCsv(text, context);
  if ('reading' in first) return first;
  const key = mappingKey(first.columns);
  const { mappings } = context;
  const known = mappings && Object.hasOwn(mappings, key) ? mappings[key] : undefined;
  if (!known) return { ...first, text };
  const again = readCsv(text, context, known);
  return 'reading' in again ? again : { ...again, text };
}

function fault(key: string, values?: Readonly<Record<string, number>>): { reading: Reading } {
  return { reading: failed('csv', key, values) };
}
