import { browser } from './api.ts';

const FILE = 'content-scripts/main.js';

/** The panel's module in the package. Web-accessible to the admin center's hosts, so that scripts there can import it. */
export function panelModule(): string {
  return browser.runtime.getURL(FILE);
}

/** Starts the panel's module in a tab's top frame. Rejects where the browser keeps us off the page. */
export async function startPanelIn(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    // Runs in the page, and so must need nothing from here.
    func: async (url: string) => {
      // eslint-disable-next-line no-unsanitized/method -- the file of our own package above
      ((await import(url)) as { startPanel: () => void }).startPanel();
    },
    args: [panelModule()],
  });
}
