import type { Certainty, StepTenant } from '../../src/guidance/model.ts';
import type { Locale } from '../../src/i18n/locales.ts';

type Key =
  | 'steps'
  | 'dates'
  | 'warnings'
  | 'unknowns'
  | 'sources'
  | 'due'
  | 'missed'
  | 'past'
  | 'choice'
  | 'about'
  | 'roles'
  | 'waitsFor'
  | 'seen'
  | 'checkedOn'
  | StepTenant
  | Exclude<Certainty, 'stated'>;

/** Words of the Markdown page itself; no surface of the extension shows them. */
export type Headings = Readonly<Record<Key, string>>;

export const HEADINGS: Readonly<Record<Locale, Headings>> = {
  en: {
    steps: 'Steps',
    dates: 'Dates',
    warnings: 'Also',
    unknowns: 'Not known',
    sources: 'Sources',
    due: 'by',
    missed: 'missed',
    past: 'past',
    choice: 'Choice',
    about: 'For',
    roles: 'Who',
    waitsFor: 'After step',
    seen: 'seen Nov 2026',
    checkedOn: 'Rules checked on',
    old: 'old tenant',
    new: 'new tenant',
    both: 'both tenants',
    partner: 'partner',
    support: 'support',
    reported: 'reported',
    inferred: 'inferred',
    disputed: 'disputed',
  },
  da: {
    steps: 'Trin',
    dates: 'Datoer',
    warnings: 'Desuden',
    unknowns: 'Ikke kendt',
    sources: 'Kilder',
    due: 'senest',
    missed: 'overskredet',
    past: 'passeret',
    choice: 'Valg',
    about: 'Gælder',
    roles: 'Hvem',
    waitsFor: 'Efter trin',
    seen: 'set nov. 2026',
    checkedOn: 'Regler tjekket',
    old: 'gammel lejer',
    new: 'ny lejer',
    both: 'begge lejere',
    partner: 'partner',
    support: 'support',
    reported: 'rapporteret',
    inferred: 'udledt',
    disputed: 'omstridt',
  },
};
