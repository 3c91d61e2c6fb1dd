import { ask, isAlive } from '../../src/browser/runtime.ts';
import type { PanelData, PanelUpdate } from '../../src/messages/panel-data.ts';
import type { Request } from '../../src/messages/requests.ts';

type UpdateRequest = Extract<Request, { plan: string }>;
type OfPlan<R> = R extends unknown ? Omit<R, 'lang' | 'plan'> : never;

/** Between two requests for what is new, in ms: a page may change its language as often as it likes. */
const PAUSE_MS = 250;
/** After a request that failed, doubled each time, in ms. */
const RETRY_MS = 1000;
const LONGEST_MS = 60_000;
/** No language tag is longer. */
const MAX_LANG = 64;

/** The language that the page says it has. */
export function pageLang(): string | null {
  return document.documentElement.lang.slice(0, MAX_LANG) || null;
}

/** What the panel asks the background; each answer is shown. One request for what is new is on the way at a time. */
export class PlanLink {
  #data: PanelData | undefined;
  #isAsking = false;
  #isWanted = false;
  #retry = RETRY_MS;

  /** `show` draws what came; nothing is asked any more after `signal`. */
  constructor(
    private readonly show: (data: PanelData) => void,
    private readonly signal: AbortSignal,
  ) {}

  /** Data that came by another way. */
  take(data: PanelData): void {
    this.#data = data;
    this.show(data);
  }

  /** Has something done and shows what came of it. Rejects where it could not be done: nothing is stored then. */
  async send(request: OfPlan<UpdateRequest>): Promise<void> {
    this.#merge(await ask({ ...request, plan: this.#data?.plan ?? '', lang: pageLang() }));
  }

  /** Fetches what is new, now or after what is on the way. */
  refresh(): void {
    this.#isWanted = true;
    if (!this.#isAsking) void this.#fetch();
  }

  async #fetch(): Promise<void> {
    this.#isAsking = true;
    this.#isWanted = false;
    let pause = PAUSE_MS;
    try {
      if (this.#data) this.#merge(await ask({ type: 'panel-update', lang: pageLang() }));
      else {
        const data = await ask({ type: 'panel-data', lang: pageLang(), watched: false });
        if (data) this.take(data);
      }
      this.#retry = RETRY_MS;
    } catch {
      // Its storage failed; or the extension was updated this moment, which the heartbeat says.
      this.#isWanted = true;
      pause = this.#retry;
      this.#retry = Math.min(this.#retry * 2, LONGEST_MS);
    }
    setTimeout(() => {
      this.#isAsking = false;
      if (this.#isWanted && !this.signal.aborted && isAlive()) void this.#fetch();
    }, pause);
  }

  /** An update has the words of its language that are new: in another language everything is needed. */
  #merge(update: PanelUpdate): void {
    const known = this.#data;
    if (known?.locale === update.locale) {
      this.take({ ...known, ...update, messages: { ...known.messages, ...update.messages } });
      return;
    }
    this.#data = undefined;
    this.refresh();
  }
}
