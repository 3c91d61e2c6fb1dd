import type { Agreement, Price } from '../../guidance/model.ts';
import { saysNothing } from '../cells/counts.ts';
import { flagOf } from '../cells/flags.ts';
import { termBehind, termMark } from '../cells/names.ts';
import { readPrice } from '../cells/prices.ts';
import { billingOf, frequencyOf, termOf } from '../cells/terms.ts';
import type { Frequency, Words } from '../cells/words.ts';
import { isGrant } from '../kinds.ts';
import type { Cell, CellOf, Draft } from './draft.ts';

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

function putAgreement(draft: Draft, purchase: Purchase): void {
  const { cell, words, notUnderstood } = purchase;
  const channel = cell('channel');
  const type = cell('type');
  for (const { text, header } of [channel, type]) {
    if (!saysNothing(text) && !words.channelOf(text) && !/^free$/i.test(text)) notUnderstood(header, text);
  }
  if (isTrial(purchase) || words.channelOf(type.text) === 'trial')
    draft.put('agreement', 'trial', cell('isTrial').text || type.text);
  else if (channel.text !== '' && putChannel(draft, purchase)) return;
  else putSuggestion(draft, purchase);
}

/** A column of its own says that it is a trial, as a flag or in a word. */
function isTrial({ cell, words, notUnderstood }: Purchase): boolean {
  const { text, header } = cell('isTrial');
  if (words.channelOf(text) === 'trial') return true;
  const isFlagged = flagOf(text);
  if (isFlagged === undefined && !saysNothing(text)) notUnderstood(header, text);
  return isFlagged === true;
}

/** What the purchase channel tells; false where it tells no way of buying. */
function putChannel(draft: Draft, { cell, words }: Purchase): boolean {
  const { text, unsure } = cell('channel');
  const told = words.channelOf(text);
  draft.put('agreement', undefined, text);
  // Bought of Microsoft, by which agreement is not said: most are of this one.
  if (told === 'direct') draft.put('agreement', 'mca', text, true);
  else if (told && told !== 'unknown-seller') draft.put('agreement', told, text, unsure);
  return draft.subscription.agreement !== undefined;
}

/** What the product's name or the source suggest: a guess. */
function putSuggestion(draft: Draft, { name, stringId, agreement }: Purchase): void {
  if (isGrant(stringId, name)) draft.put('agreement', 'nonprofit', name, true);
  // What is free is called a trial too, and never ends [L-18].
  else if (/\btrial\b/i.test(name) && !/viral|vtrial|_iw\b|makers/i.test(`${stringId} ${name}`))
    draft.put('agreement', 'trial', name, true);
  else if (agreement) draft.put('agreement', agreement, '', true);
}

/** Term and billing are two things: each is read of its own column first, then of the other, then of the name. */
function putTerm(draft: Draft, purchase: Purchase): void {
  const { cell, words, name, notUnderstood } = purchase;
  const term = cell('term');
  const frequency = cell('frequency');
  const ofTerm = frequencyOf(term.text, words);
  const ofFrequency = frequencyOf(frequency.text, words);
  // `Annual, billed monthly` in the column of terms tells both; `Monthly` alone is the term there.
  const isBoth = ofTerm.term !== undefined && ofTerm.billing !== undefined && !ofTerm.isGuess;
  draft.put('term', isBoth ? ofTerm.term : termOf(term.text), term.text, term.unsure);
  if (!draft.subscription.term && ofFrequency.term) {
    draft.put('term', ofFrequency.term, frequency.text, frequency.unsure || ofFrequency.isGuess === true);
  }
  draft.put('billing', ofFrequency.billing, frequency.text, frequency.unsure);
  if (!ofFrequency.billing && isBoth) draft.put('billing', ofTerm.billing, term.text, term.unsure);
  putTermOfName(draft, name, words);
  noteTerms({ term, frequency }, ofFrequency, notUnderstood);
}

/** Names what a column of terms or of billing says and that tells nothing: a code of the seller's own, `1`. */
function noteTerms(
  { term, frequency }: Record<'term' | 'frequency', Cell>,
  ofFrequency: Frequency,
  notUnderstood: Purchase['notUnderstood'],
): void {
  const isTerm = termOf(term.text) !== undefined || billingOf(term.text) !== undefined;
  const isFrequency = ofFrequency.billing !== undefined || ofFrequency.term !== undefined;
  if (!isTerm && !isSilent(term.text)) notUnderstood(term.header, term.text);
  if (!isFrequency && !isSilent(frequency.text)) notUnderstood(frequency.header, frequency.text);
}

/** A seller's mark or the words behind the name, where no column tells: a guess. */
function putTermOfName(draft: Draft, name: string, words: Words): void {
  const { term, billing } = draft.subscription;
  const behind = frequencyOf(termBehind(name), words);
  const told = termMark(name) ?? behind.term;
  if (!term && told) draft.put('term', told, name, true);
  // `1 Year` behind a name is the term: how it is billed is not said.
  if (!billing && behind.billing && !behind.isGuess) draft.put('billing', behind.billing, name, true);
}

/** True for a text of a term or billing column that says itself that nothing is known. */
function isSilent(text: string): boolean {
  return saysNothing(text) || /unknown/i.test(text);
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
