/** A file as text; `isOld` where it was in the old encoding of Windows, whose letters may be read wrong. */
export interface Decoded {
  text: string;
  isOld: boolean;
}

/** Decodes by byte order mark, then by the zeros that UTF-16 has in one half, then as UTF-8, else as Windows-1252. */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), isOld: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isOld: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), isOld: true };
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
  if (even === 0 && odd > 0) return 'utf-16le';
  return odd === 0 && even > 0 ? 'utf-16be' : undefined;
}

/** What no text has. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\ufffd]/g;

/** True where control characters say that it is no text: a null, or more than a few others. */
export function isBinary(text: string): boolean {
  const head = text.slice(0, HEAD);
  return head.includes('\0') || (head.match(CONTROLS) ?? []).length > 8;
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
