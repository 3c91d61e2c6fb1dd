import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT, runTool, type CommandResult } from './run-command.ts';
import { storeLint } from './store-lint.ts';

export interface Check {
  name: string;
  run: () => Promise<CommandResult>;
}

const STAND_IN = 'tests/admin-center/app/tsconfig.json';
const CODE = ['src', 'popup', 'content-scripts', 'scripts', 'tests'];

/** Checks of the source, each of which counts as one test. */
export const SOURCE_CHECKS: readonly Check[] = [
  { name: 'types', run: () => runTool('tsc', ['--noEmit', '--pretty', 'false']) },
  ...(existsSync(path.join(ROOT, STAND_IN))
    ? [
        {
          name: 'types of the stand-in',
          run: () => runTool('tsc', ['--noEmit', '--pretty', 'false', '-p', STAND_IN]),
        },
      ]
    : []),
  { name: 'lint', run: () => runTool('eslint', ['.', '--max-warnings', '0']) },
  { name: 'format', run: () => runTool('prettier', ['--check', '--log-level', 'warn', '.']) },
  { name: 'import rules', run: importRules },
  { name: 'dead code', run: () => runTool('knip', []) },
];

/** Builds, which checks the sizes too. */
export const BUILD: Check = { name: 'build', run: () => runTool('tsx', ['scripts/build.ts']) };

/** Checks of what was built. */
export const STORE_CHECK: Check = {
  name: 'web-ext lint',
  run: () => storeLint(),
};

/** dependency-cruiser is content with a source that it can't read: it must have seen every part of ours. */
async function importRules(): Promise<CommandResult> {
  const folders = CODE.filter((folder) => existsSync(path.join(ROOT, folder)));
  const { code, output } = await runTool('depcruise', [...folders, '--output-type', 'err-long']);
  const seen = Number(/\((\d+) modules, \d+ dependencies cruised\)/.exec(output)?.[1] ?? 0);
  const told = `${output}\ndependency-cruiser saw ${String(seen)} modules.`;
  return { code: seen < 20 ? 1 : code, output: told };
}
