import { ask, isAlive, onPageRequest, type PageAnswers } from '../../src/browser/runtime.ts';
import { onSidePanel } from '../../src/browser/side-link.ts';
import { onNewDay } from '../../src/calendar/on-new-day.ts';
import { watchAddress } from '../../src/admin-center/dom/watch-address.ts';
import type { PanelData } from '../../src/messages/panel-data.ts';
import { markEnglish } from '../../src/ui/mark-english.ts';
import { RETIRE_WATCHER, type HandOver } from '../hand-over.ts';
import { PanelController } from './controller.tsx';
import { pageLang, PlanLink } from './plan-link.ts';

/** A newer copy of the script tells the older one to leave by this event on the document. */
const RETIRE = 'tenant-transfer-guide-retire';
const HEARTBEAT_MS = 1000;
/** So long it waits for more moves of the page before the background is asked, in ms. */
const LOOK_AGAIN_MS = 100;

/**
 * Starts the panel in a page of the admin center, once: an earlier copy is told to leave. It stays for the page's
 * life, draws each change of route and of the plan, and notices when its own extension is gone. `given` is what the
 * watcher has asked for already.
 */
export function startPanel(given?: HandOver): void {
  document.dispatchEvent(new CustomEvent(RETIRE_WATCHER));
  document.dispatchEvent(new CustomEvent(RETIRE));
  markEnglish();
  const life = new AbortController();
  const { signal } = life;
  const link = new PlanLink((data) => {
    panel.show(data);
  }, signal);
  const panel = new PanelController(signal, link);
  document.addEventListener(
    RETIRE,
    () => {
      life.abort();
    },
    { signal },
  );
  void begin(panel, link, given, life);
  // What stands ready is drawn first.
  queueMicrotask(() => follow(panel, link, life));
}

/** Follows the page, the browser, the calendar and the background. */
function follow(panel: PanelController, link: PlanLink, life: AbortController): void {
  const { signal } = life;
  if (signal.aborted) return;
  watchAddress((href) => {
    panel.moveTo(href);
    lookAgain();
  }, signal);
  addEventListener('focus', lookAgain, { signal });
  answerRequests(panel, link, life);
  watchExtension(panel, signal);
  followLanguage(link, signal);
  onNewDay(() => link.refresh(), signal);
}

let looking: ReturnType<typeof setTimeout> | undefined;

/** Another tenant may be signed in by now: then the background says that all is different. A page may move without end. */
function lookAgain(): void {
  looking ??= setTimeout(() => {
    looking = undefined;
    ask({ type: 'look-again' }).catch(() => undefined);
  }, LOOK_AGAIN_MS);
}

/**
 * The watcher has asked already, when the page was met; unless the language has come since. What stands ready is drawn
 * until the answer is there. On a site that is not ours any more the panel leaves.
 */
async function begin(
  panel: PanelController,
  link: PlanLink,
  given: HandOver | undefined,
  life: AbortController,
): Promise<void> {
  const fits = () => given?.lang === pageLang();
  let drawn: PanelData | undefined;
  let isAnswered = false;
  void given?.ready.then((ready) => {
    if (!ready || !fits() || isAnswered) return;
    drawn = ready.data;
    panel.wear(ready.sheet, drawn.sheet);
    link.take(drawn);
  });
  const data = await given?.data.catch(() => undefined);
  isAnswered = true;
  if (data === null) life.abort();
  else if (!data || !fits()) link.refresh();
  else if (JSON.stringify(data) !== JSON.stringify(drawn)) link.take(data);
}

/** The page says its language when its own script has started, which may be after ours. */
function followLanguage(link: PlanLink, signal: AbortSignal): void {
  const observer = new MutationObserver(() => {
    link.refresh();
  });
  observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  signal.addEventListener('abort', () => {
    observer.disconnect();
  });
}

function answerRequests(panel: PanelController, link: PlanLink, life: AbortController): void {
  const act = (type: 'reopen' | 'show-here' | 'key-command' | 'show-now' | 'read-again') => async () => {
    await panel.act({ type });
    return panel.state();
  };
  const stop = onPageRequest({
    'page-state': () => panel.state(),
    'show-panel': act('reopen'),
    'show-panel-here': act('show-here'),
    'focus-panel': act('key-command'),
    'show-now': act('show-now'),
    'read-again': act('read-again'),
    'plan-changed': () => {
      link.refresh();
      return panel.state();
    },
    leave: () => {
      life.abort();
      return null;
    },
  } satisfies Required<PageAnswers>);
  // Nobody else opens a line to the page.
  onSidePanel((isBeside) => panel.tell({ type: 'beside', isBeside }));
  life.signal.addEventListener('abort', () => {
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
