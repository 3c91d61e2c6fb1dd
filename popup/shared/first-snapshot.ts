import { render } from 'preact';
import { browserLocale, readCatalog } from '../../src/browser/i18n.ts';
import { ask } from '../../src/browser/runtime.ts';
import type { Snapshot } from '../../src/messages/own-pages.ts';
import { showTrouble } from './start-trouble.tsx';

/** After so long without an answer the user is told, in ms. */
const SLOW_MS = 3000;

/** What is drawn first. */
export interface FirstSnapshot {
  snapshot: Snapshot;
  /** It only stood ready: the background is still to be asked. */
  isReady: boolean;
}

/** What stands ready, at once; else what the background says first. */
export async function firstSnapshot(
  root: HTMLElement,
  standsReady: Promise<Snapshot | undefined>,
): Promise<FirstSnapshot> {
  const ready = await standsReady;
  if (!ready) {
    // Most read their browser's language: its texts are on their way while the background answers.
    readCatalog(browserLocale()).catch(() => undefined);
    return { snapshot: await firstAnswer(root), isReady: false };
  }
  root.replaceChildren();
  return { snapshot: ready, isReady: true };
}

/**
 * What the background says first. Until it has answered the page shows what popup.html holds; when it is slow, or its
 * storage fails, that is said, with a way to try again.
 */
function firstAnswer(root: HTMLElement): Promise<Snapshot> {
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
