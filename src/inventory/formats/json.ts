import { nextToken, NEXT, type Opened, type Wanted } from './json-tokens.ts';

/** An object of parsed JSON. Read it by `valueOf` only: its keys are anybody's. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** An object as a record, null for anything else. */
export function recordOf(json: unknown): JsonRecord | null {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as JsonRecord) : null;
}

const capitalised = new Map<string, string>();

/** The value of a record's own key. `SkuId` of PowerShell is `skuId` of Graph. */
export function valueOf(record: JsonRecord, key: string): unknown {
  if (Object.hasOwn(record, key)) return record[key];
  let other = capitalised.get(key);
  if (!other) capitalised.set(key, (other = key.charAt(0).toUpperCase() + key.slice(1)));
  return Object.hasOwn(record, other) ? record[other] : undefined;
}

/** Why a text is no JSON that we read: where it breaks, that it ends too early, or that it is nested too deep. */
export type JsonFault = { kind: 'syntax' | 'truncated' | 'deep'; line: number; column: number };

/** Deeper than any answer of Graph. */
const MAX_DEPTH = 64;

/** Parses JSON. Where it breaks is found by ourselves: the browsers' own messages differ and often tell no place. */
export function parseJson(text: string): { json: unknown } | { fault: JsonFault } {
  const deep = tooDeepAt(text);
  if (deep !== null) return { fault: { kind: 'deep', ...placeOf(text, deep) } };
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    const at = breakAt(text);
    return { fault: { kind: at >= text.length ? 'truncated' : 'syntax', ...placeOf(text, at) } };
  }
}

function tooDeepAt(text: string): number | null {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > MAX_DEPTH) return at;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return null;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** The index of the quote that ends a string: one with an even number of backslashes before it. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text.charCodeAt(before - 1) === BACKSLASH) before--;
    if ((end - before) % 2 === 0) return end;
  }
  return text.length;
}

/** The index of the first character that does not fit, the text's length where it just ends. */
function breakAt(text: string): number {
  const open: Opened[] = [];
  let wanted: Wanted = 'value';
  for (let at = 0; ;) {
    const token = nextToken(text, at);
    if (token.type === 'break') return token.end;
    const next: Wanted | null = NEXT[wanted](token.type, open);
    if (next === null) return token.start;
    wanted = next;
    at = token.end;
  }
}

function placeOf(text: string, at: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', start)) {
    line++;
    start = next + 1;
  }
  return { line, column: at - start + 1 };
}
