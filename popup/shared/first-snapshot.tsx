import { render } from 'preact';
import { browserLocale, lookupFor } from '../../src/browser/i18n.ts';
import { readySnapshot } from '../../src/browser/ready-snapshot.ts';
import { ask } from '../../src/browser/runtime.ts';
import { localDay } from '../../src/calendar/local-day.ts';
import type { Snapshot } from '../../src/messages/own-pages.ts';

/** After so long without an answer the user is told, in ms. */
const SLOW_MS = 3000;

/** What is drawn first, and, where that only stood ready, what the background says of it. */
export interface FirstSnapshot {
  snapshot: Snapshot;
  fresh?: Promise<Snapshot>;
}

/** What stands ready, at once; else what the background says first. It is asked in either case. */
export async function firstSnapshot(root: HTMLElement): Promise<FirstSnapshot> {
  const asked = ask({ type: 'state' });
  asked.catch(() => undefined);
  const ready = await readySnapshot(localDay()).catch(() => undefined);
  if (!ready) return { snapshot: await firstAnswer(root, asked) };
  root.replaceChildren();
  return { snapshot: ready, fresh: asked };
}

/**
 * What the background says first. Until it has answered the page shows what popup.html holds; when it is slow, or its
 * storage fails, that is said, with a way to try again.
 */
function firstAnswer(root: HTMLElement, asked: Promise<Snapshot>): Promise<Snapshot> {
  return new Promise((resolve) => {
    const attempt = (answer: Promise<Snapshot>) => {
      const again = () => attempt(ask({ type: 'state' }));
      const slow = setTimeout(() => void showTrouble(root, 'start_slow', again), SLOW_MS);
      answer
        .then(
          (snapshot) => {
            render(null, root);
            root.replaceChildren();
            resolve(snapshot);
          },
          () => showTrouble(root, 'start_failed', again),
        )
        .finally(() => {
          clearTimeout(slow);
        });
    };
    attempt(asked);
  });
}

async function showTrouble(root: HTMLElement, key: 'start_slow' | 'start_failed', again: () => void) {
  const [lookup, { StartTrouble }] = await Promise.all([
    lookupFor(browserLocale()),
    import('./lazy-parts.ts'),
  ]);
  // What popup.html holds goes; what was said before is only changed: the button keeps the focus.
  if (!root.querySelector('main')) root.replaceChildren();
  render(<StartTrouble text={lookup(key) ?? ''} lookup={lookup} again={again} />, root);
}
