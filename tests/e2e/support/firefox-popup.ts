import { writeFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import type { ChromeScope } from './chrome-scope.ts';
import type { PopupUnderTest } from './types.ts';

/** Clicks the toolbar button as the keyboard command does, which also grants `activeTab`. */
export async function clickToolbarButton(scope: ChromeScope, id: string): Promise<void> {
  await scope.run(`
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
  `);
}

/** Opens the sidebar of the extension, or closes it, as its entry in Firefox's own menu does. */
export async function toggleSidebar(scope: ChromeScope, id: string): Promise<void> {
  await scope.run(`
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
    await ExtensionParent.apiManager.global.sidebarActionFor(extension).triggerAction(window);
  `);
}

/**
 * Firefox's popup and sidebar are in no driver's tree. `agent`, a tab of the extension, shares its process and reaches its window
 * by `extension.getViews`; pictures are taken from Firefox's own window.
 */
export async function popupThroughAgent(
  agent: Page,
  scope: ChromeScope,
  type: 'popup' | 'sidebar' = 'popup',
): Promise<PopupUnderTest> {
  const evaluate = async <Args extends unknown[], T>(
    run: (view: Window, ...args: Args) => T | Promise<T>,
    ...args: Args
  ): Promise<T> => {
    const call = `(${run.toString()})(chrome.extension.getViews({ type: '${type}' })[0], ...${JSON.stringify(args)})`;
    return (await agent.evaluate(call)) as T;
  };
  const waitFor = (selector: string) => waitInPopup(agent, type, selector);
  await waitFor('body > *');
  return {
    evaluate,
    waitFor,
    async text(selector = 'body') {
      await waitFor(selector);
      return evaluate((view, s) => view.document.querySelector<HTMLElement>(s)?.innerText ?? '', selector);
    },
    async click(selector) {
      await waitFor(selector);
      await evaluate((view, s) => view.document.querySelector<HTMLElement>(s)?.click(), selector);
    },
    screenshot: (file) => drawView(scope, type, file),
    close: () =>
      evaluate((view) => {
        view.close();
      }),
  };
}

async function waitInPopup(agent: Page, type: string, selector: string): Promise<void> {
  await agent.waitForFunction(
    (s, of) => chrome.extension.getViews({ type: of as 'popup' })[0]?.document.querySelector(s) != null,
    { timeout: 10_000, polling: 20 },
    selector,
    type,
  );
}

/** Where Firefox's own window holds the two. */
const VIEWS = {
  popup: "document.querySelector('.webextension-popup-browser')",
  sidebar: "document.getElementById('sidebar').contentDocument.getElementById('webext-panels-browser')",
};

async function drawView(scope: ChromeScope, type: keyof typeof VIEWS, file?: string): Promise<Uint8Array> {
  const base64 = await scope.run<string>(`
    const view = ${VIEWS[type]};
    const { width, height } = view.getBoundingClientRect();
    const rect = new DOMRect(0, 0, width, height);
    const picture = await view.browsingContext.currentWindowGlobal.drawSnapshot(rect, 2, 'white');
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d').drawImage(picture, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    return bytes.toBase64();
  `);
  const picture = Buffer.from(base64, 'base64');
  if (file) await writeFile(file, picture);
  return picture;
}
