import { isLinkId, linkUrl } from '../../src/admin-center/links.ts';
import type { Guide, Money, Situation, Sourced, Warning } from '../../src/guidance/model.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { Headings } from './headings.ts';

/** What every part of the printed page needs. */
export interface Page {
  guide: Guide;
  situation: Situation;
  wording: Translator;
  headings: Headings;
}

/** How sure it is, by its label, and by what; an option that is no advice has another word for what is inferred. */
export function mark({ certainty, facts }: Sourced, { wording }: Page, inferred?: string): string {
  const own = certainty === 'inferred' && inferred ? inferred : wording.t(`certainty_${certainty}`);
  const label = certainty === 'stated' ? '' : `${own} `;
  return ` _(${label}${facts.join(', ')})_`;
}

/** An amount as the reader writes it. */
export function money({ amount, currency }: Money, { wording }: Page): string {
  return new Intl.NumberFormat(wording.locale, { style: 'currency', currency }).format(amount);
}

/** The product of a subscription, by its index. */
export function productOf({ situation }: Page, index: number): string {
  return situation.subscriptions?.[index]?.product ?? String(index);
}

/** The products of some subscriptions, in a row. */
export function productsOf(indexes: readonly number[], page: Page): string {
  return indexes.map((index) => productOf(page, index)).join(', ');
}

/** A heading of the second level. */
export function heading(words: string): string[] {
  return [`## ${words}`, ''];
}

/** The address of a link, in the cloud of the old tenant. */
export function linkLine(id: string, { situation }: Page): string {
  return isLinkId(id) ? `<${linkUrl(id, { cloud: situation.clouds?.old ?? 'worldwide' })}>` : id;
}

/** A warning with whom it is about, where to read more, and its sources. */
export function warningLine(warning: Warning, page: Page): string {
  const about = productsOf(warning.subscriptions ?? [], page);
  const link = warning.link ? ` ${linkLine(warning.link, page)}` : '';
  return `⚠ ${about ? `${about}: ` : ''}${page.wording.t(warning.text)}${link}${mark(warning, page)}`;
}
