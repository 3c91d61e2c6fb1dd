import { describe, expect, it } from 'vitest';
import { ADMIN_ORIGINS, COMMERCIAL_ORIGINS, OPTIONAL_HOSTS, originOf } from '../../src/admin-center/hosts.ts';
import { manifestFor, readRelease } from '../../scripts/manifest.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { messagesOf, read, repositoryFiles } from './repository.ts';
import { languageOf, translatedLanguages } from '../../scripts/translations/source.ts';

interface Manifest {
  name: string;
  default_locale: string;
  icons: Record<string, string>;
  action: { default_popup: string; default_icon: Record<string, string> };
  background: { service_worker: string; scripts: string[] };
  content_scripts: { matches: string[]; js: string[] }[];
  web_accessible_resources: { resources: string[]; matches: string[]; extension_ids?: string[] }[];
  permissions: string[];
  optional_permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  content_security_policy: { extension_pages: string };
}

const text = read('manifest.json');
const manifest = JSON.parse(text) as Manifest;
const files = new Set(repositoryFiles());

/** What a built script is made from. */
function sourceOf(script: string): string[] {
  const base = script.replace(/\.js$/, '');
  return [`${base}.ts`, `${base}.tsx`, `src/${base}.ts`];
}

/** How a language says 'for Microsoft 365' at the end of the name. */
const FOR_MICROSOFT: Readonly<Record<Locale, string>> = {
  en: 'for Microsoft 365',
  da: 'til Microsoft 365',
  ar: 'لـ Microsoft 365',
  de: 'für Microsoft 365',
  es: 'para Microsoft 365',
  fi: 'Microsoft 365:lle',
  fr: 'pour Microsoft 365',
  he: 'עבור Microsoft 365',
  it: 'per Microsoft 365',
  ja: '(Microsoft 365 用)',
  nb: 'for Microsoft 365',
  nl: 'voor Microsoft 365',
  pl: 'dla Microsoft 365',
  'pt-BR': 'para o Microsoft 365',
  sv: 'för Microsoft 365',
};

describe('manifest.json', () => {
  it('is filled with the version of package.json and the id of publisher.json, which it does not repeat', () => {
    const release = { version: '9.8.7', geckoId: 'it@publisher.example' };
    expect(text).not.toMatch(/"(?:version|id)":/);
    for (const kind of ['chromium', 'firefox'] as const) {
      expect(manifestFor(kind, manifest, release).version).toBe('9.8.7');
    }
    expect(manifestFor('firefox', manifest, release).browser_specific_settings).toMatchObject({
      gecko: { id: 'it@publisher.example', strict_min_version: '140.0' },
    });
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(readRelease().version).toBe(version);
    expect(read('CHANGELOG.md')).toMatch(new RegExp(`^## ${version.replaceAll('.', '\\.')}\\b`, 'm'));
  });

  it('is for no phone', () => {
    expect(text).not.toContain('gecko_android');
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
    const { permissions: required, optional_permissions: optional } = manifest;
    const hosts = [...manifest.host_permissions, ...manifest.optional_host_permissions];
    expect(permissions.sort()).toEqual([...required, ...optional, ...hosts].sort());
  });

  it('may ask for the other hosts that the code knows, in both browsers, and for no more', () => {
    const optional = OPTIONAL_HOSTS.map(originOf);
    for (const kind of ['chromium', 'firefox'] as const) {
      const made = manifestFor(kind, manifest, { version: '1', geckoId: 'x' });
      expect(made.optional_host_permissions).toEqual(optional);
    }
    expect(optional.filter((origin) => manifest.host_permissions.includes(origin))).toEqual([]);
  });

  it('lets Chromium’s private windows have a background of their own, and says what Firefox knows', () => {
    const incognito = (kind: 'chromium' | 'firefox') =>
      manifestFor(kind, manifest, { version: '1', geckoId: 'x' }).incognito;
    expect([incognito('chromium'), incognito('firefox')]).toEqual(['split', 'spanning']);
  });

  it('asks each browser only for what it has', () => {
    const optional = (kind: 'chromium' | 'firefox') =>
      manifestFor(kind, manifest, { version: '1', geckoId: 'x' }).optional_permissions;
    expect(optional('chromium')).toEqual(['notifications']);
    expect(optional('firefox')).toEqual(['cookies', 'notifications']);
    expect(manifest.permissions).not.toContain('notifications');
  });

  it('runs on the hosts it asks for, which are those the code knows', () => {
    expect(manifest.host_permissions).toEqual(COMMERCIAL_ORIGINS);
    for (const { matches } of manifest.content_scripts) expect(matches).toEqual(COMMERCIAL_ORIGINS);
  });

  it("opens the panel's own scripts to the admin centers that the code knows, and nothing else to anybody", () => {
    expect(manifest.web_accessible_resources).toEqual([
      { resources: ['content-scripts/main.js', 'content-scripts/chunks/*.js'], matches: ADMIN_ORIGINS },
    ]);
    expect(text).not.toMatch(/externally_connectable/);
  });

  it('lets its pages load only what is in the package', () => {
    const directives = manifest.content_security_policy.extension_pages
      .split('; ')
      .map((one) => one.split(' '));
    const policy = Object.fromEntries(directives.map(([name = '', ...sources]) => [name, sources.join(' ')]));
    const own = ['script-src', 'style-src', 'img-src', 'connect-src', 'worker-src'];
    const none = ['default-src', 'frame-src', 'object-src', 'form-action', 'base-uri', 'frame-ancestors'];
    expect(policy).toEqual(
      Object.fromEntries([...own.map((name) => [name, "'self'"]), ...none.map((name) => [name, "'none'"])]),
    );
  });

  it('has names and descriptions that every store takes, in every language', () => {
    for (const locale of LOCALES) {
      const messages = messagesOf(locale);
      const lengthOf = (key: string) => messages.get(key)?.length ?? 0;
      expect(lengthOf('extension_name'), locale).toBeGreaterThan(0);
      expect(lengthOf('extension_name'), locale).toBeLessThanOrEqual(45);
      expect(lengthOf('extension_description'), locale).toBeGreaterThan(0);
      expect(lengthOf('extension_description'), locale).toBeLessThanOrEqual(132);
      // Microsoft's mark may only say what the product is for.
      expect(messages.get('extension_name')?.endsWith(` ${FOR_MICROSOFT[locale]}`), locale).toBe(true);
    }
  });

  it('names messages that every language has', () => {
    const keys = [...text.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
    expect(keys.length).toBeGreaterThan(0);
    for (const locale of LOCALES)
      expect([...messagesOf(locale).keys()]).toEqual(expect.arrayContaining(keys));
  });

  it('has the languages that the code knows', () => {
    expect(translatedLanguages()).toEqual(expect.arrayContaining(LOCALES.map(languageOf)));
    expect(LOCALES).toContain(manifest.default_locale);
  });
});
