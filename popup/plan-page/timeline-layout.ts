import { daysBetween } from '../../src/calendar/days.ts';
import type { Day } from '../../src/guidance/model.ts';
import type { BarKind, MarkKind, Timeline, TimelineFlag, TimelineRow } from '../../src/views/timeline.ts';

/** The words of the picture in the user's language. */
export interface TimelineWords {
  name: (row: TimelineRow) => string;
  newTenant: string;
  sentences: (row: TimelineRow) => string[];
  flag: (flag: TimelineFlag) => string;
  /** With its year where that is not clear from the months before. */
  month: (day: Day, withYear: boolean) => string;
}

/** One line of text; `x` is where it starts for the reader. */
export interface PlacedText {
  x: number;
  y: number;
  text: string;
  /** The whole text, where it had to be cut. */
  whole?: string;
  kind: 'name' | 'new-name' | 'words' | 'soon' | 'month';
}

/** The picture in CSS pixels. Marks and bars of one kind are one path: a thousand rows stay few elements. */
export interface TimelineLayout {
  width: number;
  height: number;
  texts: PlacedText[];
  paths: Partial<Record<BarKind | MarkKind | 'new' | 'grid', string>>;
  flags: {
    kind: TimelineFlag['kind'];
    text: string;
    x: number;
    box: { x: number; y: number; width: number };
  }[];
  /** From where the vertical lines run down. */
  top: number;
}

/** Below this width a name and its words stand above their bar. */
const COMPACT_BELOW = 640;
const GAP = 8;
const BAR = 10;
const LANE = 22;
/** Share of the width that is kept for bars, however long the words are. */
const BARS_SHARE = 0.5;

/** Estimated width of 12 px text: no font is asked, so that the layout is the same everywhere and can be tested. */
export function textWidth(text: string, isBold = false): number {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) > 0x2e80 ? 12.5 : 6.5;
  return isBold ? width * 1.12 : width;
}

/** Sentences in a row; one that ends in an abbreviated month has its full stop already. */
function joined(sentences: readonly string[]): string {
  return sentences.join('. ').replaceAll('.. ', '. ');
}

/** Places rows, bars, marks and words. In a right-to-left language the picture is mirrored. */
export function layOut(
  timeline: Timeline,
  rows: readonly TimelineRow[],
  { width, rtl, words }: { width: number; rtl: boolean; words: TimelineWords },
): TimelineLayout {
  const compact = width < COMPACT_BELOW;
  const start = compact ? 0 : Math.min(240, width * 0.24);
  const placed = rows.map((row) => ({ row, sentences: words.sentences(row) }));
  const scale = scaleFor(timeline, placed, { room: width - start, compact });
  const pen = new Pen(timeline.from, scale, { start, width, rtl });
  const { flags, lanes } = placeFlags(timeline.flags, pen, words);
  const top = lanes * LANE;
  const layout: TimelineLayout = { width, height: 0, texts: [], paths: {}, flags, top };
  let y = top + LANE;
  if (timeline.newTenant) {
    const line = lineAt(y, compact, false);
    layout.texts.push({
      ...fitted(words.newTenant, compact ? width : start - GAP),
      ...pen.nameAt(line.name),
      kind: 'new-name',
    });
    pen.bar('new', pen.x(timeline.newTenant.from), width, line.bar);
    y += line.height;
  }
  for (const { row, sentences } of placed) {
    const line = lineAt(y, compact, sentences.length > 0);
    layout.texts.push({
      ...fitted(words.name(row), compact ? width : start - GAP),
      ...pen.nameAt(line.name),
      kind: 'name',
    });
    placeRow(row, sentences, { pen, line, layout, compact });
    y += line.height;
  }
  layout.height = y + 4;
  placeMonths(layout, pen, words);
  layout.paths = pen.paths();
  return layout;
}

interface Line {
  name: number;
  words: number;
  bar: number;
  height: number;
}

/** Where a row's name, words and bar stand; all on one line where there is room. */
function lineAt(y: number, compact: boolean, hasWords: boolean): Line {
  if (!compact) return { name: y + 15, words: y + 15, bar: y + 6, height: 22 };
  const below = hasWords ? 16 : 0;
  return { name: y + 14, words: y + 30, bar: y + 20 + below, height: 38 + below };
}

/** Pixels a day: as many as leave room for the words behind each bar, and never fewer than half of the width. */
function scaleFor(
  { from, to }: Timeline,
  placed: readonly { row: TimelineRow; sentences: string[] }[],
  { room, compact }: { room: number; compact: boolean },
): number {
  const whole = daysBetween(from, to);
  const widest = (room - GAP) / whole;
  if (compact) return widest;
  const wanted = placed.map(({ row, sentences }) => {
    const days = daysBetween(from, wordsAfter(row));
    return days > 0 ? (room - 2 * GAP - textWidth(joined(sentences), row.windowOpen)) / days : widest;
  });
  return Math.max(Math.min(widest, ...wanted), widest * BARS_SHARE);
}

/** The day behind which a row's words stand: after its window where that is open, else after everything. */
function wordsAfter({ bars, windowOpen }: TimelineRow): Day {
  const ends = bars.filter(({ kind }) => !windowOpen || kind === 'window').map(({ to }) => to);
  return ends.reduce((last, day) => (day > last ? day : last), '');
}

interface Place {
  pen: Pen;
  line: Line;
  layout: TimelineLayout;
  compact: boolean;
}

function placeRow(
  row: TimelineRow,
  sentences: readonly string[],
  { pen, line, layout, compact }: Place,
): void {
  const after = pen.x(wordsAfter(row)) + GAP + 2;
  const text = fittingSentences(sentences, row.windowOpen, compact ? pen.end - pen.start : pen.end - after);
  // Without room behind them the words stand on the bar's end.
  const x = compact ? pen.start : Math.min(after, pen.end - textWidth(text, row.windowOpen));
  const behind = compact || !text ? 0 : x + textWidth(text, row.windowOpen) + GAP;
  for (const { kind, from, to } of row.bars) {
    const left = Math.max(from === null ? pen.start : pen.x(from), kind === 'paid-on' ? behind : 0);
    pen.bar(kind, left, pen.x(to), line.bar);
  }
  for (const { kind, on } of row.marks) pen.mark(kind, pen.x(on), line.bar + BAR / 2);
  if (!text) return;
  layout.texts.push({
    x: pen.flipped(x),
    y: line.words,
    text,
    kind: row.windowOpen ? 'soon' : 'words',
    ...(text !== joined(sentences) && { whole: joined(sentences) }),
  });
}

/** As many sentences as there is room for, and the first one always. */
function fittingSentences(sentences: readonly string[], isBold: boolean, room: number): string {
  for (let count = sentences.length; count > 1; count -= 1) {
    const text = joined(sentences.slice(0, count));
    if (textWidth(text, isBold) <= room) return text;
  }
  return sentences[0] ?? '';
}

/** A text, cut to a width where it is longer. */
function fitted(text: string, room: number): { text: string; whole?: string } {
  if (textWidth(text) <= room) return { text };
  const letters = Array.from(text);
  while (letters.length > 1 && textWidth(`${letters.join('')}…`) > room) letters.pop();
  return { text: `${letters.join('').trimEnd()}…`, whole: text };
}

/** Labels at their lines: over them, or beside them where another is in the way, else a lane down. */
function placeFlags(
  flags: readonly TimelineFlag[],
  pen: Pen,
  words: TimelineWords,
): { flags: TimelineLayout['flags']; lanes: number } {
  const ends: number[] = [];
  const placed: TimelineLayout['flags'] = [];
  const order = [...flags].sort((one, other) => (one.on < other.on ? -1 : 1));
  for (const flag of order) {
    const text = words.flag(flag);
    const width = textWidth(text) + 14;
    const at = pen.x(flag.on);
    const inside = (left: number) => Math.min(Math.max(left, pen.start), pen.end - width);
    const places = [inside(at - width / 2), inside(at - 6)];
    let lane = 0;
    let left: number | undefined;
    for (; left === undefined; lane += 1) {
      const end = ends[lane] ?? -Infinity;
      left = places.find((place) => place >= end + 4);
    }
    ends[lane - 1] = left + width;
    const box = { x: pen.flipped(left, width), y: (lane - 1) * LANE, width };
    placed.push({ kind: flag.kind, text, x: pen.flipped(at), box });
  }
  return { flags: placed, lanes: ends.length };
}

/** The first day of each month that has room for its name. */
function placeMonths(layout: TimelineLayout, pen: Pen, words: TimelineWords): void {
  const step = [1, 2, 3, 6, 12].find((months) => months * 30 * pen.scale >= 64) ?? 24;
  let year = '';
  for (let month = pen.from; pen.x(month) <= pen.end - 30; month = laterMonth(month, step)) {
    const x = pen.x(month);
    layout.texts.push({
      x: pen.flipped(x + 3),
      y: layout.top + 15,
      text: words.month(month, month.slice(0, 4) !== year),
      kind: 'month',
    });
    year = month.slice(0, 4);
    pen.line(x, layout.top + 4, layout.height);
  }
}

function laterMonth(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 10);
}

/** Draws into one path a kind, within the picture's edges, mirrored where the reader reads from the right. */
class Pen {
  readonly from: Day;
  readonly scale: number;
  readonly start: number;
  readonly end: number;
  readonly #rtl: boolean;
  readonly #paths = new Map<keyof TimelineLayout['paths'], string[]>();

  constructor(
    from: Day,
    scale: number,
    { start, width, rtl }: { start: number; width: number; rtl: boolean },
  ) {
    this.from = from;
    this.scale = scale;
    this.start = start;
    this.end = width;
    this.#rtl = rtl;
  }

  /** Where a day begins, counted from the reader's side; it may lie outside. */
  x(day: Day): number {
    return this.start + daysBetween(this.from, day) * this.scale;
  }

  flipped(x: number, width = 0): number {
    return round(this.#rtl ? this.end - x - width : x);
  }

  nameAt(y: number): { x: number; y: number } {
    return { x: this.flipped(0), y };
  }

  bar(kind: BarKind | 'new', from: number, to: number, y: number): void {
    const left = Math.max(from, this.start);
    const right = Math.min(to, this.end);
    if (right <= left) return;
    const [height, top] = kind === 'kept' || kind === 'grace' ? [4, y + 3] : [BAR, y];
    const width = round(right - left);
    this.#add(
      kind,
      `M${String(this.flipped(left, width))} ${String(top)}h${String(width)}v${String(height)}h-${String(width)}z`,
    );
  }

  mark(kind: MarkKind, day: number, y: number): void {
    if (day < this.start || day > this.end) return;
    const x = this.flipped(day);
    if (kind === 'renewal') this.#add(kind, `M${String(x)} ${String(y - 6)}l6 6l-6 6l-6-6z`);
    else if (kind === 'access-ends') this.#add(kind, `M${String(x)} ${String(y - 9)}v18`);
    else this.#add(kind, `M${String(x)} ${String(y - 6)}v12`);
  }

  line(x: number, from: number, to: number): void {
    this.#add('grid', `M${String(this.flipped(x))} ${String(from)}V${String(to)}`);
  }

  paths(): TimelineLayout['paths'] {
    return Object.fromEntries([...this.#paths].map(([kind, parts]) => [kind, parts.join('')]));
  }

  #add(kind: keyof TimelineLayout['paths'], part: string): void {
    const parts = this.#paths.get(kind);
    if (parts) parts.push(part);
    else this.#paths.set(kind, [part]);
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
