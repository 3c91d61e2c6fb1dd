const NAME = 'tenant-transfer-guide';
/** This many removals within this many milliseconds, and the page doesn't want us: it gets its way. */
const FIGHTS = 3;
const FIGHT_MS = 5000;
/** What a page may put on the host to change its look. A dialog's `aria-hidden` is no fight. */
const RESTYLING = ['style', 'hidden', 'inert', 'popover'];

/**
 * The element that holds the panel: last child of `body`, zero size, open shadow root. It comes back when the page
 * removes it, replaces `body` or restyles it, until that becomes a fight.
 */
export class PanelHost {
  readonly element = ownElement();
  readonly root: HTMLElement;
  /** Where hints are drawn, below the panel. */
  readonly hints = document.createElement('div');
  #attached = false;
  #sheet: CSSStyleSheet | undefined;
  #sheetText = '';
  readonly #shadow: ShadowRoot;
  #fights: number[] = [];

  /** `gaveUp` is called when the page won. */
  constructor(private readonly gaveUp: () => void) {
    const shadow = this.element.attachShadow({ mode: 'open' });
    document.adoptNode(this.element);
    this.#shadow = shadow;
    this.root = document.createElement('div');
    this.root.className = 'root';
    this.hints.className = 'root';
    shadow.append(this.hints, this.root);
  }

  /** Takes the panel's style sheet, which comes with its data: it would be a tenth of the script. */
  dress(text: string): void {
    if (text === this.#sheetText) return;
    const sheet = this.#sheet ?? new CSSStyleSheet();
    sheet.replaceSync(text);
    this.wear(sheet, text);
  }

  /** Takes a style sheet that was parsed already, of this text. */
  wear(sheet: CSSStyleSheet, text: string): void {
    this.#sheetText = text;
    if (sheet === this.#sheet) return;
    this.#sheet = sheet;
    this.#shadow.adoptedStyleSheets = [sheet];
  }

  /** Puts the host into the page, and away with any that an earlier script left there. */
  attach(): void {
    const body = document.body as HTMLElement | null;
    // Between two bodies there is no place: the next look finds one.
    if (this.#attached || !body) return;
    this.#attached = true;
    for (const old of document.querySelectorAll(NAME)) if (old !== this.element) old.remove();
    body.append(this.element);
  }

  /** Takes it out; nothing of ours stays in the page. */
  detach(): void {
    this.#attached = false;
    this.element.remove();
  }

  /** Puts back what the page took or changed. */
  stay(): void {
    const body = document.body as HTMLElement | null;
    if (!this.#attached || !body) return;
    const isInPlace = this.element.parentNode === body;
    const restyled = RESTYLING.filter((name) => this.element.hasAttribute(name));
    if (isInPlace && restyled.length === 0) return;
    const now = performance.now();
    this.#fights = [...this.#fights.filter((at) => now - at < FIGHT_MS), now];
    if (this.#fights.length > FIGHTS) {
      this.detach();
      this.gaveUp();
      return;
    }
    for (const name of restyled) this.element.removeAttribute(name);
    if (!isInPlace) body.append(this.element);
  }
}

/**
 * An element that the page did not define: what it defined by our name would take the shadow root, or forbid it. Then one is
 * made in a document of its own, which costs 2 ms.
 */
function ownElement(): HTMLElement {
  const element = document.createElement(NAME);
  // A definition that failed leaves an unknown element.
  const isPages = element.matches(':defined') || element instanceof HTMLUnknownElement;
  return isPages ? document.implementation.createHTMLDocument().createElement(NAME) : element;
}
