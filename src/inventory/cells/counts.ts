import { asciiDigits, INVISIBLE } from './text.ts';

/** `-5`, `1,234`, `1.234`, `1 234`, `1'234`, `1,00,000`, `١٬٢٣٤`: groups end in three digits, so none is a decimal. */
const COUNT = /^[-\u2212]?\d+$|^[-\u2212]?\d{1,3}(?:[.,'\u2019\u066c\s]\d{2,3})*[.,'\u2019\u066c\s]\d{3}$/;
/** `35.0`, `35,00`, `1,234.00`: a whole number as a sheet or another program writes it. */
const NO_FRACTION = /^(.*\d)[.,\u066b]0{1,2}$/;
/** `35 seats`. */
const UNIT = /\s*(?:licen[cs]es?|seats?|users?|units?)$/i;
const MAX_COUNT = 10_000_000;

/** A number of licences: the number, 'bad' for one that no tenant has (negative, huge), null for no number. */
export function readCount(text: string): number | 'bad' | null {
  const bare = asciiDigits(text.replace(INVISIBLE, '')).trim().replace(UNIT, '');
  const digits = NO_FRACTION.exec(bare)?.[1] ?? bare;
  if (!COUNT.test(digits)) return null;
  const count = Number(digits.replace(/\u2212/, '-').replace(/[^\d-]/g, ''));
  return count >= 0 && count <= MAX_COUNT ? count : 'bad';
}

/** What a cell says that has no value. */
const NOTHING =
  /^(?:[-\u2010-\u2015\u2212_.\s]*|n\/?a|none|null|nil|not available|not applicable|unknown|#n\/a)$/i;

/** True where a cell says that there is no value: `—`, `N/A`, `null`, nothing at all. */
export function saysNothing(text: string): boolean {
  return text === '' || NOTHING.test(text.trim());
}

/** Units of a SKU by their state, as Graph counts them [L-17]. */
export interface Units {
  enabled?: number;
  warning?: number;
  suspended?: number;
  lockedOut?: number;
}

const STATES = {
  enabled: 'enabled',
  warning: 'warning',
  suspended: 'suspended',
  lockedout: 'lockedOut',
} as const;

/** The units in `@{enabled=150; warning=0}`, `{"enabled":150}` or `class LicenseUnitsDetail { Enabled: 150 }`. */
export function unitsIn(text: string): Units | null {
  const units: Units = {};
  for (const [, state = '', count = ''] of text.matchAll(
    /\b(enabled|warning|suspended|lockedout)\b\W{1,6}?(\d+)/gi,
  )) {
    const name = STATES[state.toLowerCase() as keyof typeof STATES];
    const read = readCount(count);
    if (typeof read === 'number') units[name] = read;
  }
  return Object.keys(units).length > 0 ? units : null;
}
