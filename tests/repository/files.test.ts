import { describe, expect, it } from 'vitest';
import { read, repositoryFiles, ROOT } from './repository.ts';

const TEXT = /\.(?:[cm]?[jt]sx?|json|html|css|md)$/;
/** Captured, generated or taken over as they are. */
const AS_THEY_ARE =
  /(?:^|\/)package-lock\.json$|^(?:translations\/|data\/|tests\/admin-center\/captured\/)|urls-seen\.json$/;

const files = repositoryFiles().filter((file) => TEXT.test(file));
const sources = files.filter((file) => !AS_THEY_ARE.test(file));

function linesOf(file: string): number {
  return read(file).split('\n').length - 1;
}

/** Where a text of ours tells of the machine it was written on. */
function machinePaths(text: string): string[] {
  const home = /(?:\/home\/|\/Users\/|\/root\/|[A-Z]:\\Users\\)[\w.-]+/g;
  const own = ROOT.split('/').length > 2 && text.includes(ROOT) ? [ROOT] : [];
  return [...(text.match(home) ?? []), ...own];
}

describe('the files of the repository', () => {
  it('are seen', () => {
    expect(sources.length).toBeGreaterThan(50);
  });

  it('have 350 lines at most, and nearly all 200', () => {
    const code = sources.filter((file) => /\.tsx?$/.test(file));
    expect(sources.filter((file) => linesOf(file) > 350)).toEqual([]);
    const long = code.filter((file) => linesOf(file) > 200);
    expect(long.length / code.length).toBeLessThan(0.05);
  });

  it('have kebab-case names', () => {
    const code = sources.filter((file) => /\.(?:[cm]?[jt]sx?|css|html)$/.test(file));
    const name = /^(?:[^/]+\/)*\.?[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
    expect(code.filter((file) => !name.test(file))).toEqual([]);
  });

  it('name no machine and no registry', () => {
    const found = files.filter((file) => {
      const text = read(file);
      return machinePaths(text).length > 0 || /https?:\/\/registry\./.test(text);
    });
    expect(found).toEqual([]);
  });

  it('pin every package, and the lock file names no address', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const versions = Object.entries({ ...dependencies, ...devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });

  it('put nothing of node_modules or a build into the repository', () => {
    expect(
      repositoryFiles().filter((file) =>
        /^(?:node_modules|dist|screenshots|store-pictures)(?:\/|$)/.test(file),
      ),
    ).toEqual([]);
  });
});
