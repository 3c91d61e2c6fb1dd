import type { Day } from '../model.ts';

/** What kind of source it is: `source_<kind>` in the catalogs names it for the reader. */
export type SourceKind = 'microsoft' | 'thirdParty' | 'inference' | 'practice' | 'disputed';

interface AnySource {
  kind: SourceKind;
  /** Title of the page, as published. Empty where no one page says it. */
  title: string;
  /** Null where no address is known. */
  url: string | null;
}

/** Where a statement comes from. */
export type Source = AnySource &
  (
    | {
        /** The source's own date. */
        on: Day;
      }
    | {
        on: null;
        /** Why it has no date, for whoever checks the sources next. */
        undated: string;
      }
  );

/** A source's date, or why it has none. */
export type Dated = Day | { undated: string };

const LEARN = 'https://learn.microsoft.com/';
const DOCS_365 = `${LEARN}microsoft-365/`;
const DOCS_REPOSITORIES = 'https://github.com/MicrosoftDocs/';

/** The Danish sentence pairs of Microsoft's short articles, 2020 to 2021. */
export const INSIGHTS = 'OfficeDocs-AlchemyInsights-pr.da-DK';

/** Why most undated pages are. */
export const NO_DATE = { undated: 'The page shows no date.' };

/** A source of any kind. */
export function source(kind: SourceKind, title: string, url: string | null, on: Dated): Source {
  const page = { kind, title, url };
  return typeof on === 'string' ? { ...page, on } : { ...page, on: null, ...on };
}

/** A page of Microsoft Learn, by its path. */
export function learn(title: string, path: string, on: Dated): Source {
  return source('microsoft', title, LEARN + path, on);
}

/** A page of Microsoft 365's own documentation on Microsoft Learn, by its path. */
export function learn365(title: string, path: string, on: Dated): Source {
  return source('microsoft', title, DOCS_365 + path, on);
}

/** A file or a thread in one of Microsoft's documentation repositories. */
export function docsRepository(title: string, path: string, on: Dated): Source {
  return source('microsoft', title, DOCS_REPOSITORIES + path, on);
}

/** Somebody else's text, of which no address was kept. */
export function others(title: string, on: Dated): Source {
  return source('thirdParty', title, null, on);
}
