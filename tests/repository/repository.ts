import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { languageOf, textsOf } from '../../scripts/translations/source.ts';

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

/** The messages of a language, by its tag, in the order of the file. */
export function messagesOf(locale: string): Map<string, string> {
  return new Map(Object.entries(textsOf(languageOf(locale))));
}

/** The code that is shipped. */
export function productCode(): Map<string, string> {
  const files = repositoryFiles().filter((file) => /^(?:src|popup|content-scripts)\/.*\.tsx?$/.test(file));
  return new Map(files.map((file) => [file, read(file)]));
}
