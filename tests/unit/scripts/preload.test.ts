import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { preloadChunks } from '../../../scripts/preload.ts';

const MAIN = 'dist/chromium/popup/main.js';
const chunk = (name: string) => `dist/chromium/popup/chunks/${name}-ABCDEFGH.js`;
let folder: string;
let page: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'preload-'));
  page = path.join(folder, 'popup.html');
  await writeFile(page, '<head>\n    <script src="main.js"></script>\n</head>\n');
});

afterEach(() => rm(folder, { recursive: true }));

function outputs(files: Record<string, [string, 'import-statement' | 'dynamic-import'][]>): Metafile {
  const made = Object.entries(files).map(([file, imports]) => {
    return [file, { imports: imports.map(([to, kind]) => ({ path: to, kind })) }] as const;
  });
  return { inputs: {}, outputs: Object.fromEntries(made) as unknown as Metafile['outputs'] };
}

it('names what the script imports, what that imports, and the parts that are drawn right after it', async () => {
  const files = outputs({
    [MAIN]: [
      [chunk('chunk'), 'import-statement'],
      [chunk('lazy-parts'), 'dynamic-import'],
      [chunk('plan-page'), 'dynamic-import'],
    ],
    [chunk('chunk')]: [[chunk('deep'), 'import-statement']],
    [chunk('deep')]: [[chunk('chunk'), 'import-statement']],
    [chunk('lazy-parts')]: [[chunk('shared'), 'import-statement']],
    [chunk('shared')]: [],
    [chunk('plan-page')]: [],
  });
  await preloadChunks(page, MAIN, files);
  const named = [
    ...(await readFile(page, 'utf8')).matchAll(/modulepreload" href="chunks\/([\w-]+)-ABCDEFGH/g),
  ];
  expect(named.map(([, name]) => name)).toEqual(['chunk', 'deep', 'lazy-parts', 'shared']);
});

it('fails where a build has no such parts', async () => {
  await expect(preloadChunks(page, MAIN, outputs({ [MAIN]: [] }))).rejects.toThrow('not found');
});
