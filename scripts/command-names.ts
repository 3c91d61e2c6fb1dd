/**
 * `npx tsx scripts/command-names.ts <glossary.json>`: writes data/command-names.json, Microsoft's words for the
 * commands of its billing pages, by language. The glossary has one object a language, `_meta` and `_seed` beside them.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { plainName, type CommandId } from '../src/admin-center/dom/commands.ts';
import { ROOT } from './run-command.ts';

/** Which terms of the glossary name which command; none where it is known in English only. */
const TERMS: Readonly<Record<CommandId, readonly string[]>> = {
  'cancel-subscription': ['cancel_subscription'],
  'remove-licenses': ['remove_licenses'],
  'buy-licenses': ['buy_licenses'],
  'recurring-billing': ['edit_recurring_billing', 'recurring_billing'],
  'move-to-another-tenant': ['move_to_another_tenant', 'move_subscription'],
  'unassign-licenses': ['unassign_licenses'],
  'remove-domain': ['remove_domain', 'remove'],
};
/** Words that begin many a command: this one is no more than the word alone. */
const ALONE: ReadonlySet<string> = new Set(['remove']);

const LanguageSchema = v.looseObject({
  alternatives: v.optional(v.record(v.string(), v.array(v.string())), {}),
});

const [file] = process.argv.slice(2);
if (!file) throw new Error('Name the glossary to read.');
const glossary = v.parse(v.record(v.string(), v.unknown()), JSON.parse(await readFile(file, 'utf8')));
const languages = Object.entries(glossary).filter(([name]) => !name.startsWith('_') && name !== 'en');
const names = Object.fromEntries(languages.sort().map(([name, terms]) => [name, namesIn(terms)]));
await writeFile(path.join(ROOT, 'data/command-names.json'), `${JSON.stringify(names, null, 2)}\n`);

/** Each command's names in one language, as patterns. */
function namesIn(raw: unknown): Record<string, string> {
  const language = v.parse(LanguageSchema, raw);
  const named = Object.entries(TERMS).map(([command, terms]) => {
    const patterns = terms.flatMap((term) => {
      const words = [language[term], ...(language.alternatives[term] ?? [])];
      return words.flatMap((word) => (typeof word === 'string' ? patternOf(command, term, word) : []));
    });
    return [command, [...new Set(patterns)].join('|')];
  });
  // One that is not known would match a button without a name.
  return Object.fromEntries(named.filter(([, patterns]) => patterns !== '')) as Record<string, string>;
}

/** Microsoft puts more words after a name, and before that of recurring billing. Notes in brackets are the glossary's. */
function patternOf(command: string, term: string, word: string): string[] {
  const name = plainName(word.replace(/\([^)]*\)|\*/g, ''));
  if (name === '') return [];
  if (ALONE.has(term)) return [name];
  return [command === 'recurring-billing' ? `*${name}*` : `${name}*`];
}
