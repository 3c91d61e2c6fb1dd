// @vitest-environment jsdom
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { expect, it } from 'vitest';
import { drawWhole } from '../../../../popup/shared/draw-whole.ts';

/** As in the app: what is drawn stands in a state outside, and a part of the page changes it in an effect. */
interface State {
  guide: number;
  said: string;
}

/** A card like Now's: what it asks follows the guide, and with each new guide it has something said. */
function Card({ state, say }: { state: State; say: (said: string) => void }) {
  const { guide } = state;
  const [isOpen, setOpen] = useState(false);
  useEffect(() => say(`guide ${String(guide)}`), [guide]);
  return (
    <section>
      {guide % 2 === 0 ? <div id="options">options</div> : <p id="step">step {guide}</p>}
      <button type="button" onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'open' : 'closed'}
      </button>
    </section>
  );
}

it('draws everything, also what an effect asks for while another drawing is on its way', async () => {
  const state: State = { guide: 0, said: '' };
  const draw = drawWhole(() =>
    render(
      <main>
        <Card
          state={state}
          say={(said) => {
            if (state.said === said) return;
            state.said = said;
            draw();
          }}
        />
        <output>{state.said}</output>
      </main>,
      document.body,
    ),
  );
  const shown = () => document.body.textContent;
  for (let guide = 0; guide < 6; guide++) {
    state.guide = guide;
    draw();
    // A second drawing before the browser had time for effects: this one runs them.
    draw();
    expect(shown()).toContain(guide % 2 === 0 ? 'options' : `step ${String(guide)}`);
    expect(shown()).toContain(`guide ${String(guide)}`);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  document.querySelector('button')?.click();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(shown()).toContain('open');
});

it('draws once where nothing more is asked for, and again after a drawing that failed', () => {
  let count = 0;
  const draw = drawWhole(() => {
    count += 1;
    if (count === 2) throw new Error('not drawn');
  });
  draw();
  expect(count).toBe(1);
  expect(draw).toThrow('not drawn');
  draw();
  expect(count).toBe(3);
});
