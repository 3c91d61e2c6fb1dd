import { asciiDigits } from './text.ts';

const SYMBOLS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '₺': 'TRY',
};
const MAX_PRICE = 1_000_000;

/** An amount and its currency: `12.30` beside a column of currencies, `12,30 EUR`, `€ 12.30`; null where one is missing. */
export function readPrice(text: string, currencyText: string): { perSeat: number; currency: string } | null {
  if (text === '') return null;
  const cell = asciiDigits(text.trim());
  const currency = currencyIn(currencyText) ?? currencyIn(cell);
  const number = /-?\d[\d.,'\s]*/.exec(cell)?.[0].trim();
  if (!currency || number === undefined) return null;
  const perSeat = amountIn(number);
  return Number.isFinite(perSeat) && perSeat >= 0 && perSeat <= MAX_PRICE ? { perSeat, currency } : null;
}

function currencyIn(text: string): string | undefined {
  const code = /(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/.exec(text)?.[0];
  return code ?? Object.entries(SYMBOLS).find(([symbol]) => text.includes(symbol))?.[1];
}

/** The last mark with one or two digits behind it is the decimal's; all others group. */
function amountIn(text: string): number {
  const [, whole = text, decimals = ''] = /^(.*?)[.,](\d{1,2}|\d{4,})$/.exec(text) ?? [];
  return Number(`${whole.replace(/[^\d-]/g, '') || '0'}.${decimals || '0'}`);
}
