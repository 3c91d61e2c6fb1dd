import { expect, it } from 'vitest';
import { NOTICES, noticesOf, packagesIn } from '../../../scripts/notices.ts';
import { read } from '../../repository/repository.ts';

it('finds the packages of a build, wherever they are installed', () => {
  const inputs = {
    'src/background.ts': { bytes: 1, imports: [] },
    'node_modules/preact/dist/preact.mjs': { bytes: 1, imports: [] },
    'node_modules/preact/hooks/dist/hooks.mjs': { bytes: 1, imports: [] },
    '../elsewhere/node_modules/@scope/one/index.js': { bytes: 1, imports: [] },
  };
  expect(packagesIn([{ inputs }])).toEqual(['@scope/one', 'preact']);
});

it('gives the licence of every package that is shipped, and the source of the one under the MPL', async () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  const text = await noticesOf(Object.keys(dependencies).sort());
  expect(text).toBe(read(NOTICES));
  for (const [name, version] of Object.entries(dependencies)) expect(text).toContain(`${name} ${version} (`);
  expect(text).toContain('Mozilla Public License Version 2.0');
  expect(text).toContain('https://github.com/mozilla/webextension-polyfill');
});

it('writes no notice of a package that has no licence text', async () => {
  await expect(noticesOf(['.bin'])).rejects.toThrow();
});
