import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The top folder of the repository. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** Every file that is, or would be, committed. */
export function repositoryFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return listed.split('\0').filter(Boolean);
}

/** The text of a file of the repository. */
export function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** The names of the folders of `_locales`. */
export function localeFolders(): string[] {
  return readdirSync(path.join(ROOT, '_locales')).sort();
}

/** The messages of a language, in the order of the file. */
export function messagesOf(locale: string): Map<string, string> {
  const json = JSON.parse(read(`_locales/${locale}/messages.json`)) as Record<string, { message: string }>;
  return new Map(Object.entries(json).map(([key, { message }]) => [key, message]));
}

/** The code that is shipped. */
export function productCode(): Map<string, string> {
  const files = repositoryFiles().filter((file) => /^(?:src|popup|content-scripts)\/.*\.tsx?$/.test(file));
  return new Map(files.map((file) => [file, read(file)]));
}
