import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Fault } from './translations/faults.ts';
import { checkPlain, prune, readPlain, sign, takePlain, toDo, type ToDo } from './translations/plain-file.ts';
import { STATES, translatedLanguages } from './translations/source.ts';
import { standingOf, type Standing } from './translations/standing.ts';

const USAGE = `npm run translations                         how every language stands
npm run translations -- de                   all of one language, key by key
npm run translations -- todo de              what is to do in it, with English, as JSON
npm run translations -- check de FILE        checks a translator's file: { key: text }
npm run translations -- take de FILE --state draft|reviewed [--from TODO]
                                             puts it into translations/de.json, as made from English of today, or
                                             of the list of \`todo\` that the translator had
npm run translations -- sign de [KEY …]      says that these (or all stale ones) still say what English says
npm run translations -- prune de             takes away what English has no more`;

/** How many keys of each kind the list of all languages names. */
const NAMED = 5;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { state: { type: 'string' }, from: { type: 'string' } },
});

try {
  process.exitCode = run(positionals);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Does what is asked. Returns 1 where something is wrong, else 0. */
function run([command, language, ...rest]: readonly string[]): number {
  const languages = translatedLanguages().filter((name) => name !== 'en');
  if (!command) return report(languages.map(standingOf), NAMED);
  if (languages.includes(command)) return report([standingOf(command)], Infinity);
  if (!language || !/^[a-z]{2,3}(?:_[A-Z][A-Za-z]+)?$/.test(language)) throw new Error(USAGE);
  switch (command) {
    case 'todo':
      process.stdout.write(`${JSON.stringify(toDo(language), null, 2)}\n`);
      return 0;
    case 'check':
      return printFaults(checkPlain(language, readPlain(needed(rest[0]))), Infinity);
    case 'take':
      return take(language, needed(rest[0]));
    case 'sign':
      sign(language, rest);
      return 0;
    case 'prune':
      prune(language);
      return 0;
    default:
      throw new Error(USAGE);
  }
}

function take(language: string, file: string): number {
  const state = STATES.find((known) => known === values.state);
  if (!state) throw new Error(`--state: one of ${STATES.join(', ')}`);
  const plain = readPlain(file);
  if (printFaults(checkPlain(language, plain), Infinity) > 0) {
    console.error('Nothing was taken: mend the errors first.');
    return 1;
  }
  const from = values.from ? (JSON.parse(readFileSync(values.from, 'utf8')) as ToDo) : {};
  console.log(`${String(takePlain(language, plain, state, from))} taken as ${state}.`);
  return 0;
}

function needed(file: string | undefined): string {
  if (!file) throw new Error(USAGE);
  return file;
}

function report(standings: readonly Standing[], most: number): number {
  return Math.max(0, ...standings.map((standing) => reportOne(standing, most)));
}

function reportOne(standing: Standing, most: number): number {
  const { language, total, missing, stale, drafts, orphans, faults } = standing;
  const [done, errors] = [total - missing.length, faults.filter(({ kind }) => kind === 'error').length];
  console.log(
    `${language}: ${done} of ${total}, ${missing.length} missing, ${stale.length} stale, ${drafts.length} drafts, ` +
      `${orphans.length} without English, ${errors} errors, ${faults.length - errors} to look at`,
  );
  const lists = { missing, stale, draft: drafts, 'without English': orphans };
  for (const [what, keys] of Object.entries(lists))
    printList(
      keys.map((key) => `${what}: ${key}`),
      most,
    );
  return Math.max(printFaults(faults, most), orphans.length > 0 ? 1 : 0);
}

/** Prints faults, errors first. Returns 1 where there is an error. */
function printFaults(faults: readonly Fault[], most: number): number {
  const errors = faults.filter(({ kind }) => kind === 'error');
  const looks = faults.filter(({ kind }) => kind === 'look');
  printList(
    errors.map(({ key, what }) => `error: ${key} ${what}`),
    Infinity,
  );
  printList(
    looks.map(({ key, what }) => `look: ${key} ${what}`),
    most,
  );
  return errors.length > 0 ? 1 : 0;
}

function printList(lines: readonly string[], most: number): void {
  for (const line of lines.slice(0, most)) console.log(`  ${line}`);
  if (lines.length > most) console.log(`  … and ${lines.length - most} more`);
}
