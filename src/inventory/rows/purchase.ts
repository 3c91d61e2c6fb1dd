import type { Agreement, Billing, Term } from '../../guidance/model.ts';
import type { CellOf, Draft } from './draft.ts';

const CHANNELS: readonly [pattern: RegExp, agreement: Agreement][] = [
  [/^(?:prepaid|product key)$/i, 'product-key'],
  [/^(?:reseller|partner|csp|indirect)$/i, 'partner'],
  [/^trial$/i, 'trial'],
];

/** How it was bought, for how long and how it is billed: English words, as the glossary has no others. */
export function putWay(draft: Draft, cell: CellOf, product: string): void {
  const channel = cell('channel');
  const agreement = CHANNELS.find(([pattern]) => pattern.test(channel.text))?.[1];
  if (agreement || !/\btrial\b/i.test(product)) {
    draft.put('agreement', agreement, channel.text, channel.unsure);
  } else draft.put('agreement', 'trial', product, true);
  const { text, unsure } = cell('frequency');
  const { term, billing, sure } = frequencyOf(text);
  draft.put('term', term, term ? text : '', unsure || !sure);
  draft.put('billing', billing, text, unsure);
}

/** `Annual, paid monthly` tells both; `Monthly` alone how it is billed, and the term is a guess. */
function frequencyOf(text: string): { term?: Term; billing?: Billing; sure: boolean } {
  const [first = '', second] = text.toLowerCase().split(/\s*[,/(]\s*|\s+(?=paid|billed)/, 2);
  const term = termOf(first);
  const billing = second === undefined ? billingOf(first) : billingOf(second);
  return { ...(term && { term }), ...(billing && { billing }), sure: second !== undefined };
}

function termOf(text: string): Term | undefined {
  if (/\b(?:[2-9]|two|three|multi)[ -]?year|triennial|\bp[2-9]y\b/.test(text)) return 'multi-year';
  if (/annual|year|\bp1y\b/.test(text)) return 'annual';
  return /month|\bp1m\b/.test(text) ? 'monthly' : undefined;
}

function billingOf(text: string): Billing | undefined {
  if (/upfront|up front|one[ -]?time/.test(text)) return 'upfront';
  if (/month|\bp1m\b/.test(text)) return 'monthly';
  return /annual|year|\bp1y\b/.test(text) ? 'annual' : undefined;
}
