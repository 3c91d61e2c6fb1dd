import sheetText from './panel.css?text';

const NAME = 'tenant-transfer-guide';
/** This many removals within this many milliseconds, and the page doesn't want us: it gets its way. */
const FIGHTS = 3;
const FIGHT_MS = 5000;

/**
 * The element that holds the panel: last child of `body`, zero size, open shadow root. It comes back when the page
 * removes it or replaces `body`, until that becomes a fight.
 */
export class PanelHost {
  readonly element = document.createElement(NAME);
  readonly root: HTMLElement;
  /** Where hints are drawn, below the panel. */
  readonly hints = document.createElement('div');
  private readonly observer: MutationObserver;
  private attached = false;
  private fights: number[] = [];

  /** `pageChanged` is called when children of `body` came or went: dialogs are among them. */
  constructor(
    private readonly pageChanged: () => void,
    private readonly gaveUp: () => void,
  ) {
    const shadow = this.element.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(sheetText);
    shadow.adoptedStyleSheets = [sheet];
    this.root = document.createElement('div');
    this.root.className = 'root';
    this.hints.className = 'root';
    shadow.append(this.hints, this.root);
    this.observer = new MutationObserver(() => {
      this.stay();
      this.pageChanged();
    });
  }

  /** Puts the host into the page, and away with any that an earlier script left there. */
  attach(): void {
    if (this.attached) return;
    this.attached = true;
    for (const old of document.querySelectorAll(NAME)) if (old !== this.element) old.remove();
    document.body.append(this.element);
    this.observe();
  }

  /** Takes it out; nothing of ours stays in the page. */
  detach(): void {
    this.attached = false;
    this.observer.disconnect();
    this.element.remove();
  }

  private observe(): void {
    this.observer.disconnect();
    this.observer.observe(document.documentElement, { childList: true });
    this.observer.observe(document.body, { childList: true });
  }

  private stay(): void {
    if (!this.attached || this.element.parentNode === document.body) return;
    const now = performance.now();
    this.fights = [...this.fights.filter((at) => now - at < FIGHT_MS), now];
    if (this.fights.length > FIGHTS) {
      this.detach();
      this.gaveUp();
      return;
    }
    document.body.append(this.element);
    this.observe();
  }
}
