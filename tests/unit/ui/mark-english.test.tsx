// @vitest-environment jsdom
import { render } from '@testing-library/preact';
import { options } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { markedEnglish } from '../../../src/i18n/english-marks.ts';
import { markEnglish } from '../../../src/ui/mark-english.ts';

/** Preact's own hook, as it was: none. */
const before = options.vnode ?? (() => undefined);

afterEach(() => {
  options.vnode = before;
});

it('says of an English text that it is English, and of nothing else', () => {
  markEnglish();
  const { container } = render(
    <ul>
      <li>{markedEnglish('Buy first.')}</li>
      <li>
        Erst: {markedEnglish('Buy first.')} <b>jetzt</b>
      </li>
      <li>Zuerst kaufen.</li>
    </ul>,
  );
  const marked = [...container.querySelectorAll('[lang="en"][dir="ltr"]')].map((one) => one.textContent);
  expect(marked).toEqual(['Buy first.', 'Buy first.']);
  const lines = [...container.querySelectorAll('li')].map((one) => one.textContent);
  expect(lines).toEqual(['Buy first.', 'Erst: Buy first. jetzt', 'Zuerst kaufen.']);
});

it('finds the English piece of a sentence, and leaves options as text', () => {
  markEnglish();
  const { container } = render(
    <p>
      <span>{`Schritt: ${markedEnglish('Buy first')}.`}</span>
      <select>
        <option>{markedEnglish('Buy first')}</option>
      </select>
    </p>,
  );
  expect(container.querySelector('span > span')?.textContent).toBe('Buy first');
  expect(container.querySelector('p > span')?.textContent).toBe('Schritt: Buy first.');
  expect(container.querySelector('option')?.children).toHaveLength(0);
});
