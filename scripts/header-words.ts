import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fold } from '../src/inventory/cells/text.ts';
import type { HeaderWords } from '../src/inventory/model.ts';

/**
 * Makes data/header-words.json from a glossary of Microsoft's own words (language → term → word):
 * `tsx scripts/header-words.ts <glossary.json>`. Run by hand when the glossary changed.
 */
const TERMS = [
  // column headers and statuses
  ...['product_name', 'quantity', 'purchased_quantity', 'total_licenses', 'assigned_licenses'],
  ...['available_quantity', 'subscription_status', 'renews_on', 'expires_on', 'renewal_date'],
  ...['expiration_date', 'status_active', 'status_expired', 'status_disabled', 'status_deleted'],
  // purchase channels and billing frequencies: headers and values
  ...[
    'purchase_channel',
    'channel_prepaid',
    'channel_reseller',
    'channel_trial',
    'channel_commercial_direct',
  ],
  ...['billing_frequency', 'frequency_monthly', 'frequency_annual', 'frequency_annual_paid_monthly'],
  // commands and their fields
  ...['cancel_subscription', 'remove_licenses', 'buy_licenses', 'buy', 'assign_licenses', 'new_quantity'],
  ...['recurring_billing', 'edit_recurring_billing', 'marketplace', 'more_actions', 'save'],
];

interface Language {
  [term: string]: unknown;
  alternatives?: Record<string, string[]>;
}

const [file = ''] = process.argv.slice(2);
const glossary = JSON.parse(await readFile(file, 'utf8')) as Record<string, Language>;
const languages = Object.entries(glossary).flatMap(([name, words]) => (name.startsWith('_') ? [] : [words]));
const words: HeaderWords = Object.fromEntries(TERMS.map((term) => [term, wordsOf(term)]));
const out = path.resolve(import.meta.dirname, '../data/header-words.json');
await writeFile(out, `${JSON.stringify(words).replaceAll('],"', '],\n"')}\n`);

function wordsOf(term: string): string[] {
  return [...new Set(languages.flatMap((language) => [language[term], ...alternatives(language, term)]))]
    .filter((word) => typeof word === 'string')
    .map(fold)
    .filter((word, at, all) => word !== '' && all.indexOf(word) === at)
    .sort();
}

/** `**word** (where it was seen)` → `word`. What is another term's own word in that language is no word for this one. */
function alternatives(language: Language, term: string): string[] {
  const own = new Set(TERMS.filter((other) => other !== term).map((other) => language[other]));
  return (language.alternatives?.[term] ?? [])
    .map((text) => text.replace(/\s+\(.*$/, '').replaceAll('*', ''))
    .filter((word) => !own.has(word) && !word.includes('/'));
}
