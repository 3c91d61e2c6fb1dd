import Papa from 'papaparse';
import { fold } from '../cells/text.ts';
import { MAX_ROWS } from '../model.ts';

/** A filled record and the line on which it begins. */
export interface TextRecord {
  cells: readonly string[];
  line: number;
}

/** A text as records. */
export interface Records {
  records: TextRecord[];
  /** Lines with a quote that is never closed: what stands there is a guess. */
  unclosed: number[];
  /** Records beyond those that a plan can hold. */
  beyond: number;
}

const MAX_COLUMNS = 200;
/** A title or a date may stand above the header. */
const ABOVE = 10;
const SEPARATORS = [',', ';', '\t', '|'];

/**
 * The records of a CSV or TSV text, whatever its separator. PowerShell's `#TYPE` line and Excel's `sep=` line are let
 * go. Where a quote is not closed every line is read alone, so that it does not swallow the rest.
 */
export function recordsOf(text: string): Records {
  const body = text.replace(/^\ufeff/, '');
  const [separatorLine = '', separator] = /^sep=(.)\r?\n/i.exec(body) ?? [];
  const [typeLine = ''] = /^#TYPE [^\n]*\n/i.exec(body.slice(separatorLine.length)) ?? [];
  const above = Number(separatorLine !== '') + Number(typeLine !== '');
  const rest = body.slice(separatorLine.length + typeLine.length);
  const delimiter = separator ?? separatorOf(rest);
  const { data, errors } = Papa.parse<string[]>(rest, { delimiter });
  const isBroken = errors.some(({ type }) => type === 'Quotes') || hasSwallowed(data, delimiter);
  const read = isBroken ? byLine(rest, delimiter, above) : byRecord(data, above);
  const most = MAX_ROWS + ABOVE;
  return {
    records: read.records.slice(0, most),
    unclosed: read.unclosed,
    beyond: Math.max(0, read.records.length - most),
  };
}

function isFilled(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

function byRecord(data: readonly string[][], above: number): { records: TextRecord[]; unclosed: number[] } {
  let line = 1 + above;
  const records = data.flatMap((all) => {
    const record = { cells: all.slice(0, MAX_COLUMNS), line };
    line += 1 + all.reduce((breaks, cell) => breaks + cell.split(/\r\n|\r|\n/).length - 1, 0);
    return isFilled(record.cells) ? [record] : [];
  });
  return { records, unclosed: [] };
}

/** A cell of several lines with separators in them, in a record that is too short: a quote swallowed the next lines. */
function hasSwallowed(data: readonly string[][], delimiter: string): boolean {
  const width = Math.max(0, ...data.slice(0, ABOVE).map(({ length }) => length));
  return data.some(
    (cells) => cells.length < width && cells.some((cell) => /[\r\n]/.test(cell) && cell.includes(delimiter)),
  );
}

function byLine(
  text: string,
  delimiter: string,
  above: number,
): { records: TextRecord[]; unclosed: number[] } {
  const unclosed: number[] = [];
  const records = text.split(/\r\n|\r|\n/).flatMap((each, at) => {
    const line = at + 1 + above;
    const whole = Papa.parse<string[]>(each, { delimiter });
    const isBroken = whole.errors.some(({ type }) => type === 'Quotes');
    if (isBroken) unclosed.push(line);
    const cells = isBroken
      ? each.split(delimiter).map((cell) => cell.replace(/^\s*"|"\s*$/g, ''))
      : (whole.data[0] ?? []);
    return isFilled(cells) ? [{ cells: cells.slice(0, MAX_COLUMNS), line }] : [];
  });
  return { records, unclosed };
}

/** The separator that makes the most cells in rows as wide as each other: a decimal comma makes wide rows, but few. */
function separatorOf(text: string): string {
  const head = text.slice(0, 20_000);
  const scores = SEPARATORS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(head, { delimiter, preview: 20, skipEmptyLines: true });
    const widths = data.map(({ length }) => length).filter((width) => width > 1);
    const score = widths.reduce(
      (sum, width) => sum + widths.filter((other) => other === width).length * width,
      0,
    );
    return { delimiter, score: (widths.length / Math.max(1, data.length)) * score };
  });
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

/** Under what a mapping is remembered: the same header means the same columns. */
export function mappingKey(columns: readonly string[]): string {
  return columns.map(fold).join('\t').slice(0, 2000);
}
