import type { Locale } from '../../src/i18n/locales.ts';

type Key =
  | 'conflicts'
  | 'decideBy'
  | 'settled'
  | 'refused'
  | 'today'
  | 'noSteps'
  | 'unknowns'
  | 'choice'
  | 'about'
  | 'roles'
  | 'waitsFor'
  | 'past'
  | 'seen'
  | 'checkedOn'
  | 'cost'
  | 'refund'
  | 'inferred';

/**
 * Words that only the printed page has; all others are the extension's own, from `translations/`. A reviewer of another
 * language gets the English ones.
 */
export type Headings = Readonly<Record<Key, string>>;

export const HEADINGS: Readonly<Partial<Record<Locale, Headings>>> & { en: Headings } = {
  en: {
    conflicts: "Dates that don't fit",
    decideBy: 'decide by',
    settled: 'decided',
    refused: "Decisions that can't be carried out",
    today: 'Today',
    noSteps: 'There is nothing to do.',
    unknowns: 'Not known',
    choice: 'Choice',
    about: 'For',
    roles: 'Who',
    waitsFor: 'After step',
    past: 'past',
    seen: 'undated, seen Nov 2026',
    checkedOn: 'Rules checked on',
    cost: 'Costs',
    refund: 'Comes back',
    inferred: 'Inferred.',
  },
  da: {
    conflicts: 'Datoer, der ikke passer',
    decideBy: 'beslut senest',
    settled: 'besluttet',
    refused: 'Beslutninger, der ikke kan udføres',
    today: 'I dag',
    noSteps: 'Der er intet at gøre.',
    unknowns: 'Ikke kendt',
    choice: 'Valg',
    about: 'Gælder',
    roles: 'Hvem',
    waitsFor: 'Efter trin',
    past: 'passeret',
    seen: 'udateret, set nov. 2026',
    checkedOn: 'Regler kontrolleret',
    cost: 'Koster',
    refund: 'Kommer tilbage',
    inferred: 'Udledt.',
  },
};
