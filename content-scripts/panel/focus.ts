import { trusted } from '../trusted.ts';

/** What the keys do in the panel. */
export interface FocusOptions {
  /** Where the panel is drawn, in its shadow root. */
  root: HTMLElement;
  /** Closes what was opened last: the menu, the options, the card. False where there is nothing to close. */
  escape: () => boolean;
}

/** Places of the panel that can take the focus. */
const PLACES = {
  panel: '.body, .pill, .toast button',
  menu: '[role="menuitem"]',
  'menu-button': '.toggle-menu',
  options: '[role="radio"]',
  toast: '.toast button',
} as const;

/**
 * Keeps the focus where the user has it: into the panel only when asked, back to where it came from. Escape closes
 * what was opened last and never deletes anything, F6 goes back to the page; no other key is touched, and these only
 * inside the panel.
 */
export class Focus {
  readonly #root: HTMLElement;
  /** Where the focus was before it came into the panel. */
  #cameFrom: HTMLElement | null = null;

  constructor({ root, escape }: FocusOptions) {
    this.#root = root;
    root.addEventListener(
      'keydown',
      trusted((event) => {
        const handled = event.key === 'Escape' ? escape() : event.key === 'F6';
        if (!handled) return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'F6') this.leave();
      }),
    );
    root.addEventListener(
      'focusin',
      trusted(({ relatedTarget }) => {
        if (relatedTarget instanceof HTMLElement && relatedTarget.getRootNode() !== root.getRootNode()) {
          this.#cameFrom = relatedTarget;
        }
      }),
    );
  }

  /** True while the focus is in the panel. */
  get inside(): boolean {
    return this.#active !== null;
  }

  /** Moves the focus to a place of the panel, or back to the page. */
  move(to: keyof typeof PLACES | 'page'): void {
    if (to === 'page') this.leave();
    else this.enter(to);
  }

  /** Moves the focus into the panel. Never called but for the user's own act. */
  enter(place: keyof typeof PLACES = 'panel'): void {
    const page = document.activeElement;
    if (this.inside) {
      // Who is in the panel already keeps their place.
      if (place === 'panel') return;
    } else if (page instanceof HTMLElement && page !== document.body) this.#cameFrom = page;
    this.#root.querySelector<HTMLElement>(PLACES[place])?.focus();
  }

  /** Gives the focus back to the page, where it was. */
  leave(): void {
    if (this.#cameFrom?.isConnected) this.#cameFrom.focus();
    else this.#active?.blur();
  }

  get #active(): HTMLElement | null {
    return (this.#root.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
  }
}
