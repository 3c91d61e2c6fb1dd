import { describe, expect, it } from 'vitest';
import { ADMIN_ORIGINS, COMMERCIAL_ORIGINS } from '../../src/admin-center/hosts.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { localeFolders, messagesOf, read, repositoryFiles } from './repository.ts';

interface Manifest {
  name: string;
  version: string;
  default_locale: string;
  icons: Record<string, string>;
  action: { default_popup: string; default_icon: Record<string, string> };
  background: { service_worker: string; scripts: string[] };
  content_scripts: { matches: string[]; js: string[] }[];
  web_accessible_resources: { resources: string[]; matches: string[]; extension_ids?: string[] }[];
  permissions: string[];
  optional_permissions: string[];
  host_permissions: string[];
}

const text = read('manifest.json');
const manifest = JSON.parse(text) as Manifest;
const files = new Set(repositoryFiles());

/** What a built script is made from. */
function sourceOf(script: string): string[] {
  const base = script.replace(/\.js$/, '');
  return [`${base}.ts`, `${base}.tsx`, `src/${base}.ts`];
}

describe('manifest.json', () => {
  it('has the version of package.json', () => {
    expect(manifest.version).toBe((JSON.parse(read('package.json')) as { version: string }).version);
  });

  it('names files that exist', () => {
    const { icons, action } = manifest;
    const named = [action.default_popup, ...Object.values(icons), ...Object.values(action.default_icon)];
    expect(named.filter((file) => !files.has(file))).toEqual([]);
  });

  it('names scripts that have a source', () => {
    const { background, content_scripts } = manifest;
    const scripts = [
      background.service_worker,
      ...background.scripts,
      ...content_scripts.flatMap(({ js }) => js),
    ];
    expect(scripts.filter((script) => !sourceOf(script).some((source) => files.has(source)))).toEqual([]);
  });

  it('asks for what README explains, and README explains nothing else', () => {
    const chapter = /^## Permissions[^]*?(?=^## )/m.exec(read('README.md'))?.[0] ?? '';
    const permissions = [...chapter.matchAll(/^\| +`([^`]+)` +\|/gm)].map(([, name]) => name ?? '');
    const { permissions: required, optional_permissions, host_permissions } = manifest;
    expect(permissions.sort()).toEqual([...required, ...optional_permissions, ...host_permissions].sort());
  });

  it('runs on the hosts it asks for, which are those the code knows', () => {
    expect(manifest.host_permissions).toEqual(COMMERCIAL_ORIGINS);
    for (const { matches } of manifest.content_scripts) expect(matches).toEqual(COMMERCIAL_ORIGINS);
  });

  it("opens the panel's own scripts to the admin centers that the code knows, and nothing else to anybody", () => {
    expect(manifest.web_accessible_resources).toEqual([
      { resources: ['content-scripts/main.js', 'content-scripts/chunks/*.js'], matches: ADMIN_ORIGINS },
    ]);
    expect(text).not.toMatch(/externally_connectable|content_security_policy/);
  });

  it('names messages that every language has', () => {
    const keys = [...text.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
    expect(keys.length).toBeGreaterThan(0);
    for (const locale of localeFolders())
      expect([...messagesOf(locale).keys()]).toEqual(expect.arrayContaining(keys));
  });

  it('has the languages that the code knows', () => {
    expect(localeFolders()).toEqual([...LOCALES].sort());
    expect(localeFolders()).toContain(manifest.default_locale);
  });
});
