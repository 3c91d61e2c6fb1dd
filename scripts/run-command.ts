import { spawn } from 'node:child_process';
import path from 'node:path';

/** The top folder of the repository. */
export const ROOT = path.resolve(import.meta.dirname, '..');

export interface CommandResult {
  code: number;
  /** What it printed, both streams in the order of arrival. */
  output: string;
}

/** Runs a tool of node_modules (or `node` itself) at the top of the repository. */
export function runTool(
  tool: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<CommandResult> {
  const bin = path.join(ROOT, 'node_modules/.bin');
  return new Promise((resolve) => {
    const child = spawn(tool, args, {
      cwd: ROOT,
      // On Windows the tools are .cmd files, which only a shell runs.
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        ...env,
        PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
        NO_COLOR: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const add = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', add);
    child.stderr.on('data', add);
    child.on('error', (error) => {
      resolve({ code: 1, output: error.message });
    });
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}
