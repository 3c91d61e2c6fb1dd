import { mayBeKnownPage } from '../src/admin-center/may-be-known-page.ts';
import { onNextAddress } from '../src/admin-center/dom/next-address.ts';
import { panelModule } from '../src/browser/panel-module.ts';
import { readyPanel } from '../src/browser/ready-panel.ts';
import { ask, isAlive } from '../src/browser/runtime.ts';
import { RETIRE_WATCHER, type HandOver } from './hand-over.ts';
import type * as Panel from './main.ts';

/**
 * The only script on pages with nothing to say: there it listens to one event, and touches nothing of the browser's API,
 * which a browser makes when it is touched. On the first page that may be a known one it asks for the panel's data,
 * brings the panel's module into the page, and ends when that has started: it watches for itself.
 */

/** What stands ready is drawn by then. */
const DRAWN_MS = 60;

const end = onNextAddress(look);
let isOver = false;
let isComing = false;

document.addEventListener(RETIRE_WATCHER, leave, { once: true });
look(location.href);

function leave(): void {
  isOver = true;
  end();
}

function look(href: string): void {
  if (mayBeKnownPage(href) && !isComing) void bring(href);
}

async function bring(href: string): Promise<void> {
  // Where frames of the page have the API's names Chromium gives none: then nothing is done, and the popup says so.
  if (!isAlive()) return;
  isComing = true;
  try {
    // First: it takes the longest.
    const panel = importPanel();
    const given = handOver(href);
    const { startPanel } = await panel;
    if (!isOver) startPanel(given);
  } catch {
    // The extension is gone, or the browser keeps it off: the next address is the next try.
  }
  isComing = false;
}

function importPanel(): Promise<typeof Panel> {
  // eslint-disable-next-line no-unsanitized/method -- a file of our own package, by its constant name
  return import(panelModule()) as Promise<typeof Panel>;
}

/** What the panel is given: asked for while it is on its way. */
function handOver(href: string): HandOver {
  const lang = document.documentElement.lang.slice(0, 64) || null;
  const ready = readyPanel(lang, href);
  const data = ready.then(async (found) => {
    // What starts the background would slow the drawing of what stands ready.
    if (found) await new Promise((resolve) => setTimeout(resolve, DRAWN_MS));
    return ask({ type: 'panel-data', lang, watched: true });
  });
  // No background: it was updated just now. The panel asks again.
  data.catch(() => undefined);
  return { lang, ready, data };
}
