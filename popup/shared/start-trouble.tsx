import type { Lookup } from '../../src/i18n/translator.ts';

/** Said in place of the page, while there is no plan to show. */
export function StartTrouble({ text, lookup, again }: { text: string; lookup: Lookup; again: () => void }) {
  return (
    <main class="start-trouble">
      <h1>{lookup('extension_name')}</h1>
      <p class="strong" role="alert">
        {text}
      </p>
      <p>{lookup('start_hint')}</p>
      <button type="button" class="button primary" onClick={again}>
        {lookup('start_again')}
      </button>
    </main>
  );
}
