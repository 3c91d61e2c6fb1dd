import { cleanName, fold } from './text.ts';

/** What sellers put around Microsoft's name of a product, in brackets. */
const IN_BRACKETS = /\s*[([]\s*(?:nce|csp|new commerce|n\.c\.e\.)\b[^)\]]*[)\]]\s*/gi;
/** The same without brackets, before or behind the name. */
const AROUND = /^(?:nce|csp)\s*[-–:|]\s*|\s*[-–:|]\s*(?:nce|csp|new commerce(?: experience)?)$|\s+nce$/gi;
/** The term that some put behind the name: it stands in columns of its own where it matters. */
const TERM_BEHIND =
  /\s*[-–,]?\s*[([]?\b(?:(?:annual|yearly|monthly|1[- ]year|3[- ]years?|one[- ]year)(?:\s*(?:term|commitment|commit|plan))?(?:\s*[,/(-]?\s*(?:(?:billed|paid|billing)\s*)?(?:monthly|annually|annual|yearly|upfront)(?:\s+bill(?:ed|ing))?)?|p1[my]|p3y)\b[)\]]?$/i;

/** A product's name as Microsoft writes it, without what sellers put around it: `(NCE)`, `[NCE COM ANN]`. */
export function plainName(name: string): string {
  if (!/nce|csp|commerce|n\.c\.e/i.test(name)) return cleanName(name);
  const plain = cleanName(name.replace(IN_BRACKETS, ' ').replace(AROUND, ''));
  return plain === '' ? cleanName(name) : plain;
}

/** The name without a term behind it, too: `Visio Plan 2 - Annual, billed monthly`. A last try to find its SKU. */
export function withoutTerm(name: string): string {
  return plainName(name).replace(TERM_BEHIND, '').trim();
}

/** What stands behind the name of a term and of how it is billed: `Annual, billed monthly`; '' where nothing does. */
export function termBehind(name: string): string {
  if (!/annual|year|month|\bp[13][my]\b/i.test(name)) return '';
  return (TERM_BEHIND.exec(plainName(name))?.[0] ?? '').replace(/^[\s\-–,([]+|[)\]\s]+$/g, '');
}

/** The term that a seller's mark in the name tells, `[NCE COM ANN]` or `(NCE COM MTH)`. */
export function termMark(name: string): 'annual' | 'monthly' | undefined {
  const mark = /[([]\s*nce\s+[a-z]{3}\s+(ann|mth)\b/i.exec(name)?.[1]?.toLowerCase();
  return mark === 'ann' ? 'annual' : mark === 'mth' ? 'monthly' : undefined;
}

const TOTAL_WORDS =
  'total|totals|grand total|sub ?total|sum|sum total|i alt|total i alt|ialt|gesamt|gesamtsumme|summe|insgesamt|totaal|' +
  'eindtotaal|totalt|summa|sammanlagt|totalsumma|yhteensä|totale|totali|totaux|total général|total general|suma|' +
  'celkem|spolu|razem|összesen|итого|всего|сума|разом|общо|σύνολο|toplam|genel toplam|kokku|kopā|iš viso|skupaj|' +
  'ukupno|jumlah|tổng|tổng cộng|合計|总计|合计|總計|합계|총계|รวม|סהכ|סה"כ|المجموع|الإجمالي';
/** `Total`, `Total: 35`, `Total seats`. */
const TOTAL = new RegExp(`^(?:${TOTAL_WORDS})(?:\\s*[:(].*|(?:\\s+\\p{L}+){1,2})?$`, 'u');

/** A longer name is no word for a total. */
const LONGEST_TOTAL = 60;

/** True where a row sums up those above it. */
export function isTotal(name: string): boolean {
  return name.length <= LONGEST_TOTAL && TOTAL.test(fold(name).trim());
}
