import { render } from 'preact';
import type { Box } from '../../src/admin-center/dom/find-table.ts';
import { factsOfPage } from '../../src/admin-center/pages.ts';
import { hintId } from '../../src/hints/hint-id.ts';
import { trusted } from '../trusted.ts';
import { findAnchors, rowsBox, type PageTable } from './anchors.ts';
import { firstWithRoom, moved, type Anchored } from './callout.ts';
import { placeChips } from './chips.ts';
import { commandsOf } from './find-commands.ts';
import { HintLayer } from './hint-layer.tsx';
import type { HintsOptions } from './lazy-hints.ts';
import { controlIn } from './reveal.ts';
import { scheduleScans } from './scan-scheduler.ts';
import {
  firstHints,
  reduceHints,
  wantedCallouts,
  type HintPage,
  type HintsEvent,
  type HintsState,
  type Wanted,
} from './state.ts';

const NOWHERE: Box = { left: 0, top: 0, right: 0, bottom: 0 };

/** Where the hints of a page are drawn, and until when. */
interface Canvas {
  layer: HTMLElement;
  /** A chip that nobody sees, to measure words with. */
  ruler: HTMLElement;
  options: HintsOptions;
  signal: AbortSignal;
}

/** The shell around the hints of one page: it scans, places, and draws what their state says. */
export class RunningHints {
  #state: HintsState;
  #table: PageTable | null = null;
  #callout: Anchored | null = null;
  readonly #wake: (rescan?: boolean) => void;

  constructor(
    private readonly page: HintPage,
    private readonly canvas: Canvas,
    closed: ReadonlySet<string>,
  ) {
    const { layer, signal } = canvas;
    this.#state = firstHints(closed);
    this.#wake = scheduleScans(
      { scan: () => this.#scan(), place: (settled) => this.#place(settled) },
      signal,
    );
    // A command that is pointed at or focused is about to be used: its callout comes first.
    for (const name of ['pointerover', 'focusin']) {
      document.addEventListener(
        name,
        ({ target }) => {
          this.#tell({ type: 'near', target: target as Node });
        },
        { signal },
      );
    }
    layer.onkeydown = trusted((event: KeyboardEvent) => {
      if (event.key === 'Escape' && this.closeCallout()) event.stopPropagation();
    });
  }

  /** Callouts that were closed on this visit: they stay so on its next page. */
  get closed(): ReadonlySet<string> {
    return this.#state.closed;
  }

  /** Closes the callout that is open; false where there is none. */
  closeCallout(): boolean {
    if (!this.#callout) return false;
    const { at, isOfChip } = this.#callout;
    this.#tell({ type: 'close', callout: this.#callout });
    if (!isOfChip) controlIn(at).focus();
    return true;
  }

  /** Draws a line around rows, by their keys, and around no others. */
  outline(rows: readonly string[]): void {
    this.#tell({ type: 'outline', rows });
  }

  #tell(event: HintsEvent): void {
    const next = reduceHints(this.#state, event);
    if (next === this.#state) return;
    this.#state = next;
    if (event.type !== 'found' && event.type !== 'placed') this.#wake();
  }

  /** Finds table and commands; gives where to watch for changes. */
  #scan(): Element[] {
    const { page, hints } = this.page;
    this.#table = factsOfPage(page)?.selects ? findAnchors(hints) : null;
    this.#tell({ type: 'found', commands: commandsOf(this.page, this.#table) });
    const bars = this.#state.commands.map(
      ({ element }) => element.closest('[role="menubar"]') ?? element.parentElement ?? element,
    );
    return [...new Set(this.#table ? [this.#table.table, ...bars] : bars)];
  }

  /** Puts chips and callout at their anchors, and gives these. */
  #place(settled: boolean): Element[] {
    const table = this.#table;
    const elements = this.#state.commands.map(({ element }) => element);
    if ([table?.table, ...elements].some((one) => one?.isConnected === false)) this.#wake(true);
    const clip = table ? rowsBox(table) : NOWHERE;
    const anchors = table?.anchors ?? [];
    const marked = this.page.page === 'subscriptions' ? anchors : [];
    const chips = placeChips(this.page, marked, clip, this.canvas.ruler, settled);
    const { outlined } = this.#state;
    const pointed = anchors.filter(({ index }) => outlined.has(this.page.hints.rows[index]?.key ?? ''));
    this.#tell({ type: 'placed', chips, outlines: pointed.map(({ row }) => row.getBoundingClientRect()) });
    this.#placeCallout(clip, settled);
    return [...chips.map(({ cell }) => controlIn(cell)), ...elements];
  }

  /** The callout at its command, where it has room: until the page has settled it moves with it. */
  #placeCallout(clip: Box, settled: boolean): void {
    const { layer, options } = this.canvas;
    const wanted = wantedCallouts(this.page.hints, this.#state);
    const own = layer.parentElement?.parentNode?.querySelector('.card, .pill');
    this.#callout = settled
      ? firstWithRoom(wanted, (one) => this.#measured(one, clip), own, this.page.rtl)
      : moved(this.#callout, wanted);
    this.#draw(clip);
    if (settled) options.overflow(this.#callout ? null : (wanted[0]?.title ?? null));
  }

  #measured(one: Wanted, clip: Box): DOMRect {
    this.#draw(clip, one);
    return this.canvas.layer.lastElementChild?.getBoundingClientRect() ?? new DOMRect();
  }

  #draw(clip: Box, measuring?: Wanted): void {
    const { chips, outlines, open } = this.#state;
    const props = {
      ...{ translator: this.page.translator, clip, chips, outlines, open },
      callout: measuring ?? this.#callout ?? undefined,
      at: measuring ? undefined : this.#callout?.box,
      toggle: (index: number) => this.#tell({ type: 'toggle', index }),
      hide: (all: boolean) => this.#hide(all),
      showSteps: this.canvas.options.showSteps,
    };
    render(<HintLayer {...props} />, this.canvas.layer);
  }

  #hide(all: boolean): void {
    if (!this.#callout) return;
    const { hides, at } = this.#callout;
    this.canvas.options.hide(all || !hides.key ? hides.kind : hintId(hides.kind, hides.key));
    controlIn(at).focus();
  }
}
