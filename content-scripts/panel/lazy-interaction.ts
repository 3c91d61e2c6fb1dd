import { isAlive } from '../../src/browser/runtime.ts';
import type { Interaction, InteractionShell } from '../interaction/interaction.ts';
import type { PanelEvent } from './state.ts';

/** What brings the interaction into the page: the pointer or the focus in the panel. */
const TOUCHES = ['pointerover', 'pointerdown', 'focusin'];

/**
 * What follows from a person's act, whose code comes into the page with the first touch of the panel. Acts that are told
 * before it is there wait in turn.
 */
export class LazyInteraction {
  /** Undefined until it is there. */
  now: Interaction | undefined;
  #waiting: PanelEvent[] = [];
  #coming: Promise<void> | undefined;

  /** `lost` is called where it can't come any more: the extension was updated or removed under the page. */
  constructor(
    private readonly shell: InteractionShell,
    private readonly lost: () => void,
  ) {
    for (const touch of TOUCHES) shell.root.addEventListener(touch, () => void this.bring(), { once: true });
  }

  /** Tells the event once the interaction is there. */
  wait(event: PanelEvent): void {
    this.#waiting.push(event);
    void this.bring();
  }

  /** Resolves when it is there, and what waited was told; or when it can't come. */
  bring(): Promise<void> {
    return (this.#coming ??= this.#load());
  }

  async #load(): Promise<void> {
    try {
      // The browser would complain of the file in the page's console.
      if (!isAlive()) throw new Error('the extension is gone');
      const { Interaction } = await import('../interaction/interaction.ts');
      this.now = new Interaction(this.shell);
    } catch {
      this.#coming = undefined;
      this.#waiting = [];
      this.lost();
      return;
    }
    for (const event of this.#waiting.splice(0)) this.shell.tell(event);
  }
}
