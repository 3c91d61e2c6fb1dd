import type { Text } from '../guidance/model.ts';
import { fold } from './cells/text.ts';
import { wordsOf } from './cells/words.ts';
import { commandFor, commandOutput } from './formats/command-output.ts';
import { mappingKey } from './formats/csv.ts';
import { decode, isBinary, signatureOf, withoutNuls } from './formats/decode.ts';
import { jsonDocuments } from './formats/json-documents.ts';
import { parseJson, type JsonFault } from './formats/json.ts';
import type { ImportContext, Imported, UnnamedColumns } from './model.ts';
import { readingsOf } from './outcome.ts';
import { readJsonLists } from './read-json.ts';
import { readTextTable } from './read-text.ts';
import { refused } from './refused.ts';
import type { Mapping } from './rows/read-table.ts';

/** The largest file that is read: a Graph answer of 20,000 subscriptions is a fifth of it. */
export const MAX_BYTES = 50 * 1024 * 1024;

/** `format` of our own file that carries a plan to another browser profile. */
export const CARRY_FORMAT = 'tenant-transfer-guide';

export interface FileContext extends ImportContext {
  /** What the user said of headers before, by `mappingKey`. */
  mappings?: Readonly<Record<string, Mapping>>;
}

/** A file as it was chosen. */
export interface ChosenFile {
  name: string;
  bytes: Uint8Array;
}

/** Reads files. Several are read as one only where all are answers of Graph: they belong together. Never throws. */
export function readFiles(files: readonly ChosenFile[], context: FileContext): Imported {
  const [first] = files;
  if (!first) return refused('import_empty');
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > MAX_BYTES) return tooLarge();
  if (files.length === 1) return readBytes(first.bytes, first.name, context);
  const read = files.map(({ bytes, name }) => readBytes(bytes, name, context));
  const bad = read.find(({ is }) => is === 'refused');
  if (bad) return bad;
  const areGraph = read.every((each) => readingsOf(each).some(({ source }) => source === 'graph'));
  if (!areGraph) return refused('drop_oneFile');
  const texts = files.map(({ bytes }) => decode(bytes, () => 0).text.replace(/^\ufeff/, ''));
  return readPasted(`[${texts.join(',')}]`, context);
}

/** Reads a file, whatever it is. Never throws: what cannot be read is refused with what to do instead. */
export function readBytes(bytes: Uint8Array, name: string, context: FileContext): Imported {
  if (bytes.length > MAX_BYTES) return tooLarge();
  if (signatureOf(bytes) === 'sheet' || /\.(?:xlsx?|xlsm|xlsb|ods|numbers)$/i.test(name)) {
    return refused('import_spreadsheet');
  }
  const signature = signatureOf(bytes);
  if (signature) return refused(signature === 'archive' ? 'import_archive' : 'import_noTable');
  const { text, isOld } = decode(bytes, (head) => knownCells(head, context));
  const imported = readText(text, context);
  return isOld ? withNote(imported, { key: 'import_oldEncoding' }) : imported;
}

/** Reads what was pasted: JSON, our own file's text, or a table copied as text. Never throws. */
export function readPasted(text: string, context: FileContext): Imported {
  return text.length > MAX_BYTES ? tooLarge() : readText(text, context);
}

/** Reads a table once the user has said what its columns hold. Never throws. */
export function readMapped({ text }: UnnamedColumns, mapping: Mapping, context: FileContext): Imported {
  return readTextTable(text, context, mapping);
}

/** Files of more than `MAX_BYTES`: they are not opened. */
export function tooLarge(): Imported {
  return refused('import_tooLarge', { megabytes: MAX_BYTES / 1024 / 1024 });
}

/** Cells with letters beyond ASCII that are headers or statuses we know: they tell the code page. */
function knownCells(head: string, { words }: FileContext): number {
  const { fieldOf, statusOf } = wordsOf(words);
  const cells = head.split(/[\r\n,;\t|]+/).slice(0, 400);
  return cells.filter((cell) => {
    const text = cell.replace(/^\s*"|"\s*$/g, '');
    return /[^\0-~]/.test(text) && (fieldOf('', text) !== undefined || statusOf(fold(text)) !== undefined);
  }).length;
}

function readText(raw: string, context: FileContext): Imported {
  if (isBinary(raw)) return refused('import_noTable');
  const text = withoutNuls(raw).replace(/^\ufeff/, '');
  const imported = readPlain(text, context);
  return text.length < raw.replace(/^\ufeff/, '').length
    ? withNote(imported, { key: 'import_oldEncoding' })
    : imported;
}

function readPlain(text: string, context: FileContext): Imported {
  const start = /\S/.exec(text)?.[0];
  if (start === undefined) return refused('import_empty');
  if (start === '<') return ofMarkup(text);
  if (start === '{' || start === '[') return readJson(text, context);
  const inside = start === '"' ? jsonInString(text) : jsonDocuments(text);
  if (inside !== null) return readJsonLists(inside, context);
  if (commandOutput(text)) return { ...refused('import_commandOutput'), command: commandFor(text) };
  return readTable(text, context);
}

/** A web page, or XML: what Export-Clixml writes is a command's output too. */
function ofMarkup(text: string): Imported {
  if (/^\s*(?:<\?xml[^>]*>\s*)?<Objs\b/.test(text)) {
    return { ...refused('import_commandOutput'), command: commandFor(text) };
  }
  return refused(/^\s*<\?xml/.test(text) ? 'import_noTable' : 'import_html');
}

function readJson(text: string, context: FileContext): Imported {
  const parsed = parseJson(text);
  if ('fault' in parsed) {
    const json = jsonDocuments(text);
    return json ? readJsonLists(json, context) : jsonFault(parsed.fault);
  }
  const { json } = parsed;
  const isCarry =
    typeof json === 'object' && json !== null && 'format' in json && json.format === CARRY_FORMAT;
  return isCarry ? { is: 'plan', carry: json } : readJsonLists(json, context);
}

/** An answer that a tool wrote as a string: `"{\"value\":[]}"`. */
function jsonInString(text: string): unknown {
  const outer = parseJson(text);
  if (!('json' in outer) || typeof outer.json !== 'string' || !/^\s*[[{]/.test(outer.json)) return null;
  const inner = parseJson(outer.json);
  return 'json' in inner ? inner.json : null;
}

const JSON_FAULTS: Readonly<Record<JsonFault['kind'], string>> = {
  syntax: 'import_jsonSyntax',
  truncated: 'import_jsonSyntax',
  deep: 'import_jsonDeep',
};

function jsonFault({ kind, line, column }: JsonFault): Imported {
  return refused(JSON_FAULTS[kind], { line, column });
}

function readTable(text: string, context: FileContext): Imported {
  const first = readTextTable(text, context);
  if (!('table' in first) || !first.table) return first;
  const key = mappingKey(first.table.columns);
  const { mappings } = context;
  const known = mappings && Object.hasOwn(mappings, key) ? mappings[key] : undefined;
  return known ? readTextTable(text, context, known) : first;
}

function withNote(imported: Imported, note: Text): Imported {
  for (const reading of readingsOf(imported)) reading.notes.push(note);
  return imported;
}
