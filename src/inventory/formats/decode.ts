import { decodeOld, type KnownHeaders } from './code-pages.ts';

/** A file as text; `isOld` where it was in an old encoding of Windows, whose letters may be read wrong. */
export interface Decoded {
  text: string;
  isOld: boolean;
}

/**
 * Decodes by byte order mark, then by the zeros that UTF-16 has in one half, then as UTF-8, else in the old encoding in
 * which most headers are words that we know, or that the letters' places in their words tell.
 */
export function decode(bytes: Uint8Array, known: KnownHeaders): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), isOld: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isOld: false };
  } catch {
    return { text: decodeOld(bytes, known), isOld: true };
  }
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

/** What a file is that is no text: a workbook, a packed archive, or anything else. */
export type Signature = 'sheet' | 'archive' | 'binary';

const SIGNATURES: readonly [bytes: readonly number[], kind: Signature][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'archive'],
  [[0x50, 0x4b, 0x05, 0x06], 'archive'],
  // gzip, 7-Zip, RAR
  [[0x1f, 0x8b], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
  [[0x52, 0x61, 0x72, 0x21], 'archive'],
  // Excel's files before they were zipped
  [[0xd0, 0xcf, 0x11, 0xe0], 'sheet'],
  [[0x25, 0x50, 0x44, 0x46], 'binary'],
];

/** The first names in a workbook, a zip itself. */
const IN_WORKBOOK = /\[Content_Types\]\.xml|_rels\/|xl\/|docProps\/|mimetypeapplication\/vnd\.oasis/;

/** What the first bytes say of a file that is no text. */
export function signatureOf(bytes: Uint8Array): Signature | undefined {
  const kind = SIGNATURES.find(([signature]) => signature.every((byte, at) => bytes[at] === byte))?.[1];
  if (kind !== 'archive') return kind;
  return IN_WORKBOOK.test(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))) ? 'sheet' : 'archive';
}
