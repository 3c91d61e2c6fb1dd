import { ask } from '../../src/browser/runtime.ts';
import type { Change } from '../../src/plan/changes/apply-change.ts';
import type { Stored } from '../../src/plan/stored/model.ts';

/** The stored value after a change, as the surface can work it out itself. */
export type Apply = (stored: Stored, change: Change) => Stored;

/**
 * The changes that are on the screen and not yet stored. What could not be stored is tried again with the next
 * change, and is not lost when another surface changes what is stored meanwhile.
 */
export class UnsavedChanges {
  private waiting: Change[] = [];
  private saving: Promise<void> = Promise.resolve();

  /** `told` hears after each try whether something could not be stored. */
  constructor(
    private readonly apply: Apply,
    private readonly told: (notSaved: boolean) => void,
  ) {}

  /** Has a change stored, after those that are still waiting. */
  add(change: Change): void {
    this.waiting.push(change);
    this.saving = this.saving.then(() => this.save());
  }

  /** What is stored, with what is not yet. */
  on(stored: Stored): Stored {
    return this.waiting.reduce(this.apply, stored);
  }

  /** True while something on the screen is not stored. */
  get isWaiting(): boolean {
    return this.waiting.length > 0;
  }

  /** Drops what is waiting: everything is to be deleted. */
  forget(): void {
    this.waiting = [];
  }

  private async save(): Promise<void> {
    for (let change = this.waiting[0]; change; change = this.waiting[0]) {
      try {
        await ask({ type: 'change', change });
      } catch {
        this.told(true);
        return;
      }
      this.waiting.shift();
    }
    this.told(false);
  }
}
