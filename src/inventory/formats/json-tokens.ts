/** A mark of JSON itself, a string, any other value, or the place where no token can be. */
type TokenType = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'value' | 'break';

interface Token {
  type: TokenType;
  start: number;
  end: number;
}

/** What may come next. */
export type Wanted = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'after' | 'end';
export type Opened = '{' | '[';

const MARKS = '{}[],:';
const SPACE = /[ \t\n\r]*/y;
const VALUE = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
/** A value of which only the end is missing. */
const PART = /^(?:-?[\d.eE+-]*|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?)$/;

/** The token at or after an index. A break that is only missing its end has the text's length as `end`. */
export function nextToken(text: string, from: number): Token {
  SPACE.lastIndex = from;
  SPACE.test(text);
  const start = SPACE.lastIndex;
  const first = text.charAt(start);
  if (first === '') return { type: 'break', start, end: text.length };
  if (MARKS.includes(first)) return { type: first as TokenType, start, end: start + 1 };
  if (first === '"') return stringAt(text, start);
  VALUE.lastIndex = start;
  if (VALUE.test(text)) return { type: 'value', start, end: VALUE.lastIndex };
  return { type: 'break', start, end: PART.test(text.slice(start)) ? text.length : start };
}

/** By hand and not by a pattern: a string may be megabytes long. */
function stringAt(text: string, start: number): Token {
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '"') return { type: 'string', start, end: at + 1 };
    if (char < ' ') return { type: 'break', start, end: at };
    if (char !== '\\') continue;
    const escape = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(at + 1, at + 6))?.[0];
    if (escape === undefined) {
      const isPart = /^(?:u[0-9a-fA-F]{0,3})?$/.test(text.slice(at + 1, at + 6));
      return { type: 'break', start, end: isPart ? text.length : at };
    }
    at += escape.length;
  }
  return { type: 'break', start, end: text.length };
}

type Step = (type: TokenType, open: Opened[]) => Wanted | null;

/** What follows a token where something is wanted; null where the token does not fit. `open` is what is not closed. */
export const NEXT: Readonly<Record<Wanted, Step>> = {
  value: valueStep,
  'first-value': (type, open) => (type === ']' ? closed(open) : valueStep(type, open)),
  key: (type) => (type === 'string' ? 'colon' : null),
  'first-key': (type, open) => (type === '}' ? closed(open) : NEXT.key(type, open)),
  colon: (type) => (type === ':' ? 'value' : null),
  after: (type, open) => {
    const inObject = open.at(-1) === '{';
    if (type === ',') return inObject ? 'key' : 'value';
    return type === (inObject ? '}' : ']') ? closed(open) : null;
  },
  end: () => null,
};

function valueStep(type: TokenType, open: Opened[]): Wanted | null {
  if (type === 'string' || type === 'value') return open.length > 0 ? 'after' : 'end';
  if (type !== '{' && type !== '[') return null;
  open.push(type);
  return type === '{' ? 'first-key' : 'first-value';
}

function closed(open: Opened[]): Wanted {
  open.pop();
  return open.length > 0 ? 'after' : 'end';
}
