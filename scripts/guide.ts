import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { guide } from '../src/guidance/guide.ts';
import { readSituation } from '../src/guidance/situation-schema.ts';
import { asJson } from './guide/json.ts';
import { asMarkdown } from './guide/markdown.ts';
import { LOCALES, type Locale } from '../src/i18n/locales.ts';
import { readWords } from './guide/words.ts';

/*
 * npm run guide -- situation.json [--json] [--lang da]
 * Prints the guide for a situation, so that a rule can be read and reviewed without a browser.
 */

const USAGE = 'npm run guide -- situation.json [--json] [--lang en|da]';

function fail(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

function readArguments(): { file: string; json: boolean; language: Locale } {
  try {
    const options = { json: { type: 'boolean' }, lang: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return fail([USAGE]);
    const language = LOCALES.find((known) => known === (values.lang ?? 'en'));
    if (!language) return fail([`--lang: must be one of: ${LOCALES.join(', ')}`]);
    return { file, json: values.json === true, language };
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

const { file, json, language } = readArguments();
const read = readSituation(readJson(file));
if ('faults' in read) fail(read.faults.map(({ path, message }) => `${path}: ${message}`));
const made = guide(read.situation);
const wording = readWords(language, read.situation.today);
console.log(
  json ? JSON.stringify(asJson(made, wording), null, 2) : asMarkdown(made, read.situation, wording),
);
