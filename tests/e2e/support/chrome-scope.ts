import type { Browser } from 'puppeteer-core';

/** The raw WebDriver BiDi connection under puppeteer's Firefox, which has no public name. */
interface Bidi {
  connection: { send(method: string, params: object): Promise<{ result: Record<string, unknown> }> };
}

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

  async #windowContext(): Promise<string> {
    if (this.#context) return this.#context;
    const { result } = await this.#bidi.connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [first] = result.contexts as { context: string }[];
    if (!first) throw new Error('Firefox has no window');
    this.#context = first.context;
    return first.context;
  }
}
