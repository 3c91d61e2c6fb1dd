/** What the keys do in the panel. */
export interface FocusOptions {
  /** Where the panel is drawn, in its shadow root. */
  root: HTMLElement;
  /** Collapses the card; false where it is none. */
  collapse: () => boolean;
}

/**
 * Keeps the focus where the user has it: into the panel only when asked, back to where it came from. Escape closes
 * what was opened last, F6 goes back to the page; no other key is touched, and these only inside the panel.
 */
export class Focus {
  readonly #root: HTMLElement;
  /** Where the focus was before it came into the panel. */
  #cameFrom: HTMLElement | null = null;
  /** Details in the panel that were opened, the last one last. */
  #opened: HTMLDetailsElement[] = [];

  constructor({ root, collapse }: FocusOptions) {
    this.#root = root;
    root.addEventListener('keydown', (event) => {
      const handled = event.key === 'Escape' ? this.#closeLast() || collapse() : event.key === 'F6';
      if (!handled) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'F6') this.leave();
    });
    root.addEventListener('focusin', ({ relatedTarget }) => {
      if (relatedTarget instanceof HTMLElement && relatedTarget.getRootNode() !== root.getRootNode()) {
        this.#cameFrom = relatedTarget;
      }
    });
    // The event doesn't bubble, but is seen on the way down.
    root.addEventListener('toggle', ({ target }) => this.#note(target), true);
  }

  /** True while the focus is in the panel. */
  get inside(): boolean {
    return this.#active !== null;
  }

  /** Moves the focus into the card's body, or to the pill. Never called but for the user's own act. */
  enter(): void {
    const page = document.activeElement;
    if (!this.inside && page instanceof HTMLElement && page !== document.body) this.#cameFrom = page;
    this.#root.querySelector<HTMLElement>('.body, .pill')?.focus();
  }

  /** Gives the focus back to the page, where it was. */
  leave(): void {
    if (this.#cameFrom?.isConnected) this.#cameFrom.focus();
    else this.#active?.blur();
  }

  get #active(): HTMLElement | null {
    return (this.#root.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
  }

  #note(target: EventTarget | null): void {
    if (!(target instanceof HTMLDetailsElement)) return;
    this.#opened = this.#opened.filter((details) => details !== target && details.isConnected);
    if (target.open) this.#opened.push(target);
  }

  #closeLast(): boolean {
    const known = this.#opened.findLast(({ open, isConnected }) => open && isConnected);
    // The event comes a moment after the opening.
    const last = known ?? this.#root.querySelector<HTMLDetailsElement>('details[open]');
    if (!last) return false;
    last.open = false;
    last.querySelector('summary')?.focus();
    return true;
  }
}
