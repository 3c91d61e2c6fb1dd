import type { Browser } from 'puppeteer-core';

/** The raw WebDriver BiDi connection under puppeteer's Firefox, which has no public name. */
interface Bidi {
  connection: { send(method: string, params: object): Promise<{ result: Record<string, unknown> }> };
}

const WINDOW = 'chrome://browser/content/browser.xhtml';
const START_MS = 30_000;
const PAUSE_MS = 50;

/** Runs code with all rights in Firefox's own window (its flag: `-remote-allow-system-access`). */
export class ChromeScope {
  readonly #bidi: Bidi;
  #context: string | undefined;

  constructor(browser: Browser) {
    this.#bidi = browser as unknown as Bidi;
  }

  /** Runs the body of an async function; what it returns must survive JSON. */
  async run<T>(body: string): Promise<T> {
    const expression = `(async () => { const value = await (async () => { ${body} })(); return JSON.stringify(value ?? null); })()`;
    const { result } = await this.#bidi.connection.send('script.evaluate', {
      expression,
      awaitPromise: true,
      target: { context: await this.#windowContext() },
    });
    if (result.type === 'exception') {
      const { text } = result.exceptionDetails as { text: string };
      throw new Error(`In Firefox's own window: ${text}`);
    }
    return JSON.parse((result.result as { value: string }).value) as T;
  }

  /** A window that has just opened is an empty page at first. */
  async #windowContext(): Promise<string> {
    for (let waited = 0; !this.#context; waited += PAUSE_MS) {
      const { result } = await this.#bidi.connection.send('browsingContext.getTree', {
        'moz:scope': 'chrome',
      });
      const all = result.contexts as { context: string; url: string }[];
      this.#context = all.find(({ url }) => url.startsWith(WINDOW))?.context;
      if (this.#context) break;
      if (waited > START_MS) throw new Error(`Firefox has no window: ${JSON.stringify(all)}`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    return this.#context;
  }
}
