import type { Text } from '../../src/guidance/model.ts';
import type { CardAct } from '../../src/views/panel/card.ts';
import type { HintPage } from './state.ts';

/** A row or a command of the page. */
export type Place = Extract<CardAct, { do: 'show-rows' | 'show-command' }>;

/** What the hints tell. */
export interface HintsOptions {
  /** The user wants a hint no more. */
  hide: (hint: string) => void;
  showSteps: () => void;
  /** What there was no room for in the page; null once there is, or nothing is said. */
  overflow: (text: Text | null) => void;
}

/** What the panel needs of the hints. */
export interface HintsInPage {
  /** Shows the hints of a page, or none: what was there ends. */
  show: (next: HintPage | null) => void;
  /** Leads to a row or a command of the page; false where it is not there. */
  reveal: (place: Place) => boolean;
  /** Closes the callout that is open; false where there is none. */
  closeCallout: () => boolean;
}

/** The hints, whose code comes into the page after the panel is painted, once there is something to point at. */
export class LazyHints implements HintsInPage {
  #hints: HintsInPage | undefined;
  #wanted: HintPage | null = null;
  #isComing = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly options: HintsOptions,
  ) {}

  show(next: HintPage | null): void {
    this.#wanted = next;
    if (this.#hints) this.#hints.show(next);
    else if (next && !this.#isComing) {
      this.#isComing = true;
      requestAnimationFrame(() => setTimeout(() => void this.#load()));
    }
  }

  reveal(place: Place): boolean {
    return this.#hints?.reveal(place) ?? false;
  }

  closeCallout(): boolean {
    return this.#hints?.closeCallout() ?? false;
  }

  async #load(): Promise<void> {
    try {
      const { createHints } = await import('./hints.ts');
      this.#hints = createHints(this.root, this.options);
      this.#hints.show(this.#wanted);
    } catch {
      // The extension was updated under the page: the next drawing tries again.
      this.#isComing = false;
    }
  }
}
