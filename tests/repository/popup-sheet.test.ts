import path from 'node:path';
import { expect, it } from 'vitest';
import { read } from './repository.ts';

/** The popup is 400 px wide, and a browser that sizes its window draws it narrower before. */
const WIDEST_POPUP = 600;

/** A style sheet with all that it imports. */
function sheetsOf(file: string): string[] {
  const text = read(file).replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const imported = [...text.matchAll(/@import '([^']+)'/g)].map(([, name = '']) =>
    path.posix.join(path.posix.dirname(file), name),
  );
  return [text, ...imported.flatMap(sheetsOf)];
}

it('popup.css asks for no width that the popup passes while its window is sized: each would cost all its styles', () => {
  const rules = sheetsOf('popup/popup.css').join('\n');
  const asked = [...rules.matchAll(/@(?:media|container)[^{]*?width[:<>= ]+([\d.]+)px/g)];
  expect(asked.filter(([, width]) => Number(width) <= WIDEST_POPUP).map(([rule]) => rule)).toEqual([]);
  // Else nothing was read.
  expect(asked.length).toBeGreaterThan(0);
});
