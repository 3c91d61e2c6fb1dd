import { browser } from './api.ts';

/** The panel's module. */
const FILE = 'content-scripts/main.js';

/** The address of a file of the package. The panel's are web-accessible to the admin center's hosts, to be imported there. */
export function packageFile(file: string): string {
  return browser.runtime.getURL(file);
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
    args: [packageFile(FILE)],
  });
}
