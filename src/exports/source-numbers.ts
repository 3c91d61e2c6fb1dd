import type { Translator } from '../i18n/translator.ts';
import type { Citation } from '../guidance/facts/cite.ts';
import { sourceTitle } from '../views/source-title.ts';
import type { BlockItem } from './blocks.ts';

/** Numbers the pages that a document cites, in the order in which it names them. */
export class SourceNumbers {
  #numbers = new Map<string, number>();
  #items: BlockItem[] = [];
  readonly #translator: Translator;

  constructor(translator: Translator) {
    this.#translator = translator;
  }

  /** The numbers of some citations; a page that was cited before keeps its number. */
  of(citations: readonly Citation[]): number[] {
    return [...new Set(citations.map((citation) => this.#numberOf(citation)))];
  }

  /** What the document lists at its end. */
  get items(): readonly BlockItem[] {
    return this.#items;
  }

  #numberOf(citation: Citation): number {
    const text = sourceTitle(citation, this.#translator);
    const known = this.#numbers.get(text);
    if (known) return known;
    this.#items.push({ text, ...(citation.url !== null && { href: citation.url }) });
    this.#numbers.set(text, this.#items.length);
    return this.#items.length;
  }
}
