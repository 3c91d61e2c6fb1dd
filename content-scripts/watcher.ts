import { mayBeKnownPage } from '../src/admin-center/routes.ts';
import { watchAddress } from '../src/admin-center/dom/watch-address.ts';
import { ask } from '../src/browser/runtime.ts';
import { handOver, RETIRE_WATCHER } from './hand-over.ts';

/**
 * The only script on pages with nothing to say. On the first page that may be a known one it asks the background for
 * the rest, leaves the answer to the panel's script, and ends when that has come: it watches for itself.
 */
const life = new AbortController();

document.dispatchEvent(new CustomEvent(RETIRE_WATCHER));
document.addEventListener(RETIRE_WATCHER, () => life.abort(), { signal: life.signal });

function look(href: string): void {
  if (!mayBeKnownPage(href)) return;
  const lang = document.documentElement.lang.slice(0, 64) || null;
  const data = ask({ type: 'page-met', lang, href });
  // None of our pages after all, no background (just updated), or kept off: the next address is the next try.
  data.catch(() => undefined);
  handOver({ lang, data });
}

watchAddress(look, life.signal);
look(location.href);
