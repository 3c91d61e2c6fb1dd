import { cleanName, fold } from './text.ts';

/** What sellers put around Microsoft's name of a product, in brackets. */
const IN_BRACKETS = /\s*[([]\s*(?:nce|csp|new commerce|n\.c\.e\.)\b[^)\]]*[)\]]\s*/gi;
/** The same without brackets, before or behind the name. */
const AROUND = /^(?:nce|csp)\s*[-–:|]\s*|\s*[-–:|]\s*(?:nce|csp|new commerce(?: experience)?)$|\s+nce$/gi;
/** The term that some put behind the name: it stands in columns of its own where it matters. */
const TERM_BEHIND =
  /\s*[-–,|_]?\s*[([]?(?<![a-z\d])(?:annual|yearly|monthly|1[- ]year|3[- ]years?|one[- ]year|p1[my]|p3y)(?:\s*(?:term|commitment|commit|plan))?(?:\s*[,/(_|-]?\s*(?:(?:billed|paid|billing)\s*)?(?:monthly|annually|annual|yearly|upfront|pre-?paid)(?:\s+bill(?:ed|ing))?)?[)\]]?$/i;

/** A product's name as Microsoft writes it, without what sellers put around it: `(NCE)`, `[NCE COM ANN]`. */
export function plainName(name: string): string {
  if (!/nce|csp|commerce|n\.c\.e/i.test(name)) return cleanName(name);
  const plain = cleanName(name.replace(IN_BRACKETS, ' ').replace(AROUND, ''));
  return plain === '' ? cleanName(name) : plain;
}

/** Microsoft's own id of a product, `CFQ7TTC0LCHC:0002`, and who it is sold to: they follow a name in sellers' lists. */
const BEHIND = [
  /\s*[-–|:]?\s*[([]?\bCFQ7TT[0-9A-Z]{6}(?:[:/ -][0-9A-Z]{4})?\b[)\]]?$/,
  /\s*[([](?:commercial|corporate|com|corp|legacy|direct|license|licence|user)[)\]]$/i,
  /[\s_-]+x ?(?:1|12|36) ?(?:months?|m)$/i,
  /\s*[-–|:_]\s*(?:nce|csp)$|\s+nce$/i,
  /[\s_]+(?:monthly|annual|annually|yearly|upfront|triennial)$/i,
];
/** Short for Microsoft's own word at the beginning. */
const SHORT: readonly [short: RegExp, word: string][] = [
  [/^(?:ms|m)\s?365\b/i, 'Microsoft 365'],
  [/^o365\b/i, 'Office 365'],
  [/^microsoft (?=microsoft |office 365|visio|project )/i, ''],
];
/** Marks that sellers put one behind the other. */
const MOST_MARKS = 5;

/** The name without a term and a seller's marks: `Visio Plan 2 - Annual, billed monthly`. A last try to find its SKU. */
export function withoutTerm(name: string): string {
  let bare = plainName(name);
  for (let marks = 0; marks < MOST_MARKS; marks++) {
    const shorter = [TERM_BEHIND, ...BEHIND].reduce((rest, mark) => rest.replace(mark, ''), bare).trim();
    if (shorter === '' || shorter === bare) break;
    bare = shorter;
  }
  return SHORT.reduce((rest, [short, word]) => rest.replace(short, word), bare).trim();
}

/** What stands behind the name of a term and of how it is billed: `Annual, billed monthly`; '' where nothing does. */
export function termBehind(name: string): string {
  if (!/annual|year|month|p[13][my]\b/i.test(name)) return '';
  const [behind = ''] = TERM_BEHIND.exec(plainName(name)) ?? [];
  return behind.replace(/^[\s\-–|_,([]+|[)\]\s]+$/g, '').replace(/_/g, ' ');
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
/** What is summed up, behind the word: `Total seats`. `Total Protection Suite` is a product. */
const SUMMED =
  'seats?|licen[cs]es?|users?|units?|subscriptions?|products?|rows?|items?|quantity|qty|count|purchased|assigned|available|' +
  'used|active|cost|price|amount|all|overall|tenants?|customers?|per|monthly|annual|yearly|general|licenser|brugere|' +
  'pladser|abonnementer|antal|lizenzen|benutzer|plätze|abonnements|anzahl|menge|licences?|utilisateurs|quantité|' +
  'licencias|usuarios|unidades|suscripciones|licenze|utenti|licenças|usuários|utilizadores|gebruikers|licenties|licencer|' +
  'användare|lisenser|brukere|licencji|użytkowników|de|des|di|da|der|av|af|of|for';
/** `Total`, `Total: 35`, `Total seats`. */
const TOTAL = new RegExp(
  `^(?:${TOTAL_WORDS})(?:\\s*[:(=].*|[\\s\\d.,]*\\d|(?:\\s+(?:${SUMMED})){1,3})?$`,
  'u',
);

/** A longer name is no word for a total. */
const LONGEST_TOTAL = 60;

/** True where a row sums up those above it. */
export function isTotal(name: string): boolean {
  return name.length <= LONGEST_TOTAL && TOTAL.test(fold(name).trim());
}
