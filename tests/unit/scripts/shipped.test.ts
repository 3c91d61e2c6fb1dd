import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { filesIn, refuseStrangers, strangersAmong } from '../../../scripts/shipped.ts';

it('knows what is shipped, and nothing beside it', () => {
  expect(
    strangersAmong([
      'manifest.json',
      'LICENSE',
      'popup/chunks/chunk-4PVMPRNB.js',
      '_locales/da/messages.json',
    ]),
  ).toEqual([]);
  const strangers = [
    'popup/main.js.map',
    '.DS_Store',
    'icons/logo.svg',
    'data/notes.json',
    'src/background.ts',
    'manifest.json.bak',
  ];
  expect(strangersAmong(strangers)).toEqual(strangers);
});

it('refuses a package with a file that is not on the list, and names it', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'shipped-'));
  await mkdir(path.join(folder, 'popup'));
  await writeFile(path.join(folder, 'manifest.json'), '{}');
  await refuseStrangers(folder);
  await writeFile(path.join(folder, 'popup/main.js.map'), '');
  expect(await filesIn(folder)).toEqual(['manifest.json', 'popup/main.js.map']);
  await expect(refuseStrangers(folder)).rejects.toThrow('popup/main.js.map');
  await rm(folder, { recursive: true });
});
