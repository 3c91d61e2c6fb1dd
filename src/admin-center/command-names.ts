import byLanguage from '../../data/command-names.json' with { type: 'json' };
import { COMMAND_IDS, type CommandId, type CommandNames } from './dom/commands.ts';

/** English names with Microsoft's variants: 'Buy licenses: Microsoft 365 E3', 'Cancel this subscription'. */
const ENGLISH: Readonly<Record<CommandId, string>> = {
  'cancel-subscription': 'cancel*subscription*',
  'remove-licenses': 'remove*licen*es*',
  'buy-licenses': 'buy*licen*es*',
  'recurring-billing': '*recurring billing*',
  'move-to-another-tenant': 'move to*tenant*',
  'unassign-licenses': 'unassign*',
  'remove-domain': 'remove|remove domain*',
};

/**
 * The names of all commands in the languages of the tags given, and in English. By base language, so that `pt`, `sr`
 * and `zh`, which Microsoft and the browsers tag differently, bring all that may be meant.
 */
export function commandNames(tags: readonly (string | null)[]): CommandNames {
  const bases = new Set(tags.map((tag) => baseOf(tag ?? '')));
  const languages: CommandNames[] = Object.entries(byLanguage).flatMap(([language, names]) =>
    bases.has(baseOf(language)) ? [names] : [],
  );
  return Object.fromEntries(
    COMMAND_IDS.map((id) => [id, [ENGLISH[id], ...languages.flatMap((names) => names[id] ?? [])].join('|')]),
  );
}

function baseOf(tag: string): string {
  const base = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  return base === 'no' || base === 'nn' ? 'nb' : base;
}
