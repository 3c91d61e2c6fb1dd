// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { unbroken } from '../../../../../popup/plan-page/now/unbroken.tsx';

afterEach(cleanup);

/** What is said, and which parts of it stay on one line. */
function shown(sentence: string, products: readonly string[]) {
  const { container } = render(<h2>{unbroken(sentence, products)}</h2>);
  const names = [...container.querySelectorAll('.unbroken')].map(({ textContent }) => textContent);
  return { said: container.textContent, names };
}

it.each([
  ['Copilot and Visio Plan 2: cancel or keep?', ['Copilot', 'Visio Plan 2'], ['Visio Plan 2']],
  [
    'Move Teams Phone and Teams Phone Plus',
    ['Teams Phone', 'Teams Phone Plus'],
    ['Teams Phone', 'Teams Phone Plus'],
  ],
  ['Choose your migration tool', ['Visio Plan 2'], []],
  ['', ['Visio Plan 2'], []],
  ['Cancel A very long name of a product indeed', ['A very long name of a product indeed'], []],
])('%s', (sentence, products, names) => {
  expect(shown(sentence, products)).toEqual({ said: sentence, names });
});
