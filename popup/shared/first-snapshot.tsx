import { render } from 'preact';
import { browserLocale, lookupFor } from '../../src/browser/i18n.ts';
import { ask } from '../../src/browser/runtime.ts';
import type { Snapshot } from '../../src/messages/own-pages.ts';

/** After so long without an answer the user is told, in ms. */
const SLOW_MS = 3000;

/**
 * What the background says first. Until it has answered the page shows what popup.html holds; when it is slow, or its
 * storage fails, that is said, with a way to try again.
 */
export function firstSnapshot(root: HTMLElement): Promise<Snapshot> {
  return new Promise((resolve) => {
    const attempt = () => {
      const slow = setTimeout(() => void showTrouble(root, 'start_slow', attempt), SLOW_MS);
      ask({ type: 'state' })
        .then(
          (snapshot) => {
            render(null, root);
            root.replaceChildren();
            resolve(snapshot);
          },
          () => showTrouble(root, 'start_failed', attempt),
        )
        .finally(() => {
          clearTimeout(slow);
        });
    };
    attempt();
  });
}

async function showTrouble(root: HTMLElement, key: 'start_slow' | 'start_failed', again: () => void) {
  const [lookup, { StartTrouble }] = await Promise.all([
    lookupFor(browserLocale()),
    import('./lazy-parts.ts'),
  ]);
  root.replaceChildren();
  render(<StartTrouble text={lookup(key) ?? ''} lookup={lookup} again={again} />, root);
}
