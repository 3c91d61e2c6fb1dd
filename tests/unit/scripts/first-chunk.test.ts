import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { foldFirstChunk } from '../../../scripts/first-chunk.ts';

const MAIN = 'dist/popup/main.js';
const chunk = (name: string) => `dist/popup/chunks/${name}-ABCDEFGH.js`;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'first-chunk-'));
  await mkdir(path.join(folder, 'dist/popup/chunks'), { recursive: true });
});

afterEach(() => rm(folder, { recursive: true }));

/** Writes a build and folds it; gives what a file of it holds then. */
async function fold(files: Record<string, string>): Promise<(file: string) => Promise<string>> {
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(folder, file), text);
  const outputs = Object.fromEntries(Object.keys(files).map((file) => [file, {}]));
  await foldFirstChunk(folder, MAIN, { inputs: {}, outputs } as unknown as Metafile);
  return (file) => readFile(path.join(folder, file), 'utf8');
}

it('puts the chunk in the place of an entry that only imports it, for all who import it', async () => {
  const textOf = await fold({
    [MAIN]: 'import"./chunks/chunk-ABCDEFGH.js";\n',
    [chunk('chunk')]: 'let a=1;import("./later-ABCDEFGH.js");export{a as b};\n',
    [chunk('later')]: 'import{b as c}from"./chunk-ABCDEFGH.js";import"./deep-ABCDEFGH.js";\n',
    [chunk('deep')]: 'let d="./chunk";\n',
  });
  expect(await textOf(MAIN)).toBe('let a=1;import("./chunks/later-ABCDEFGH.js");export{a as b};\n');
  expect(await textOf(chunk('later'))).toBe('import{b as c}from"../main.js";import"./deep-ABCDEFGH.js";\n');
  expect(await textOf(chunk('deep'))).toBe('let d="./chunk";\n');
  expect(await readdir(path.join(folder, 'dist/popup/chunks'))).not.toContain('chunk-ABCDEFGH.js');
});

it('keeps what the entry exports', async () => {
  const textOf = await fold({
    [MAIN]: 'import{R as r}from"./chunks/chunk-ABCDEFGH.js";export{r as startPanel};\n',
    [chunk('chunk')]: 'let x=1,O=2;export{x as R,O};\n',
  });
  expect(await textOf(MAIN)).toBe('let x=1,O=2;export{x as startPanel,x as R,O};\n');
});

it('refuses an entry that does something itself, or that names what is not there', async () => {
  const chunks = { [chunk('chunk')]: 'let x=1;export{x as R};\n' };
  const own = 'import{R as r}from"./chunks/chunk-ABCDEFGH.js";r();\n';
  await expect(fold({ [MAIN]: own, ...chunks })).rejects.toThrow('more than the names of one chunk');
  const missing = 'import{Q as r}from"./chunks/chunk-ABCDEFGH.js";export{r as startPanel};\n';
  await expect(fold({ [MAIN]: missing, ...chunks })).rejects.toThrow('startPanel is not found');
});
