/** How many headers of a text are known: the right one of several code pages knows most. */
export type KnownHeaders = (text: string) => number;

/** The code pages of the admin center's languages, the most likely first. */
const CODE_PAGES = [
  ...['windows-1252', 'windows-1250', 'windows-1251', 'windows-1254', 'windows-1253', 'windows-1257'],
  ...['windows-1255', 'windows-1256', 'windows-1258', 'windows-874', 'shift_jis', 'gbk', 'big5', 'euc-kr'],
  ...['koi8-r', 'ibm866', 'macintosh', 'cp850'],
];

/** Bytes 0x80 to 0xff of a command prompt's code page in Western Europe, which browsers do not know. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** This much of a file tells by its headers. */
const HEAD = 4000;

/** A text that is not UTF-8: in the code page whose headers we know most of, else in the one its letters look like. */
export function decodeOld(bytes: Uint8Array, known: KnownHeaders): string {
  const head = bytes.subarray(0, HEAD);
  const scores = CODE_PAGES.map((page) => ({ page, count: known(decodeAs(page, head)) }));
  const best = scores.reduce((most, each) => (each.count > most.count ? each : most));
  return decodeAs(best.count > 0 ? best.page : pageByShape(bytes), bytes);
}

function decodeAs(page: string, bytes: Uint8Array): string {
  if (page !== 'cp850') return new TextDecoder(page).decode(bytes);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    parts.push(Array.from(bytes.subarray(at, at + CHUNK), letterOf850).join(''));
  return parts.join('');
}

/** So many bytes are put together at once. */
const CHUNK = 8192;

function letterOf850(byte: number): string {
  return byte < 0x80 ? String.fromCharCode(byte) : (CP850[byte - 0x80] ?? '');
}

/** Where 1252 has a mark that stands in no word, and 850 a letter: `K‚benhavn` is no word. */
const LETTERS_OF_850 = new Set([
  ...[0x81, 0x82, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8b, 0x90, 0x93, 0x94, 0x95, 0x98, 0x99, 0x9b],
  ...[0xa0, 0xa1, 0xa2, 0xa3, 0xa4],
]);

/** Where all headers are English: by how the other letters stand in the words. */
function pageByShape(bytes: Uint8Array): string {
  const runs = runsOf(bytes);
  if (runs.length > 0 && runs.every(({ at, end }) => isHan(bytes.subarray(at, end)))) {
    const leads = runs.flatMap(({ at, end }) =>
      [...bytes.subarray(at, end)].filter((_, index) => index % 2 === 0),
    );
    return leads.length >= ENOUGH && leads.every((lead) => lead <= LAST_HANGUL) ? 'euc-kr' : 'gbk';
  }
  const isInWord = ({ at, end }: Run) => isLetter(bytes[at - 1]) && isLetter(bytes[end]);
  const of850 = runs.some(
    (run) => isInWord(run) && run.end - run.at === 1 && LETTERS_OF_850.has(bytes[run.at] ?? 0),
  );
  const of1252 = runs.some(({ at, end }) =>
    bytes.subarray(at, end).some((byte) => byte >= 0xc0 && byte !== SHARP_S),
  );
  return of850 && !of1252 ? 'cp850' : 'windows-1252';
}

/** `ß` in 850. */
const SHARP_S = 0xe1;
/** Korean syllables in pairs begin with no later byte; so many pairs without one are no accident. */
const LAST_HANGUL = 0xc8;
const ENOUGH = 6;

/** Pairs of the everyday Han characters: Cyrillic in one byte a letter begins half of its pairs with a later byte. */
function isHan(run: Uint8Array): boolean {
  return (
    run.length % 2 === 0 &&
    run.every((byte, at) => (at % 2 === 0 ? byte >= 0xb0 && byte <= 0xd7 : byte >= 0xa1))
  );
}

function isLetter(byte = 0): boolean {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

interface Run {
  at: number;
  end: number;
}
/** So many runs of bytes beyond ASCII tell how they stand. */
const MAX_RUNS = 500;

function runsOf(bytes: Uint8Array): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < bytes.length && runs.length < MAX_RUNS; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    let end = at + 1;
    while ((bytes[end] ?? 0) >= 0x80) end++;
    runs.push({ at, end });
    at = end;
  }
  return runs;
}
