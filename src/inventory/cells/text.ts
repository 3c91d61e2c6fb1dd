/** The longest name that is kept. */
const MAX_NAME = 500;
/** The longest raw text that is kept beside a value. */
const MAX_RAW = 1000;

/** What turns the direction of text, or stands for nothing: marks, overrides, isolates, zero-width space, BOM. */
export const INVISIBLE = /[\u200b\u200e\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** Control characters, private use (icon fonts) and halves of letters. */
const NO_TEXT = /[\p{Cc}\p{Co}\p{Cs}]/gu;

/** A name as it may be shown: no control or direction characters, single spaces, 500 characters. HTML stays text. */
export function cleanName(text: string): string {
  return cleaned(text, MAX_NAME);
}

/** The text of a cell as it is kept beside its value: cleaned like a name, longer. */
export function cleanRaw(text: string): string {
  return cleaned(text, MAX_RAW);
}

/** Plain text, which most is: nothing in it is to be cleaned. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
const ASCII = /^[\0-~]*$/;

function cleaned(text: string, max: number): string {
  if (text.length <= max && PLAIN.test(text)) return text;
  // More than what is kept, so that what is taken out does not shorten it; less than a hostile file's megabytes.
  return text
    .slice(0, 4 * max)
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .replace(NO_TEXT, '')
    .trim()
    .slice(0, max)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}

/**
 * A word as it is compared: no case, width, direction marks or icons; one form of the Turkish i. The header words
 * are stored like this, so both sides must be folded.
 */
export function fold(text: string): string {
  const clean = cleanName(text);
  if (ASCII.test(clean)) return clean.toLowerCase();
  return clean
    .normalize('NFKC')
    .toLowerCase()
    .replace(/i\u0307|\u0131/g, 'i')
    .replace(/[\u2018\u2019]/g, "'");
}

/** Zeros of the scripts whose digits the admin center's languages use. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

/** Every digit as 0-9: `٢٠٢٧` → `2027`. */
export function asciiDigits(text: string): string {
  if (ASCII.test(text)) return text;
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((start) => code >= start && code <= start + 9);
    return zero === undefined ? digit : String(code - zero);
  });
}
