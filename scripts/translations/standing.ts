import { faultsOf, type Fault } from './faults.ts';
import { hashOf, PARTS, readEnglish, readTranslations, textsOf, type Part } from './source.ts';

/** How a language stands: keys of its messages and facts, by what is to do about them. */
export interface Standing {
  language: string;
  /** Messages and facts of English. */
  total: number;
  missing: string[];
  /** English, or its description, changed since. */
  stale: string[];
  /** Nobody held them against English a second time. */
  drafts: string[];
  /** In the language only: English has them no more. */
  orphans: string[];
  faults: Fault[];
}

/** How a language stands in all its parts. */
export function standingOf(language: string): Standing {
  const parts = PARTS.map((part) => partOf(language, part));
  const all = (list: (one: Omit<Standing, 'language' | 'total'>) => string[]) => parts.flatMap(list);
  return {
    language,
    total: parts.reduce((sum, { total }) => sum + total, 0),
    missing: all(({ missing }) => missing),
    stale: all(({ stale }) => stale),
    drafts: all(({ drafts }) => drafts),
    orphans: all(({ orphans }) => orphans),
    faults: parts.flatMap(({ faults }) => faults),
  };
}

function partOf(language: string, part: Part): Omit<Standing, 'language'> {
  const english = readEnglish(part);
  const own = readTranslations(language, part);
  const words = { language, english: textsOf('en'), own: textsOf(language) };
  const known = Object.entries(own).flatMap(([key, translation]) => {
    const source = english[key];
    return source ? [{ key, source, isStale: translation.of !== hashOf(source), ...translation }] : [];
  });
  return {
    total: Object.keys(english).length,
    missing: Object.keys(english).filter((key) => !own[key]),
    stale: known.filter(({ isStale }) => isStale).map(({ key }) => key),
    drafts: known.filter(({ state }) => state !== 'reviewed').map(({ key }) => key),
    orphans: Object.keys(own).filter((key) => !english[key]),
    // A stale text is faulty by what changed: it is to be made anew first.
    faults: known
      .filter(({ isStale }) => !isStale)
      .flatMap(({ key, source, text }) => faultsOf(words, key, source, text)),
  };
}
