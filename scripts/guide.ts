import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { localDay } from '../src/calendar/local-day.ts';
import { guide } from '../src/guidance/guide.ts';
import { readSituation } from '../src/guidance/situation-schema.ts';
import { asJson } from './guide/json.ts';
import { asMarkdown } from './guide/markdown.ts';
import { LOCALES, type Locale } from '../src/i18n/locales.ts';
import { readWords } from './guide/words.ts';
import { asPrinted } from './read/print.ts';
import { readFileAs, subscriptionsOf } from './read/read-file.ts';

/*
 * npm run guide -- situation.json [--subscriptions FILE] [--json] [--lang da]
 * Prints the guide for a situation, so that a rule can be read and reviewed without a browser. The subscriptions may
 * come from a file that the reader understands.
 */

const USAGE = 'npm run guide -- situation.json [--subscriptions FILE] [--json] [--lang en|da]';

function fail(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

interface Arguments {
  file: string;
  /** A file with the subscriptions, in place of the situation's own. */
  list: string | undefined;
  json: boolean;
  language: Locale;
}

function readArguments(): Arguments {
  try {
    const options = {
      json: { type: 'boolean' },
      lang: { type: 'string' },
      subscriptions: { type: 'string' },
    } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return fail([USAGE]);
    const language = LOCALES.find((known) => known === (values.lang ?? 'en'));
    if (!language) return fail([`--lang: must be one of: ${LOCALES.join(', ')}`]);
    return { file, list: values.subscriptions, json: values.json === true, language };
  } catch (error) {
    return fail([error instanceof Error ? error.message : String(error), USAGE]);
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    return fail([`${file}: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

/** The situation with the subscriptions of a file, as the plan takes them over. */
function withSubscriptions(situation: unknown, list: string): unknown {
  const today = todayOf(situation) ?? localDay();
  const imported = readFileAs(path.basename(list), readFileSync(list), today);
  if (imported.is === 'subscriptions') {
    return { ...Object(situation), subscriptions: subscriptionsOf(imported.reading, today) };
  }
  const { t } = readWords('en', today);
  return fail([`${list}: ${asPrinted(imported, t).reason ?? imported.is}`]);
}

function todayOf(situation: unknown): string | undefined {
  const given =
    typeof situation === 'object' && situation !== null && 'today' in situation && situation.today;
  return typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : undefined;
}

const { file, list, json, language } = readArguments();
const own = readJson(file);
const read = readSituation(list === undefined ? own : withSubscriptions(own, list));
if ('faults' in read) fail(read.faults.map(({ path, message }) => `${path}: ${message}`));
const made = guide(read.situation);
const wording = readWords(language, read.situation.today);
console.log(
  json ? JSON.stringify(asJson(made, wording), null, 2) : asMarkdown(made, read.situation, wording),
);
