import type { Browser, Page, Target, WebWorker } from 'puppeteer-core';
import type { AnyFunction } from './types.ts';

/** Errors of a worker that ended under us, or whose end the driver missed. */
const GONE = /Execution context is not available|Target closed|Session closed|does not answer/;
const START_MS = 10_000;
/** Longer than anything that a test asks of the background takes. */
const ANSWER_MS = 15_000;
/** Longer than a worker that lives takes to have the extension's APIs, and to say so. */
const ALIVE_MS = 3000;
const HAS_APIS = 'globalThis.chrome?.runtime?.id !== undefined';
const PAUSE_MS = 50;
const ATTEMPTS = 5;

/** The extension's service worker in Chromium, which the browser stops and starts as it likes. */
export class BackgroundWorker {
  /** Targets that the driver may still list although their worker has ended. */
  readonly #ended = new WeakSet<Target>();
  /** Targets whose worker has answered. */
  readonly #answered = new WeakSet<Target>();
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

  /** Does what puts a new worker in the place of any that there is: the old ones stay in the driver's list, dead. */
  async replace(install: () => Promise<unknown>): Promise<void> {
    const old = this.browser.targets().filter((target) => this.#isRunning(target));
    await install();
    for (const target of old) this.#ended.add(target);
    await this.started();
  }

  /** Runs a function in it; one that fell asleep, or ends just now, is woken for that. */
  async evaluate<T>(run: AnyFunction<T>, args: readonly unknown[]): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const target = this.#running() ?? (await this.#wake());
      try {
        const worker = await this.#alive(target);
        return await within(ANSWER_MS, worker.evaluate(run, ...args));
      } catch (error) {
        if (attempt === ATTEMPTS || !GONE.test(String(error))) throw error;
        this.#ended.add(target);
      }
    }
  }

  /** Its worker, once it has answered: one that an install has ended is listed like any other, and never does. */
  async #alive(target: Target): Promise<WebWorker> {
    const worker = await within(ALIVE_MS, target.worker());
    if (!worker) throw new Error(`Target closed: ${target.url()}`);
    for (let waited = 0; !this.#answered.has(target); waited += PAUSE_MS) {
      if (await within(ALIVE_MS, worker.evaluate(HAS_APIS))) break;
      if (waited > ALIVE_MS) throw new Error(`Target closed: ${target.url()}`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    this.#answered.add(target);
    return worker;
  }

  /** Stops it, as the browser does after half a minute of rest. */
  async stop(): Promise<void> {
    for (let target = this.#running(); target; target = this.#running()) {
      const worker = await this.#alive(target).catch(() => undefined);
      // A test of a stopped background proves nothing while it runs: then it fails here.
      if (worker) await within(START_MS, this.#end(target, worker));
      this.#ended.add(target);
      if (worker) return;
    }
  }

  async #end(target: Target, worker: WebWorker): Promise<void> {
    const gone = new Promise<void>((resolve) => {
      const onDestroyed = (destroyed: Target) => {
        if (destroyed !== target) return;
        this.browser.off('targetdestroyed', onDestroyed);
        resolve();
      };
      this.browser.on('targetdestroyed', onDestroyed);
    });
    await worker.close();
    await gone;
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
