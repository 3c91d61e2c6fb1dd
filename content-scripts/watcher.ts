import { isKnownPage } from '../src/admin-center/routes.ts';
import { watchAddress } from '../src/admin-center/watch-address.ts';
import { ask } from '../src/browser/runtime.ts';

/**
 * The only script on pages with nothing to say. On the first known page it asks the background for the rest, and
 * ends: the rest watches for itself.
 */
const life = new AbortController();

/** A newer copy of the script, put into an open page, tells the older one to leave. */
const RETIRE = 'tenant-transfer-guide-watcher';
document.dispatchEvent(new CustomEvent(RETIRE));
document.addEventListener(RETIRE, () => life.abort(), { signal: life.signal });

async function look(href: string): Promise<void> {
  if (!isKnownPage(href)) return;
  try {
    await ask({ type: 'page-met', lang: document.documentElement.lang || null });
    life.abort();
  } catch {
    // No background to ask (just updated), or kept off this page: the next address is the next try.
  }
}

watchAddress((href) => void look(href), life.signal);
void look(location.href);
