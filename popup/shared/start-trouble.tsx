import { render } from 'preact';
import { browserLocale, lookupFor } from '../../src/browser/i18n.ts';

/** Says in place of the page what keeps the plan from being shown, with a way to try again. */
export async function showTrouble(
  root: HTMLElement,
  key: 'start_slow' | 'start_failed',
  again: () => void,
): Promise<void> {
  const lookup = await lookupFor(browserLocale());
  // What popup.html holds goes; what was said before is only changed: the button keeps the focus.
  if (!root.querySelector('main')) root.replaceChildren();
  render(
    <main class="start-trouble">
      <h1>{lookup('extension_name')}</h1>
      <p class="strong" role="alert">
        {lookup(key)}
      </p>
      <p>{lookup('start_hint')}</p>
      <button type="button" class="button primary" onClick={again}>
        {lookup('start_again')}
      </button>
    </main>,
    root,
  );
}
