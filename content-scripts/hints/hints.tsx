import { render } from 'preact';
import { findCommands } from '../../src/admin-center/dom/commands.ts';
import type { Box } from '../../src/admin-center/dom/find-table.ts';
import type { AdminPage } from '../../src/admin-center/routes.ts';
import type { Text } from '../../src/guidance/model.ts';
import { hintId } from '../../src/hints/hint-id.ts';
import type { CardAct } from '../../src/views/panel/card.ts';
import { trusted } from '../trusted.ts';
import { findAnchors, rowsBox, type PageTable } from './anchors.ts';
import { firstWithRoom, moved, type Anchored } from './callout.ts';
import { placeChips } from './chips.ts';
import { commandsOf, hasSomething } from './find-commands.ts';
import { HintLayer } from './hint-layer.tsx';
import { controlIn, reveal } from './reveal.ts';
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

/** Pages whose commands act on what is selected in their table. */
const TABLE_PAGES: readonly AdminPage[] = ['subscriptions', 'licenses', 'license-detail', 'domains'];
const NOWHERE: Box = { left: 0, top: 0, right: 0, bottom: 0 };

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
  reveal: (wanted: Extract<CardAct, { do: 'show-rows' | 'show-command' }>) => boolean;
  /** Closes the callout that is open; false where there is none. */
  closeCallout: () => boolean;
}

/** Points at the page's own rows and commands: draws into `root` only. */
export function createHints(root: HTMLElement, options: HintsOptions): HintsInPage {
  let life: AbortController | undefined;
  let shown: HintPage | null = null;
  let running: RunningHints | undefined;
  let closed: ReadonlySet<string> = new Set();
  const layer = document.createElement('div');
  const ruler = document.createElement('span');
  ruler.className = 'ui chip ruler';
  root.append(layer, ruler);

  return {
    show(next) {
      if (isSamePage(shown, next)) return;
      life?.abort();
      closed = running?.state().closed ?? closed;
      running = undefined;
      render(null, layer);
      shown = next;
      options.overflow(null);
      if (!next || !hasSomething(next)) return;
      life = new AbortController();
      running = pointAt(next, { layer, ruler, options, closed, signal: life.signal });
    },
    reveal(wanted) {
      const target = shown && targetOf(shown, wanted);
      if (!target) return false;
      reveal(target, (root.getRootNode() as ShadowRoot).activeElement);
      return true;
    },
    closeCallout: () => running?.closeCallout() ?? false,
  };
}

/** The page's element that a card's link leads to. */
function targetOf(
  { hints }: HintPage,
  wanted: Parameters<HintsInPage['reveal']>[0],
): HTMLElement | undefined {
  const table = findAnchors(hints);
  if (wanted.do === 'show-command') {
    return findCommands(document, hints.names, table?.table ?? null).get(wanted.command);
  }
  const anchor = table?.anchors.find(({ index }) => wanted.rows.includes(hints.rows[index]?.key ?? ''));
  return anchor && controlIn(anchor.cell);
}

function isSamePage(one: HintPage | null, other: HintPage | null): boolean {
  return one?.hints === other?.hints && one?.href === other?.href && one?.rtl === other?.rtl;
}

interface Canvas {
  layer: HTMLElement;
  ruler: HTMLElement;
  options: HintsOptions;
  closed: ReadonlySet<string>;
  signal: AbortSignal;
}

interface RunningHints {
  state: () => HintsState;
  closeCallout: () => boolean;
}

/** The shell around the hints of one page, until `signal` ends them: it scans, places, and draws what the state says. */
function pointAt(now: HintPage, { layer, ruler, options, closed, signal }: Canvas): RunningHints {
  const { hints, translator, page, rtl } = now;
  let state = firstHints(closed);
  let table: PageTable | null = null;
  let callout: Anchored | null = null;
  const wake = scheduleScans({ scan, place }, signal);

  function tell(event: HintsEvent): void {
    const next = reduceHints(state, event);
    if (next === state) return;
    state = next;
    if (event.type !== 'found' && event.type !== 'placed') wake();
  }

  // A command that is pointed at or focused is about to be used: its callout comes first.
  for (const name of ['pointerover', 'focusin']) {
    document.addEventListener(name, ({ target }) => tell({ type: 'near', target: target as Node }), {
      signal,
    });
  }
  layer.onkeydown = trusted((event: KeyboardEvent) => {
    if (event.key === 'Escape' && closeCallout()) event.stopPropagation();
  });

  function scan(): Element[] {
    table = TABLE_PAGES.includes(page) ? findAnchors(hints) : null;
    tell({ type: 'found', commands: commandsOf(now, table) });
    const bars = state.commands.map(
      ({ element }) => element.closest('[role="menubar"]') ?? element.parentElement ?? element,
    );
    return [...new Set(table ? [table.table, ...bars] : bars)];
  }

  function place(settled: boolean): Element[] {
    const elements = state.commands.map(({ element }) => element);
    if ([table?.table, ...elements].some((one) => one?.isConnected === false)) wake(true);
    const clip = table ? rowsBox(table) : NOWHERE;
    const chips =
      table && page === 'subscriptions' ? placeChips(now, table.anchors, clip, ruler, settled) : [];
    tell({ type: 'placed', chips });
    const wanted = wantedCallouts(hints, state);
    const own = layer.parentElement?.parentNode?.querySelector('.card, .pill');
    callout = settled
      ? firstWithRoom(wanted, (one) => measured(one, clip), own, rtl)
      : moved(callout, wanted);
    draw(clip);
    if (settled) options.overflow(callout ? null : (wanted[0]?.title ?? null));
    return [...chips.map(({ cell }) => controlIn(cell)), ...elements];
  }

  function measured(one: Wanted, clip: Box): DOMRect {
    draw(clip, one);
    return layer.lastElementChild?.getBoundingClientRect() ?? new DOMRect();
  }

  function draw(clip: Box, measuring?: Wanted): void {
    const { chips, open } = state;
    const said = measuring ?? callout ?? undefined;
    const at = measuring ? undefined : callout?.box;
    const { showSteps } = options;
    const toggle = (index: number) => tell({ type: 'toggle', index });
    render(
      <HintLayer {...{ translator, clip, chips, open, callout: said, at, toggle, hide, showSteps }} />,
      layer,
    );
  }

  function closeCallout(): boolean {
    if (!callout) return false;
    const { at, isOfChip } = callout;
    tell({ type: 'close', callout });
    if (!isOfChip) controlIn(at).focus();
    return true;
  }

  function hide(all: boolean): void {
    if (!callout) return;
    const { hides, at } = callout;
    options.hide(all || !hides.key ? hides.kind : hintId(hides.kind, hides.key));
    controlIn(at).focus();
  }

  return { state: () => state, closeCallout };
}
