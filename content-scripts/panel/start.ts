import { ask, isAlive, onMessage } from '../../src/browser/runtime.ts';
import { onStoredChange } from '../../src/browser/stored-changes.ts';
import { watchAddress } from '../../src/admin-center/dom/watch-address.ts';
import type { PanelData } from '../../src/messages/panel-data.ts';
import type { PageState } from '../../src/messages/page-state.ts';
import { RETIRE_WATCHER, takeOver } from '../hand-over.ts';
import { PanelController } from './controller.tsx';

/** A newer copy of the script tells the older one to leave by this event on the document. */
const RETIRE = 'tenant-transfer-guide-retire';
const HEARTBEAT_MS = 1000;

/** What popup and keyboard command ask for. */
const ASKED: Readonly<Record<string, 'reopen' | 'show-here' | 'key-command' | undefined>> = {
  'show-panel': 'reopen',
  'show-panel-here': 'show-here',
  'focus-panel': 'key-command',
};

/**
 * Starts the panel in a page of the admin center, once: an earlier copy is told to leave. It stays for the page's
 * life, draws each change of route and of the plan, and notices when its own extension is gone.
 */
export function startPanel(): void {
  document.dispatchEvent(new CustomEvent(RETIRE_WATCHER));
  document.dispatchEvent(new CustomEvent(RETIRE));
  const life = new AbortController();
  const panel = new PanelController(life.signal, () => void refresh(panel));
  document.addEventListener(
    RETIRE,
    () => {
      life.abort();
    },
    { once: true, signal: life.signal },
  );
  watchAddress((href) => {
    panel.moveTo(href);
  }, life.signal);
  onStoredChange(() => void refresh(panel), life.signal);
  answerPopup(panel, life.signal);
  watchExtension(panel, life.signal);
  followLanguage(panel, life.signal);
  void begin(panel);
}

/** The watcher has asked already, when the page was met; unless the language has come since. */
async function begin(panel: PanelController): Promise<void> {
  const given = takeOver();
  const data = given?.lang === pageLang() ? await given.data.catch(() => null) : null;
  if (data) panel.show(data);
  else await refresh(panel);
}

function pageLang(): string | null {
  return document.documentElement.lang || null;
}

/** The page says its language when its own script has started, which may be after ours. */
function followLanguage(panel: PanelController, signal: AbortSignal): void {
  const observer = new MutationObserver(() => void refresh(panel));
  observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  signal.addEventListener('abort', () => {
    observer.disconnect();
  });
}

async function refresh(panel: PanelController): Promise<void> {
  try {
    panel.show(await ask<PanelData>({ type: 'panel-data', lang: pageLang() }));
  } catch {
    // The extension was updated this moment: the heartbeat says so.
  }
}

function answerPopup(panel: PanelController, signal: AbortSignal): void {
  const stop = onMessage((message) => {
    const { type } = message as { type?: unknown };
    const event = ASKED[String(type)];
    if (event) panel.tell({ type: event });
    else if (type !== 'page-state') return undefined;
    return Promise.resolve<PageState>(panel.state());
  });
  signal.addEventListener('abort', () => {
    if (isAlive()) stop();
  });
}

/**
 * After an update, or when the extension is turned off, the browser leaves this script running without an extension
 * behind it (Chromium) or stops it (Firefox). So it looks once a second whether there is still one; if not, it says
 * one calm line and ends. A new copy of the script takes the line away again.
 */
function watchExtension(panel: PanelController, signal: AbortSignal): void {
  const timer = setInterval(() => {
    if (isAlive()) return;
    clearInterval(timer);
    panel.tell({ type: 'retired' });
  }, HEARTBEAT_MS);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
  });
}
