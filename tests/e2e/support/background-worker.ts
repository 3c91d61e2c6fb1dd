import type { Browser, Page, Target } from 'puppeteer-core';
import type { AnyFunction } from './types.ts';

/** Errors of a worker that ended under us, or whose end the driver missed. */
const GONE = /Execution context is not available|Target closed|Session closed|does not answer/;
/** The worker is there, the extension's APIs are not yet in it. */
const STARTING = /chrome is not defined/;
const START_MS = 10_000;
/** Longer than anything that a test asks of the background takes. */
const ANSWER_MS = 15_000;
const ATTEMPTS = 5;

/** The extension's service worker in Chromium, which the browser stops and starts as it likes. */
export class BackgroundWorker {
  /** Targets that the driver may still list although their worker has ended. */
  readonly #ended = new WeakSet<Target>();
  /** The profile of the first one: private windows have another, with a worker of their own. */
  #profile: string | undefined;

  /** `origin` is the extension's, with a slash at its end; `openBlank` opens a page of it without scripts. */
  constructor(
    private readonly browser: Browser,
    private readonly origin: string,
    private readonly openBlank: () => Promise<Page>,
  ) {}

  /** Waits for a service worker to start, as each install makes it. */
  async started(): Promise<void> {
    const target = await this.browser.waitForTarget((one) => this.#isRunning(one), { timeout: START_MS });
    this.#profile ??= profileOf(target);
  }

  /** Runs a function in it; one that fell asleep, or ends just now, is woken for that. */
  async evaluate<T>(run: AnyFunction<T>, args: readonly unknown[]): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const target = this.#running() ?? (await this.#wake());
      try {
        const worker = await target.worker();
        if (!worker) throw new Error(`Target closed: ${target.url()}`);
        return await within(ANSWER_MS, worker.evaluate(run, ...args));
      } catch (error) {
        const isStarting = STARTING.test(String(error));
        if (attempt === ATTEMPTS || !(isStarting || GONE.test(String(error)))) throw error;
        if (!isStarting) this.#ended.add(target);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }

  /** Stops it, as the browser does after half a minute of rest. */
  async stop(): Promise<void> {
    const target = this.#running();
    if (!target) return;
    const gone = new Promise<void>((resolve) => {
      const onDestroyed = (destroyed: Target) => {
        if (destroyed !== target) return;
        this.browser.off('targetdestroyed', onDestroyed);
        resolve();
      };
      this.browser.on('targetdestroyed', onDestroyed);
    });
    await (await target.worker())?.close();
    // A test of a stopped background proves nothing while it runs: then it fails here.
    await within(START_MS, gone);
    this.#ended.add(target);
  }

  async #wake(): Promise<Target> {
    const page = await this.openBlank();
    await knock(page);
    await this.started().catch(async () => {
      // It runs, but the driver lost it and would not be told of it again.
      const session = await page.createCDPSession();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await knock(page);
      await this.started();
    });
    await page.close();
    const target = this.#running();
    if (!target) throw new Error('the service worker does not start');
    return target;
  }

  #running(): Target | undefined {
    return this.browser.targets().findLast((target) => this.#isRunning(target));
  }

  #isRunning(target: Target): boolean {
    return (
      target.type() === 'service_worker' &&
      target.url().startsWith(this.origin) &&
      !this.#ended.has(target) &&
      (this.#profile ?? profileOf(target)) === profileOf(target)
    );
  }
}

/** Which profile of the browser a target is in: private windows are one of their own, which has no public name. */
function profileOf(target: Target): string | undefined {
  const inner = target as unknown as { _getTargetInfo(): { browserContextId?: string } };
  return inner._getTargetInfo().browserContextId;
}

/** A message that nobody answers: it wakes the background as any other does. */
async function knock(page: Page): Promise<void> {
  await page.evaluate(() => chrome.runtime.sendMessage({ type: 'knock' }).catch(() => undefined));
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`does not answer within ${String(ms)} ms`));
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
