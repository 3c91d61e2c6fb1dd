import type { Day } from '../model.ts';
import { FACTS } from './index.ts';
import type { SourceKind } from './source.ts';
import { sourceOf, type SourceId } from './sources.ts';

/** The sentences of one language, by fact id. */
export type Sentences = Readonly<Record<string, string>>;

/** One page with the facts that were taken from it, as a view shows it. */
export interface Citation {
  /** Which page: no other citation of a statement has it. */
  source: SourceId;
  kind: SourceKind;
  /** Empty where no one page says it: then the kind is named. */
  title: string;
  url: string | null;
  /** The page's own date; null where it has none. */
  on: Day | null;
  /** All cited facts that this page says. */
  ids: readonly string[];
  /** Our sentences for these facts, each one at the first page of its fact only. */
  sentences: readonly string[];
}

/**
 * The pages behind some facts, each page once, in the order of the facts; with our sentences where a language's are
 * given. Ids that are no fact are left out: a test keeps them out of the rules.
 */
export function citations(ids: readonly string[], sentences: Sentences = {}): Citation[] {
  const pages = new Map<SourceId, { ids: string[]; sentences: string[] }>();
  for (const id of new Set(ids)) {
    for (const [index, source] of (FACTS[id]?.sources ?? []).entries()) {
      const page = pages.get(source) ?? { ids: [], sentences: [] };
      pages.set(source, page);
      page.ids.push(id);
      const sentence = sentences[id];
      if (index === 0 && sentence) page.sentences.push(sentence);
    }
  }
  return [...pages].map(([source, page]) => {
    const { kind, title, url, on } = sourceOf(source);
    return { source, kind, title, url, on, ...page };
  });
}
