/** When to look after a route was met, in ms: pages render late. Never at once: the panel's own paint comes first. */
const LOOKS = [100, 250, 500, 1000, 2000, 4000, 8000, 16000, 30000];
/** Between something that the page did and a look at it, in ms. */
const SOON_MS = 50;
/** The same while the page scrolls: an event comes in every frame. */
const SCROLLED_MS = 200;
/** What a look costs comes back this many times as rest, however restless the page is: 2 % of the main thread. */
const REST = 50;
/** A page that answers a click slowly is looked at once more, in ms. */
const LATER_MS = 1000;

/** What may change where things stand, or open and close what the page lays over itself. */
const EVENTS = ['focusin', 'focusout', 'click', 'keyup', 'scroll', 'toggle', 'close', 'fullscreenchange'];

/**
 * Says when to look at the page: some times after each route, and soon after the user or the page did something. No
 * document-wide observer: only the children of `html` and `body` are watched, where dialogs are put.
 */
export class PageWatch {
  #timers: ReturnType<typeof setTimeout>[] = [];
  #soon: ReturnType<typeof setTimeout> | undefined;
  #soonAt = Infinity;
  #restUntil = 0;
  #following: AbortController | undefined;
  readonly #observer = new MutationObserver(() => {
    this.onChildren();
    this.soon();
  });

  /** `look` looks at the page and draws; `onChildren` is told at once that children of `body` came or went. */
  constructor(
    private readonly look: () => void,
    private readonly onChildren: () => void,
  ) {}

  /** True from `follow` to `stop`. */
  get follows(): boolean {
    return this.#following !== undefined;
  }

  /** A page was met on which there is something to say: it is followed until `stop`. */
  follow(): void {
    this.#stopTimers();
    this.#timers = LOOKS.map((after) => setTimeout(() => this.#run(), after));
    if (this.#following) return;
    this.#following = new AbortController();
    const options = { capture: true, passive: true, signal: this.#following.signal };
    for (const type of EVENTS) document.addEventListener(type, this.#stirred, options);
    addEventListener('resize', this.#stirred, options);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', this.#stirred, options);
    this.watchBody();
  }

  /** Watches the present body; a page may have put another in its place, or none for a moment. */
  watchBody(): void {
    if (!this.#following) return;
    this.#observer.disconnect();
    this.#observer.observe(document.documentElement, { childList: true });
    const body = document.body as HTMLElement | null;
    if (body) this.#observer.observe(body, { childList: true });
  }

  /** Looks in a moment, once, after the rest that the last look has earned; `after` in ms. */
  soon(after = SOON_MS): void {
    if (!this.#following) return;
    const at = Math.max(performance.now() + after, this.#restUntil);
    if (at >= this.#soonAt) return;
    clearTimeout(this.#soon);
    this.#soonAt = at;
    this.#soon = setTimeout(() => this.#run(), at - performance.now());
  }

  /** Nothing of ours listens any more. */
  stop(): void {
    this.#following?.abort();
    this.#following = undefined;
    this.#observer.disconnect();
    this.#stopTimers();
    clearTimeout(this.#soon);
    this.#soonAt = Infinity;
  }

  readonly #stirred = (event: Event): void => {
    // A dialog may open: whoever asked for it should not see the panel over it while we rest.
    if (event.type === 'click') this.#restUntil = 0;
    this.soon(event.type === 'scroll' ? SCROLLED_MS : SOON_MS);
    if (event.type === 'click' || event.type === 'keyup') {
      clearTimeout(this.#timers[LOOKS.length]);
      this.#timers[LOOKS.length] = setTimeout(() => this.#run(), LATER_MS);
    }
  };

  #run(): void {
    clearTimeout(this.#soon);
    this.#soonAt = Infinity;
    const begun = performance.now();
    this.look();
    const ended = performance.now();
    this.#restUntil = ended + (ended - begun) * REST;
  }

  #stopTimers(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
  }
}
