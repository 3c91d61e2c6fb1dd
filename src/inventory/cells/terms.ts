import type { Billing, Term } from '../../guidance/model.ts';
import type { Frequency, Words } from './words.ts';

/** Years and months in the words of a spreadsheet in another language, as they stand beside a number or alone. */
const YEARS =
  /(?<!\p{L})(?:år(?:lig\p{L}*|et)?|helår\p{L}*|jahr(?:e|es)?|jährlich\p{L}*|jaar(?:lijks\p{L}*)?|\d+ ?ans?|années?|annuel\p{L}*|annualmente|ann[oi]|annuale|años?|anual\p{L}*|anos?|rok|roku|roczn\p{L}*|lata|lat|roční|ročně|vuosi|vuotta|vuosittai\p{L}*|год\p{L}*|лет|ежегодно)(?!\p{L})|年/giu;
const MONTHS =
  /(?<!\p{L})(?:måned(?:lig\p{L}*|er)?|månad(?:svis|er)?|monat(?:e|lich\p{L}*)?|maand(?:elijks\p{L}*|en)?|mois|mensuel\p{L}*|mes|meses|mensual\p{L}*|mensil\p{L}*|mensal\p{L}*|mese|mesi|mês|miesi[ąę]\p{L}*|měsí\p{L}*|kuukau\p{L}*|месяц\p{L}*|ежемесячно)(?!\p{L})|月/giu;
const UPFRONT =
  /(?<!\p{L})(?:forud(?:betalt|betaling)?|på forhånd|im voraus|vorauszahlung|einmalig|à l'avance|d'avance|por adelantado|in anticipo|antecipado|vooraf|z góry|předem|engangs\p{L}*|éénmalig)(?!\p{L})/giu;

function inEnglish(text: string): string {
  const plain = text.toLowerCase().trim();
  if (/^[ -~]*$/.test(plain) && ENGLISH.test(plain)) return plain;
  const number = (found: string) => /\d+/.exec(found)?.[0] ?? '';
  return plain
    .replace(UPFRONT, 'upfront')
    .replace(YEARS, (found) => `${number(found)} year`.trim())
    .replace(MONTHS, 'month');
}

/** What needs no other language. */
const ENGLISH = /annual|year|month|prepaid|up ?front|one[ _-]?time|triennial/;

/** How long a commitment lasts, in English words, ISO 8601 or months; undefined where it does not say. */
export function termOf(text: string): Term | undefined {
  const term = inEnglish(text);
  if (
    /\b(?:[2-9]|two|three|five|multi)[ -]?year|triennial|\bp[2-9]y\b|^(?:24|36|60)(?:\s*months?)?$/.test(term)
  ) {
    return 'multi-year';
  }
  if (/annual|year|\bp1y\b|\bp12m\b|^12(?:\s*months?)?$|\b12[ -]months?\b/.test(term)) return 'annual';
  return /month|\bp1m\b|^1$|\bm2m\b/.test(term) ? 'monthly' : undefined;
}

/** How often it is paid; undefined where it does not say, or says two. */
export function billingOf(text: string): Billing | undefined {
  const billing = inEnglish(text);
  const isYearly = /annual|year|\bp1y\b/.test(billing);
  if (/upfront|up front|one[ _-]?time|pre-?paid|triennial|every 3 years/.test(billing)) return 'upfront';
  if (/month|\bp1m\b/.test(billing)) return isYearly ? undefined : 'monthly';
  return isYearly ? 'annual' : undefined;
}

/** What a text says in two parts: `Annual, paid monthly`, `One-Year commitment for monthly billing`. */
const PARTS = /\s*[,/(;|-]\s+|\s*[,/(;|]\s*|\s+(?=paid|billed|for (?:monthly|yearly|annual))/;

/**
 * Term and billing in one text. `Annual, paid monthly` tells both; `Monthly` alone how it is billed and nothing of
 * the commitment; `Annual` how it is billed, and that the term is no shorter.
 */
export function frequencyOf(text: string, words: Words): Frequency & { isGuess?: boolean } {
  if (text === '') return {};
  const known = words.frequencyOf(text);
  if (known?.term) return known;
  const both = inTwoParts(text);
  if (both) return both;
  const billing = known?.billing ?? billingOf(text);
  // Paid once a year, or for the whole term at once: the term is no shorter.
  const term = billing === 'annual' ? 'annual' : billing === 'upfront' ? termOf(text) : undefined;
  return { ...(billing && { billing }), ...(term && { term, isGuess: true }) };
}

function inTwoParts(text: string): Frequency | undefined {
  const [first = '', ...others] = text.split(PARTS);
  const second = others.join(' ').trim();
  const term = second === '' ? undefined : termOf(first);
  const billing = billingOf(second);
  return term && { term, ...(billing && { billing }) };
}
