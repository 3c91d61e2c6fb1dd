import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ADMIN_HOSTS, COMMERCIAL_ORIGINS, OPTIONAL_HOSTS, originOf } from '../../src/admin-center/hosts.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { POLICY_KEYS } from '../../src/policy/keys.ts';
import { REQUESTS } from '../../src/messages/requests.ts';
import { messagesOf, read, repositoryFiles, ROOT } from './repository.ts';

const files = repositoryFiles();
const documents = files.filter((file) => /^(?:README\.md|docs\/.*\.md)$/.test(file));
/** The top folders of the repository: a path in a document that begins with one is a file's. */
const TOP = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
const there = (file: string) => existsSync(path.join(ROOT, file));

/** Paths in code marks that are files or folders of the repository. */
function pathsIn(text: string): string[] {
  const marked = [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)+)\/?`/g)].map(([, found = '']) => found);
  return marked.filter((found) => TOP.has(found.split('/')[0]));
}

/** Where links within the repository lead, from the document's own folder. */
function linksIn(document: string): string[] {
  const targets = [...read(document).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, to = '']) => to);
  return targets.map((to) => path.join(path.dirname(document), to));
}

/** What stands under a heading of a document, down to the next. */
function chapterOf(document: string, title: string): string {
  return read(document).split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
}

describe('the documents', () => {
  it('name files that exist', () => {
    const named = documents.flatMap((document) =>
      pathsIn(read(document)).map((file) => ({ document, file })),
    );
    expect(named.length).toBeGreaterThan(50);
    // A decision tells of the code of its day; a built script stands beside its source.
    const present = named.filter(({ document }) => !document.startsWith('docs/decisions/'));
    expect(present.filter(({ file }) => !there(file))).toEqual([]);
  });

  it('link to files that exist', () => {
    const linked = documents.flatMap((document) => linksIn(document).map((file) => ({ document, file })));
    expect(linked.length).toBeGreaterThan(20);
    expect(linked.filter(({ file }) => !there(file))).toEqual([]);
  });
});

describe('docs/deployment.md', () => {
  it('explains every key of a policy, in a row of its table', () => {
    const text = read('docs/deployment.md');
    const rows = [...Object.keys(POLICY_KEYS), 'userCanChange'];
    expect(rows.filter((key) => !text.includes(`| \`${key}\``))).toEqual([]);
  });
});

describe('the hosts of the admin center', () => {
  const asked = [...COMMERCIAL_ORIGINS, ...OPTIONAL_HOSTS.map(originOf)];

  it('are those that docs/deployment.md has left free where extensions are kept off', () => {
    const chapter = chapterOf('docs/deployment.md', 'Sites that extensions are kept off');
    const sites = [...chapter.matchAll(/`(https:[^`]+)`/g)].map(([, site = '']) => `${site}/*`);
    expect(sites.sort()).toEqual(asked.toSorted());
  });

  it('are named in docs/store/purpose.md where only a click leads to them', () => {
    const byClick = ADMIN_HOSTS.filter((host) => !asked.includes(originOf(host)));
    const text = chapterOf('docs/store/purpose.md', 'Permissions');
    expect(byClick.filter((host) => !text.includes(`\`${host}\``))).toEqual([]);
  });
});

describe('docs/store', () => {
  it('gives a reason for every permission that is asked for, and for no other', () => {
    const manifest = JSON.parse(read('manifest.json')) as Record<string, string[]>;
    const kinds = ['permissions', 'host_permissions', 'optional_permissions', 'optional_host_permissions'];
    const asked = kinds.flatMap((kind) => manifest[kind] ?? []);
    const table = chapterOf('docs/store/purpose.md', 'Permissions');
    const given = [...table.matchAll(/^\| `([^`]+)`\s+\| (?:required|optional)/gm)].map(([, name]) => name);
    expect(given.sort()).toEqual(asked.sort());
  });

  it.each(LOCALES)(
    'lists name and summary of the package, and a description that every store takes: %s',
    (locale) => {
      const text = read(`docs/store/listings/${locale}.md`);
      const messages = messagesOf(locale);
      expect(text).toContain(`**Name**: ${messages.get('extension_name') ?? ''}\n`);
      expect(text).toContain(`**Summary**: ${messages.get('extension_description') ?? ''}\n`);
      const description = text.split('**Description**:')[1]?.trim() ?? '';
      expect(description.length).toBeGreaterThan(250);
      expect(description.length).toBeLessThan(10_000);
    },
  );
});

describe('docs/security.md', () => {
  const text = read('docs/security.md');

  it('names tests that exist, by file and name', () => {
    const named = [...text.matchAll(/`(tests\/[\w./-]+\.test\.tsx?)` '([^|]*?)'(?=\s*(?:\||<br>))/g)];
    expect(named.length).toBeGreaterThan(40);
    const missing = named.filter(([, file = '', name = '']) => !there(file) || !read(file).includes(name));
    expect(missing.map(([whole]) => whole)).toEqual([]);
  });

  it('says of every request of a page script what it is for', () => {
    const requests = Object.entries(REQUESTS).filter(([, { from }]) => from === 'page');
    const table = chapterOf('docs/security.md', 'The powers of a page script');
    const told = [...table.matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name);
    expect(told.sort()).toEqual(requests.map(([name]) => name).sort());
  });
});
