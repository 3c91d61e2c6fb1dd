import { mayBeKnownPage } from '../src/admin-center/routes.ts';
import { watchAddress } from '../src/admin-center/dom/watch-address.ts';
import { panelModule } from '../src/browser/panel-module.ts';
import { ask, isAlive, onPageRequest } from '../src/browser/runtime.ts';
import { RETIRE_WATCHER } from './hand-over.ts';
import type * as Panel from './main.ts';

/**
 * The only script on pages with nothing to say. On the first page that may be a known one it asks for the panel's data,
 * brings the panel's module into the page, and ends when that has started: it watches for itself.
 */
const life = new AbortController();

document.dispatchEvent(new CustomEvent(RETIRE_WATCHER));
document.addEventListener(RETIRE_WATCHER, () => life.abort(), { signal: life.signal });

async function look(href: string): Promise<void> {
  if (!mayBeKnownPage(href)) return;
  const lang = document.documentElement.lang.slice(0, 64) || null;
  const data = ask({ type: 'panel-data', lang });
  // No background: it was updated just now. The panel asks again.
  data.catch(() => undefined);
  try {
    // eslint-disable-next-line no-unsanitized/method -- a file of our own package, by its constant name
    const { startPanel } = (await import(panelModule())) as typeof Panel;
    if (!life.signal.aborted) startPanel({ lang, data });
  } catch {
    // The extension is gone, or the browser keeps it off: the next address is the next try.
  }
}

function watch(): void {
  const stop = onPageRequest({
    leave: () => {
      life.abort();
      return null;
    },
  });
  life.signal.addEventListener('abort', () => {
    if (isAlive()) stop();
  });
  watchAddress((href) => void look(href), life.signal);
  void look(location.href);
}

// Where frames of the page have the API's names Chromium gives none: then nothing is done here, and the popup says so.
if (isAlive()) watch();
