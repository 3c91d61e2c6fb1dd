/** What `location.search` asks for. Read once: the router never changes these parameters. */
const query = new URLSearchParams(location.search);

const LANGUAGES = ['en', 'da', 'de', 'ja', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];
export type TableKind = 'v8' | 'v9' | 'v9-table' | 'plain';

function number(name: string, otherwise: number): number {
  const value = Number.parseInt(query.get(name) ?? '', 10);
  return Number.isNaN(value) ? otherwise : value;
}

/** Any tag is taken for dates and for `html[lang]`; words are there in five languages, else in English. */
const tag = query.get('lang') ?? 'en-US';
const primary = tag.split('-')[0]?.toLowerCase();

export const options = {
  tag,
  language: LANGUAGES.find((language) => language === primary) ?? ('en' satisfies Language),
  rightToLeft: primary === 'ar' || primary === 'he',
  noLanguage: query.get('nolang') === '1',
  dark: query.get('theme') === 'dark',
  table: (query.get('table') ?? 'v8') as TableKind,
  rows: number('rows', 12),
  grouped: query.get('grouped') === '1',
  sort: query.get('sort') ?? undefined,
  late: number('late', 400),
  renders: number('renders', 3),
  dates: query.get('dates') === 'short' ? ('short' as const) : ('medium' as const),
  oneAccount: query.get('accounts') === '1',
  /** GUIDs of the tenants whose accounts are signed in; undefined leaves the sign-in as it is. */
  tenants: query.get('tenants')?.split(',').filter(Boolean),
  nameButtons: query.get('names') === 'button',
};
