// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { intuneProfile } from '../../../scripts/deploy-kit/intune.ts';
import { chromiumTargets, publisher } from '../../../scripts/deploy-kit/browsers.ts';
import { examplePolicy } from '../../../scripts/deploy-kit/key-notes.ts';
import { deployKit } from '../../../scripts/deploy-kit/kit.ts';
import { POLICY_KEYS } from '../../../src/policy/keys.ts';
import { readPolicy } from '../../../src/policy/read-policy.ts';
import { read, repositoryFiles } from '../../repository/repository.ts';

const KEYS = [...Object.keys(POLICY_KEYS), 'userCanChange'];
const kit = await deployKit();
const textOf = (file: string) => kit.get(file) ?? '';
const parse = (text: string) => new DOMParser().parseFromString(text, 'application/xml').documentElement;

describe('the kit for those who roll the extension out', () => {
  it('is what `npm run deploy-kit` writes, and deploy/ has nothing else', () => {
    for (const [file, text] of kit) expect(read(file), `${file}: npm run deploy-kit`).toBe(text);
    const committed = repositoryFiles().filter((file) => file.startsWith('deploy/'));
    expect(committed.sort()).toEqual([...kit.keys()].filter((file) => file.startsWith('deploy/')).sort());
  });

  it('sets example values that the extension takes, every key once', () => {
    const { values, userCanChange, leftOut } = readPolicy(examplePolicy());
    expect(leftOut).toEqual([]);
    expect([...Object.keys(values), 'userCanChange'].sort()).toEqual(KEYS.toSorted());
    expect(userCanChange.length).toBeGreaterThan(0);
  });

  it('names every key in the document and in every file that sets keys', () => {
    const files = [...kit].filter(([file]) => !/extension-settings|show-policy/.test(file));
    expect(files.length).toBeGreaterThan(8);
    for (const [file, text] of files) {
      for (const key of KEYS) expect(text, `${key} in ${file}`).toMatch(new RegExp(`\\b(?:\\w+_)?${key}\\b`));
    }
  });

  it('has the ids of publisher.json in what it installs', () => {
    const { chromeId, edgeId, geckoId } = publisher();
    expect(textOf('deploy/linux/chrome.json')).toContain(chromeId);
    expect(textOf('deploy/linux/edge.json')).toContain(edgeId);
    expect(textOf('deploy/firefox/policies.json')).toContain(geckoId);
    expect(textOf('deploy/macos/edge.mobileconfig')).toContain(`com.microsoft.Edge.extensions.${edgeId}`);
    expect(textOf('deploy/windows/show-policy.ps1')).toContain(
      `Software\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${chromeId}\\policy`,
    );
  });

  it('has XML that is well formed', () => {
    const files = [...kit].filter(([, text]) => text.startsWith('<?xml'));
    expect(files).toHaveLength(5);
    for (const [file, text] of files) expect(parse(text).tagName, file).not.toBe('parsererror');
  });
});

describe('the template for Group Policy', () => {
  const admx = parse(textOf('deploy/windows/TenantTransferGuide.admx'));
  const adml = parse(textOf('deploy/windows/en-US/TenantTransferGuide.adml'));
  const ids = (selector: string) => new Set([...adml.querySelectorAll(selector)].map(({ id }) => id));

  it('has each key for Chrome and for Edge, under the path that each reads', () => {
    const policies = [...admx.querySelectorAll('policy')];
    expect(policies).toHaveLength(2 * KEYS.length);
    for (const { name, registry, id } of chromiumTargets()) {
      const own = policies.filter((policy) => policy.getAttribute('name')?.startsWith(`${name}_`));
      const keys = new Set(own.map((policy) => policy.getAttribute('key')));
      const path = `${registry}\\3rdparty\\extensions\\${id}\\policy`;
      expect([...keys]).toEqual([path]);
      const lists = own.flatMap((policy) => [...policy.querySelectorAll('list')]);
      expect(lists.map((list) => list.getAttribute('key'))).toContain(`${path}\\imports`);
    }
  });

  it('has every word and every control that it names', () => {
    const named = [...textOf('deploy/windows/TenantTransferGuide.admx').matchAll(/\$\((\w+)\.(\w+)\)/g)];
    const there = { string: ids('string'), presentation: ids('presentation') };
    const missing = named.filter(([, table, id]) => !there[table as keyof typeof there].has(id ?? ''));
    expect(named.length).toBeGreaterThan(100);
    expect(missing.map(([whole]) => whole)).toEqual([]);
    const controls = [...adml.querySelectorAll('[refId]')].map((control) => control.getAttribute('refId'));
    const elements = [...admx.querySelectorAll('elements > *')].map(({ id }) => id);
    expect(new Set(controls)).toEqual(new Set(elements));
  });

  it('is taken in by Intune, which then sets a policy of it by each address', () => {
    const names = new Set([...admx.querySelectorAll('policy')].map((policy) => policy.getAttribute('name')));
    for (const target of chromiumTargets()) {
      const { omaSettings } = intuneProfile(target) as { omaSettings: { omaUri: string; value: string }[] };
      const [template, ...settings] = omaSettings;
      expect(template?.value).toBe(textOf('deploy/windows/TenantTransferGuide.admx'));
      expect(settings).toHaveLength(KEYS.length);
      for (const { omaUri } of settings) {
        expect(omaUri).toContain(`/TenantTransferGuide~Policy~TenantTransferGuide~${target.name}/`);
        expect(names).toContain(omaUri.split('/').at(-1));
      }
    }
  });
});
