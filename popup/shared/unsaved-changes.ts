import { leaveInOutbox } from '../../src/browser/outbox.ts';
import { ask } from '../../src/browser/runtime.ts';
import type { Day } from '../../src/calendar/days.ts';
import type { GroupedGuide } from '../../src/messages/grouped-guide.ts';
import type {
  ChangesReply,
  IdentifiedChange,
  OwnPageMessage,
  RefusalReason,
  Snapshot,
  ToldChange,
} from '../../src/messages/own-pages.ts';
import type { Change } from '../../src/plan/changes/apply-change.ts';
import { bringsMany } from '../../src/plan/changes/brings-many.ts';
import { MAX_APPLIED, type Stored } from '../../src/plan/stored/model.ts';
import { nextTask } from './in-stages.ts';

/** The stored value after a change, as the surface can work it out itself; undefined for one that it can't. */
export type Apply = (stored: Stored, change: Change, today: Day) => Stored | undefined;

/** What a surface is told: each part only when it is new. */
export interface SyncNews {
  stored?: Stored;
  guide?: GroupedGuide;
  today?: Day;
  /** Something on the screen is not stored; it is tried again with the next change. */
  notSaved?: boolean;
  /** A change was taken back: it can't be stored as it is. */
  refused?: RefusalReason;
}

/**
 * What is stored, and the changes on the screen that are not yet. A change is drawn at once, left in the outbox and
 * sent, one request a click; what could not be stored goes along with the next.
 */
export class UnsavedChanges {
  #stored: Stored;
  #today: Day;
  #waiting: IdentifiedChange[] = [];
  #notLeft: IdentifiedChange[] = [];
  #sending: Promise<void> = Promise.resolve();
  #leaving: Promise<unknown> = Promise.resolve();
  #worked: { id: string; from: Stored; today: Day; to: Stored | undefined } | undefined;

  /** `tell` hears what is new; `reload` is called where only everything helps. */
  constructor(
    { stored, today }: Pick<Snapshot, 'stored' | 'today'>,
    private readonly apply: Apply,
    private readonly tell: (news: SyncNews) => void,
    private readonly reload: () => void,
  ) {
    this.#stored = stored;
    this.#today = today;
  }

  /** Draws a change, and has it stored after those that are still waiting. */
  add(change: Change): void {
    const one = { id: crypto.randomUUID(), change };
    this.#waiting.push(one);
    this.#leave(one);
    if (bringsMany(change)) void this.#addMany();
    else {
      this.tell({ stored: this.shown });
      this.send();
    }
  }

  /** A file of thousands of rows: to draw them and to send them takes so long that the page has its turn between. */
  async #addMany(): Promise<void> {
    await nextTask();
    // Worked out here, drawn in a task of its own.
    void this.shown;
    await nextTask();
    this.tell({ stored: this.shown });
    await nextTask();
    await this.#leaving;
    this.send();
  }

  /** At once: a popup may close now. What found no room in the outbox is left there again, in order. */
  #leave(one: IdentifiedChange): void {
    const changes = [...this.#notLeft, one];
    this.#notLeft = changes;
    const left = leaveInOutbox(changes).then((isLeft) => {
      if (isLeft) this.#notLeft = this.#notLeft.filter((other) => !changes.includes(other));
    });
    this.#leaving = Promise.all([this.#leaving, left]);
  }

  /** Sends what is waiting, if anything is. */
  send(): void {
    this.#sending = this.#sending.then(() => this.#send());
  }

  /** What is stored, with what is not yet. */
  get shown(): Stored {
    return this.#waiting.reduce(
      (stored, one) => this.#applied(stored, one, this.#today) ?? stored,
      this.#stored,
    );
  }

  /** A change is worked out once, and not again when it comes back stored. */
  #applied(from: Stored, { id, change }: IdentifiedChange, today: Day): Stored | undefined {
    const known = this.#worked;
    if (known?.id === id && known.from === from && known.today === today) return known.to;
    const to = this.apply(from, change, today);
    this.#worked = { id, from, today, to };
    return to;
  }

  /** Everything was read anew. Gives it with what is not stored yet. */
  take({ stored, today }: Pick<Snapshot, 'stored' | 'today'>): Stored {
    this.#stored = stored;
    this.#today = today;
    this.#waiting = this.#waiting.filter(({ id }) => !stored.applied.includes(id));
    return this.shown;
  }

  /** Another surface changed something, or the background took a change of this one from the outbox. */
  hear(message: Extract<OwnPageMessage, { type: 'changed' }>): void {
    if (message.last === this.#last) return;
    const next = message.before === this.#last ? this.#after(message.changes, message.today) : undefined;
    if (!next) {
      this.reload();
      return;
    }
    this.#accept(next, message.changes);
    this.#today = message.today;
    const isAll = this.#waiting.length === 0;
    this.tell({ stored: this.shown, today: message.today, ...(isAll && { guide: message.guide }) });
  }

  /** Waits until nothing is on the way, and drops what could not be stored: everything is to be deleted. */
  async forget(): Promise<void> {
    await Promise.all([this.#sending, this.#leaving]);
    this.#waiting = [];
  }

  async #send(): Promise<void> {
    const sent = [...this.#waiting];
    if (sent.length === 0) return;
    // Thousands of rows that stand in the outbox are taken from there: to send them too takes a frame or more.
    const changes = sent.map((one) =>
      bringsMany(one.change) && !this.#notLeft.includes(one) ? { id: one.id } : one,
    );
    try {
      this.#hearReply(await ask({ type: 'changes', changes }), sent);
    } catch {
      this.tell({ notSaved: true });
    }
  }

  #hearReply({ guide, today, before, last, refused, saved }: ChangesReply, sent: IdentifiedChange[]): void {
    const no = new Set(refused.map(({ id }) => id));
    this.#waiting = this.#waiting.filter(({ id }) => !no.has(id));
    const stored = sent.filter(({ id }) => !no.has(id));
    if (saved) this.#notLeft = this.#notLeft.filter((one) => !sent.includes(one));
    const isLater = this.#waiting.some((one) => !sent.includes(one));
    if (saved && last !== this.#last) {
      const next = before === this.#last ? this.#after(stored, today) : undefined;
      if (!next) {
        this.reload();
        return;
      }
      this.#accept(next, stored);
    } else if (saved) this.#accept(this.#stored, stored);
    const [first] = refused;
    this.tell({
      ...{ stored: this.shown, today, notSaved: !saved },
      ...(!isLater && { guide }),
      ...(first && { refused: first.reason }),
    });
  }

  #accept(stored: Stored, changes: readonly ToldChange[]): void {
    const ids = new Set(changes.map(({ id }) => id));
    this.#stored = stored;
    this.#waiting = this.#waiting.filter(({ id }) => !ids.has(id));
  }

  get #last(): string | null {
    return this.#stored.applied.at(-1) ?? null;
  }

  /** What is stored after changes; undefined where this surface can't work it out. */
  #after(changes: readonly ToldChange[], today: Day): Stored | undefined {
    let stored: Stored | undefined = this.#stored;
    for (const { id, change = this.#waiting.find((one) => one.id === id)?.change } of changes) {
      const next: Stored | undefined = stored && change && this.#applied(stored, { id, change }, today);
      stored = next && { ...next, applied: [...next.applied, id].slice(-MAX_APPLIED) };
    }
    return stored;
  }
}
