import type { Agreement } from '../guidance/model.ts';

/** Ways of buying that a question names at more length than a column. */
const LONGER: ReadonlySet<Agreement> = new Set(['mca', 'mosa', 'mca-enterprise']);

/** The key of a way of buying in two or three words, for a column. */
export function wayKey(agreement: Agreement): string {
  return agreement === 'unsure' ? 'answer_unsure' : `way_${agreement.replaceAll('-', '_')}`;
}

/** The key of a way of buying as one answer among others. */
export function agreementKey(agreement: Agreement): string {
  return LONGER.has(agreement) ? `agreement_${agreement.replaceAll('-', '_')}` : wayKey(agreement);
}
