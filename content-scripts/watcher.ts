import { isKnownPage } from '../src/admin-center/routes.ts';
import { watchAddress } from '../src/admin-center/watch-address.ts';
import { ask } from '../src/browser/runtime.ts';
import type { PanelData } from '../src/plan/panel-data.ts';
import { handOver, RETIRE_WATCHER } from './hand-over.ts';

/**
 * The only script on pages with nothing to say. On the first known page it asks the background for the rest, leaves
 * the answer to the panel's script, and ends when that has come: it watches for itself.
 */
const life = new AbortController();

document.dispatchEvent(new CustomEvent(RETIRE_WATCHER));
document.addEventListener(RETIRE_WATCHER, () => life.abort(), { signal: life.signal });

function look(href: string): void {
  if (!isKnownPage(href)) return;
  const lang = document.documentElement.lang || null;
  const data = ask<PanelData>({ type: 'page-met', lang });
  // No background to ask (just updated), or kept off this page: the next address is the next try.
  data.catch(() => undefined);
  handOver({ lang, data });
}

watchAddress(look, life.signal);
look(location.href);
