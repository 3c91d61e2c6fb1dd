/** A file as text; `isOld` where it was in an old encoding of Windows, whose letters may be read wrong. */
export interface Decoded {
  text: string;
  isOld: boolean;
}

/** How many headers of a text are known: the right one of several code pages knows most. */
export type KnownHeaders = (text: string) => number;

/**
 * Decodes by byte order mark, then by the zeros that UTF-16 has in one half, then as UTF-8, else in the old encoding in
 * which most headers are words that we know; Windows-1252 where none are.
 */
export function decode(bytes: Uint8Array, known: KnownHeaders): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), isOld: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isOld: false };
  } catch {
    return { text: new TextDecoder(codePageOf(bytes, known)).decode(bytes), isOld: true };
  }
}

/** The code pages of the admin center's languages, the most likely first. */
const CODE_PAGES = [
  ...['windows-1252', 'windows-1250', 'windows-1251', 'windows-1254', 'windows-1253', 'windows-1257'],
  ...['windows-1255', 'windows-1256', 'windows-1258', 'windows-874', 'shift_jis', 'gbk', 'big5', 'euc-kr'],
];

function codePageOf(bytes: Uint8Array, known: KnownHeaders): string {
  const head = bytes.subarray(0, HEAD);
  const scores = CODE_PAGES.map((page) => ({ page, count: known(new TextDecoder(page).decode(head)) }));
  return scores.reduce((best, each) => (each.count > best.count ? each : best)).page;
}

/** This much of a file tells its encoding. */
const HEAD = 4000;

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, HEAD);
  const zeros = (half: number) =>
    head.reduce((sum, byte, at) => sum + Number(byte === 0 && at % 2 === half), 0);
  const [even, odd] = [zeros(0), zeros(1)];
  // Half of the letters or more are Latin: a few stray zeros are none of UTF-16.
  const enough = head.length / 4;
  if (even === 0 && odd > enough) return 'utf-16le';
  return odd === 0 && even > enough ? 'utf-16be' : undefined;
}

/** What no text has. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\ufffd]/g;
/** A text with more of them than one in so many letters is none. */
const ONE_IN = 50;

/** True where control characters say that it is no text. */
export function isBinary(text: string): boolean {
  const head = text.slice(0, HEAD);
  return (head.match(CONTROLS) ?? []).length > Math.max(head.length / ONE_IN, 1);
}

const NULS = /\u0000/g;

/** A text without the zeros that some programs leave in it. */
export function withoutNuls(text: string): string {
  return text.includes('\u0000') ? text.replace(NULS, '') : text;
}

const SIGNATURES: readonly [bytes: readonly number[], kind: 'sheet' | 'binary'][] = [
  // zip, and so xlsx; the Excel files before it
  [[0x50, 0x4b, 0x03, 0x04], 'sheet'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'sheet'],
  [[0x25, 0x50, 0x44, 0x46], 'binary'],
];

/** What the first bytes say of a file that is no text. */
export function signatureOf(bytes: Uint8Array): 'sheet' | 'binary' | undefined {
  return SIGNATURES.find(([signature]) => signature.every((byte, at) => bytes[at] === byte))?.[1];
}
