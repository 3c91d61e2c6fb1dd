import { describe, expect, it } from 'vitest';
import { localeFolders, messagesOf, productCode, read } from './repository.ts';

/**
 * Keys that code builds from a prefix and an id, so that no literal names them. Everything else must stand in code
 * as it stands in the catalog.
 */
const BUILT: readonly string[] = [
  // the guidance core: from ids of rules, steps, traps, kinds of date and open questions
  'verdict_',
  'step_',
  'warn_',
  'date_',
  'unknown_',
  'case_',
  // from ids of the model
  'agreement_',
  'fate_',
  'tenant_',
  'source_',
  'link_',
  'language_',
  // from the names of settings and of troubles with what is stored
  'settings_',
  'notice_',
];

/** Endings that code puts to a key it was given: `${key}_hint`; and the plural forms of Intl.PluralRules. */
const ENDINGS = /_(?:hint|who|all|added|zero|one|two|few|many|other)$/;

const english = messagesOf('en');
const prefixes = new Set([...english.keys()].map((key) => key.replace(/_.*$/, '_')));

/** Every literal in code, and in the manifest, that looks like a message key. */
function usedKeys(): Set<string> {
  const used = new Set([...read('manifest.json').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? ''));
  for (const source of productCode().values()) {
    for (const [, key = ''] of source.matchAll(/['"`]([a-z][A-Za-z]*_\w+)['"`]/g)) {
      if (prefixes.has(key.replace(/_.*$/, '_'))) used.add(key);
    }
  }
  return used;
}

/** Every prefix that code puts before an id: `prefix_${id}`. */
function builtPrefixes(): Set<string> {
  const found = [...productCode().values()].flatMap((source) => [
    ...source.matchAll(/`([a-z][A-Za-z]*_)\$\{/g),
  ]);
  return new Set(found.map(([, prefix]) => prefix ?? ''));
}

function holes(message: string): string[] {
  return [...new Set([...message.matchAll(/\{(\w+)\}/g)].map(([hole]) => hole))].sort();
}

/** The English message that a key translates: another language may have plural forms that English has not. */
function englishFor(key: string): string | undefined {
  return english.get(key) ?? english.get(key.replace(/_(?:zero|two|few|many)$/, '_other'));
}

describe('message keys', () => {
  const used = usedKeys();

  it('exist, where code names them', () => {
    const unknown = [...used].filter((key) => !english.has(key) && !english.has(`${key}_other`));
    expect(unknown).toEqual([]);
  });

  it('are used, where the catalog has them', () => {
    const isUsed = (key: string): boolean =>
      used.has(key) ||
      BUILT.some((prefix) => key.startsWith(prefix)) ||
      (ENDINGS.test(key) && isUsed(key.replace(ENDINGS, '')));
    expect([...english.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });

  it('are built from the prefixes listed here only, each of which has messages', () => {
    expect([...builtPrefixes()].filter((prefix) => !BUILT.includes(prefix))).toEqual([]);
    expect(BUILT.filter((prefix) => !prefixes.has(prefix))).toEqual([]);
  });

  it('admit what the browsers admit', () => {
    expect([...english.keys()].filter((key) => !/^[a-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+$/.test(key))).toEqual(
      [],
    );
  });
});

describe.each(localeFolders())('_locales/%s', (locale) => {
  const messages = messagesOf(locale);

  it('has every key of English, and no other', () => {
    expect([...english.keys()].filter((key) => !messages.has(key))).toEqual([]);
    expect([...messages.keys()].filter((key) => englishFor(key) === undefined)).toEqual([]);
  });

  it('is sorted by key', () => {
    expect([...messages.keys()]).toEqual([...messages.keys()].sort());
  });

  it('has the placeholders of English', () => {
    const wrong = [...messages].filter(([key, message]) => {
      const wanted = holes(englishFor(key) ?? '');
      const given = holes(message);
      // A plural form may say its number in words: 'one step'.
      const isPlural = /_(?:zero|one|two|few|many|other)$/.test(key);
      return isPlural
        ? given.some((hole) => !wanted.includes(hole) && hole !== '{count}')
        : given.join() !== wanted.join();
    });
    expect(wrong).toEqual([]);
  });

  it('has no empty message, no stray space and no HTML', () => {
    const odd = [...messages].filter(([, m]) => m === '' || m !== m.trim() || / {2}|<\/?[a-z]|&\w+;/.test(m));
    expect(odd).toEqual([]);
  });
});
