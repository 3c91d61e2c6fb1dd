import type { ElementHandle, Page } from 'puppeteer-core';
import type { AnyFunction } from './types.ts';

/** The element that the extension puts into the admin center's page. */
export const PANEL_HOST = 'tenant-transfer-guide';

/** The panel in a page: every selector is looked for inside its shadow root. */
export interface PanelUnderTest {
  find(selector: string): Promise<ElementHandle>;
  count(selector: string): Promise<number>;
  /** `innerText` of the first match, or of the whole panel. */
  text(selector?: string): Promise<string>;
  /** Waits until the panel's text matches. */
  waitForText(pattern: RegExp): Promise<void>;
  /** A real click with the mouse. */
  click(selector: string): Promise<void>;
  /** Runs a function on the shadow root; it must not close over anything. */
  evaluate<Args extends unknown[], T>(run: (root: ShadowRoot, ...args: Args) => T, ...args: Args): Promise<T>;
}

/** Waits until the panel is drawn. */
export async function panel(page: Page, timeout = 10_000): Promise<PanelUnderTest> {
  await page.waitForSelector(`${PANEL_HOST} >>> * > *`, { timeout });
  const rootOf = () => page.evaluateHandle((host) => document.querySelector(host)?.shadowRoot, PANEL_HOST);
  const find = async (selector: string): Promise<ElementHandle> => {
    const found = await page.waitForSelector(`${PANEL_HOST} >>> ${selector}`, { timeout });
    if (!found) throw new Error(`${selector} is not in the panel`);
    return found;
  };
  const evaluate = async <Args extends unknown[], T>(
    run: (root: ShadowRoot, ...args: Args) => T,
    ...args: Args
  ): Promise<T> => page.evaluate(run as AnyFunction<T>, await rootOf(), ...args);
  return {
    find,
    evaluate,
    count: (selector) => evaluate((root, s) => root.querySelectorAll(s).length, selector),
    text: (selector) => evaluate(textIn, selector ?? null),
    waitForText: (pattern) => waitForText(page, pattern, timeout),
    async click(selector) {
      await (await find(selector)).click();
    },
  };
}

/** Whether the page holds the panel's host now, drawn or not. */
export async function hasPanel(page: Page): Promise<boolean> {
  return (await page.$(PANEL_HOST)) !== null;
}

/** Waits until the panel shows nothing any more: its host is gone, hidden or empty. */
export async function panelGone(page: Page, timeout = 10_000): Promise<void> {
  await page.waitForFunction(
    (name) => {
      const host = document.querySelector<HTMLElement>(name);
      const parts = [...(host?.shadowRoot?.children ?? [])] as HTMLElement[];
      return !host?.checkVisibility() || parts.every((part) => part.innerText.trim() === '');
    },
    { timeout, polling: 50 },
    PANEL_HOST,
  );
}

function textIn(root: ShadowRoot, selector: string | null): string {
  const parts = selector ? [root.querySelector(selector)] : [...root.children];
  return parts
    .filter((part) => part instanceof HTMLElement && part.localName !== 'style')
    .map((part) => (part as HTMLElement).innerText)
    .join('\n');
}

async function waitForText(page: Page, pattern: RegExp, timeout: number): Promise<void> {
  await page.waitForFunction(
    (name, source, flags) => {
      const root = document.querySelector(name)?.shadowRoot;
      const text = [...(root?.children ?? [])].map((part) => (part as HTMLElement).innerText).join('\n');
      return new RegExp(source, flags).test(text);
    },
    { timeout, polling: 50 },
    PANEL_HOST,
    pattern.source,
    pattern.flags,
  );
}
