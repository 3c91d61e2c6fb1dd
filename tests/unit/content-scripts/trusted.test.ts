import { describe, expect, it, vi } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { trusted } from '../../../content-scripts/trusted.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../content-scripts');

describe('trusted', () => {
  it('hears what a person did, and nothing that a script of the page made', () => {
    const handler = vi.fn();
    trusted(handler)({ isTrusted: false });
    expect(handler).not.toHaveBeenCalled();
    trusted(handler)({ isTrusted: true });
    expect(handler).toHaveBeenCalledTimes(1);
  });

  it('stands around every handler that our controls have', () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.tsx'),
    );
    const handlers = files.flatMap((name) => [
      ...readFileSync(path.join(FOLDER, name), 'utf8').matchAll(/\bon[A-Z]\w*=\{(\w*)/g),
    ]);
    expect(handlers.length).toBeGreaterThan(10);
    expect(handlers.map(([, called]) => called)).toEqual(handlers.map(() => 'trusted'));
  });
});
