const QUOTE = '"';
/** Where a document may begin: at the start of a line. */
const START = /^[ \t]*[[{]/gm;
/** More than this before the first document is no line or two of a tool. */
const MAX_BEFORE = 4000;

/**
 * The JSON documents of a text that has several, one a line or one after another, or that has lines of a tool around
 * them (`GET https://…`, a prompt). Null where one of them is broken, or none holds anything.
 */
export function jsonDocuments(text: string): unknown[] | null {
  const documents: unknown[] = [];
  for (let from = 0; ;) {
    START.lastIndex = from;
    const found = START.exec(text);
    if (!found) break;
    if (documents.length === 0 && found.index > MAX_BEFORE) return null;
    const start = found.index + found[0].length - 1;
    const end = endOf(text, start);
    try {
      const document: unknown = JSON.parse(text.slice(start, end));
      documents.push(document);
    } catch {
      return null;
    }
    // `}}`: broken, not another document.
    if (/^\s*[}\],:]/.test(text.slice(end, end + 100))) return null;
    from = end;
  }
  return documents.length > 0 && documents.some(holdsRecords) ? documents : null;
}

/** A list of numbers or `[]` in a text is no document of ours. */
function holdsRecords(json: unknown): boolean {
  if (Array.isArray(json)) return json.some(holdsRecords);
  return typeof json === 'object' && json !== null && Object.keys(json).length > 0;
}

/** The index behind the bracket that closes the one at `start`. */
function endOf(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === QUOTE) at = endOfString(text, at);
    else if (char === '{' || char === '[') depth++;
    else if ((char === '}' || char === ']') && --depth === 0) return at + 1;
  }
  return text.length;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === QUOTE) return at;
  }
  return text.length;
}
