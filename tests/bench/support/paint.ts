import type { Page } from 'puppeteer-core';
import { PANEL_HOST } from './stand-in.ts';

/** Frames come every 1/60 s. */
const FRAME_MS = 1000 / 60;
/** The whole card; the pill is none. */
const CARD = 'section';

/**
 * From the hash being set (the page's own router held back) to the panel painted with a new text: a frame after the
 * text is in the shadow root, and the message after that frame.
 *
 * Half of that time is waiting for the next frame. So that it is the same for both sides and evenly spread over the
 * runs, run i of n sets the hash at (i + ½)/n of a frame.
 */
export function timeRouteChange(page: Page, route: string, share: number): Promise<number> {
  return page.evaluate(timeInPage, {
    hash: `#/${route}`,
    phase: share * FRAME_MS,
    name: PANEL_HOST,
    card: CARD,
  });
}

interface Order {
  hash: string;
  phase: number;
  name: string;
  card: string;
}

/** Runs in the page. */
function timeInPage({ hash, phase, name, card }: Order): Promise<number> {
  const rootOf = () => document.querySelector(name)?.shadowRoot;
  const before = rootOf()?.textContent ?? '';
  let start = 0;
  Object.assign(window, { benchMuted: true });
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('no card came')), 20_000);
    const painted = () => {
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = () => {
        resolve(performance.now() - start);
      };
      port1.postMessage(null);
    };
    const observer = new MutationObserver(() => {
      watch();
    });
    const watch = () => {
      const root = rootOf();
      if (root) observer.observe(root, { childList: true, subtree: true, characterData: true });
      const text = root?.textContent ?? '';
      if (text === before || !root?.querySelector(card)) return;
      observer.disconnect();
      requestAnimationFrame(painted);
    };
    requestAnimationFrame(() => {
      setTimeout(() => {
        observer.observe(document.body, { childList: true });
        watch();
        start = performance.now();
        location.hash = hash;
      }, phase);
    });
  });
}
