import type { Agreement, Price } from '../../guidance/model.ts';
import { saysNothing } from '../cells/counts.ts';
import { termMark } from '../cells/names.ts';
import { readPrice } from '../cells/prices.ts';
import { billingOf, frequencyOf, termOf } from '../cells/terms.ts';
import type { Words } from '../cells/words.ts';
import { isGrant } from '../kinds.ts';
import type { CellOf, Draft } from './draft.ts';

export interface Purchase {
  cell: CellOf;
  words: Words;
  /** The product as the source names it. */
  name: string;
  stringId: string;
  /** How all of the source was bought, where the source itself tells: a guess. */
  agreement?: Agreement | undefined;
  notUnderstood: (header: string, text: string) => void;
}

/** How it was bought, for how long, how it is billed, and for how much. */
export function putPurchase(draft: Draft, purchase: Purchase): void {
  putAgreement(draft, purchase);
  putTerm(draft, purchase);
  putPrice(draft, purchase);
}

function putAgreement(draft: Draft, { cell, words, name, stringId, agreement, notUnderstood }: Purchase): void {
  const channel = cell('channel');
  const type = cell('type');
  const isTrial = /^(?:true|yes|1|trial)$/i.test(cell('isTrial').text) || words.channelOf(type.text) === 'trial';
  const told = words.channelOf(channel.text) ?? words.channelOf(type.text);
  for (const { text, header } of [channel, type]) {
    if (!saysNothing(text) && !words.channelOf(text) && !/^free$/i.test(text)) notUnderstood(header, text);
  }
  if (channel.text !== '') draft.put('agreement', undefined, channel.text);
  if (isTrial) draft.put('agreement', 'trial', cell('isTrial').text || type.text);
  else if (told === 'direct') draft.put('agreement', 'mca', channel.text, true);
  else if (told && told !== 'unknown-seller') draft.put('agreement', told, channel.text, channel.unsure);
  else if (isGrant(stringId, name)) draft.put('agreement', 'nonprofit', name, true);
  else if (/\btrial\b/i.test(name)) draft.put('agreement', 'trial', name, true);
  else if (agreement) draft.put('agreement', agreement, '', true);
}

/** Term and billing are two things: each is read of its own column first. */
function putTerm(draft: Draft, { cell, words, name, notUnderstood }: Purchase): void {
  const term = cell('term');
  const frequency = cell('frequency');
  const ofTerm = frequencyOf(term.text, words);
  const ofFrequency = frequencyOf(frequency.text, words);
  const own = termOf(ofTerm.billing && ofTerm.term ? '' : term.text) ?? ofTerm.term;
  if (own) draft.put('term', own, term.text, term.unsure);
  else if (ofFrequency.term) {
    draft.put('term', ofFrequency.term, frequency.text, frequency.unsure || ofFrequency.isGuess === true);
  } else if (termMark(name)) draft.put('term', termMark(name), name, true);
  const billing = ofFrequency.billing ?? (ofTerm.isGuess ? undefined : ofTerm.term && ofTerm.billing);
  if (billing) draft.put('billing', billing, ofFrequency.billing ? frequency.text : term.text, frequency.unsure);
  else draft.put('billing', undefined, frequency.text);
  const isKnown = (text: string) => saysNothing(text) || /unknown/i.test(text) || Boolean(termOf(text) ?? billingOf(text) ?? words.frequencyOf(text));
  for (const { text, header } of [term, frequency]) if (!isKnown(text)) notUnderstood(header, text);
}

/** A price for one seat, where its currency and its period are told: the period is a guess. */
function putPrice(draft: Draft, { cell }: Purchase): void {
  const price = cell('price');
  const read = readPrice(price.text, cell('currency').text);
  const per = periodOf(price.header, draft);
  if (read && per) draft.put('price', { ...read, per }, price.text, true);
}

function periodOf(header: string, { subscription: { billing } }: Draft): Price['per'] | undefined {
  if (/month/i.test(header)) return 'month';
  if (/year|annual/i.test(header)) return 'year';
  return billing === 'monthly' ? 'month' : billing === 'annual' ? 'year' : undefined;
}
