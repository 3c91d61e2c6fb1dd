import { render } from 'preact';
import { findCommands } from '../../src/admin-center/dom/commands.ts';
import { factsOfPage, type AdminPage } from '../../src/admin-center/pages.ts';
import type { Box } from '../../src/admin-center/dom/find-table.ts';
import { localDay } from '../../src/calendar/local-day.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { hintId } from '../../src/hints/hint-id.ts';
import type { CommandHint, Hints } from '../../src/hints/hints.ts';
import { findAnchors, rowsBox, type PageTable } from './anchors.ts';
import { firstWithRoom, moved, type Anchored, type Wanted } from './callout.ts';
import { isLive, placeChips } from './chips.ts';
import { HintLayer, type ShownChip } from './hint-layer.tsx';
import { scheduleScans } from './scan-scheduler.ts';

/** In an address: the subscription that it shows. */
const GUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;

/** What hints are drawn from: one page of the admin center, and the plan's hints. */
export interface HintPage {
  hints: Hints;
  translator: Translator;
  page: AdminPage;
  href: string;
  rtl: boolean;
}

/** A hint that is in sight now, for the panel to lead to. */
export interface HintInSight {
  /** The page's own words: the product, or the command. */
  name: string;
  text: string;
  element: HTMLElement;
}

interface FoundCommand {
  hint: CommandHint;
  element: HTMLElement;
  /** The subscription that it acts on, '' for the page. */
  key: string;
}

/** What the panel needs of the hints. */
export interface HintsInPage {
  /** Shows the hints of a page, or none: what was there ends. */
  show: (next: HintPage | null) => void;
  /** What is pointed at, and how many more rows the plan has something to say of. */
  inSight: () => { hints: readonly HintInSight[]; more: number };
}

/**
 * Points at the page's own rows and commands: draws into `root` only. `changed` tells that other hints are in sight,
 * `hide` that the user wants a hint no more.
 */
export function createHints(
  root: HTMLElement,
  changed: () => void,
  hide: (hint: string) => void,
): HintsInPage {
  let life: AbortController | undefined;
  let shown: HintPage | null = null;
  let sight: readonly HintInSight[] = [];
  let more = 0;
  let told = { sight, more };
  const layer = document.createElement('div');
  const ruler = document.createElement('span');
  ruler.className = 'ui chip ruler';
  root.append(layer, ruler);

  return {
    show(next) {
      if (isSamePage(shown, next)) return;
      life?.abort();
      render(null, layer);
      shown = next;
      sight = [];
      more = 0;
      told = { sight, more };
      if (!next || !hasSomething(next)) return;
      life = new AbortController();
      pointAt(next, { layer, ruler, hide, signal: life.signal }, (hints, others, settled) => {
        sight = hints;
        more = others;
        // While the page moves the panel would be drawn in each frame, for a list that nobody can read.
        if (!settled && told.sight.length > 0) return;
        if (more === told.more && isSameSight(sight, told.sight)) return;
        told = { sight, more };
        changed();
      });
    },
    inSight: () => ({ hints: sight, more }),
  };
}

function isSameSight(one: readonly HintInSight[], other: readonly HintInSight[]): boolean {
  return one.length === other.length && one.every(({ element }, at) => element === other[at]?.element);
}

function isSamePage(one: HintPage | null, other: HintPage | null): boolean {
  return one?.hints === other?.hints && one?.href === other?.href && one?.rtl === other?.rtl;
}

interface Canvas {
  layer: HTMLElement;
  ruler: HTMLElement;
  hide: (hint: string) => void;
  signal: AbortSignal;
}

/** The hints of one page, until `signal` ends them. */
function pointAt(
  now: HintPage,
  { layer, ruler, hide, signal }: Canvas,
  see: (hints: readonly HintInSight[], more: number, settled: boolean) => void,
): void {
  const { hints, translator, page, rtl } = now;
  let table: PageTable | null = null;
  let commands: FoundCommand[] = [];
  /** Rows that have a hint, in view or not. */
  let rows = 0;
  let near: HTMLElement | undefined;
  let chips: ShownChip[] = [];
  let open = -1;
  let callout: Anchored | null = null;

  const wake = scheduleScans({ scan, place }, signal);
  // A command that is pointed at or focused is about to be used: its callout comes first.
  const come = ({ target }: Event) => {
    const found = commands.find(({ element }) => element.contains(target as Node))?.element;
    if (found && found !== near) wake();
    near = found ?? near;
  };
  for (const name of ['pointerover', 'focusin']) document.addEventListener(name, come, { signal });
  layer.onkeydown = (event) => {
    if (event.key !== 'Escape' || !callout) return;
    event.stopPropagation();
    dismiss(false);
  };

  function scan(): Element[] {
    table = factsOfPage(page)?.selects ? findAnchors(hints) : null;
    const today = localDay();
    rows = hints.rows.filter(({ hint }) => hint && isLive(hint, today) && page === 'subscriptions').length;
    commands = commandsOf(now, table);
    const bars = commands.map(
      ({ element }) => element.closest('[role="menubar"]') ?? element.parentElement ?? element,
    );
    return [...new Set(table ? [table.table, ...bars] : bars)];
  }

  function place(settled: boolean): Element[] {
    if ([table?.table, ...commands.map(({ element }) => element)].some((one) => one?.isConnected === false))
      wake(true);
    const clip = table ? rowsBox(table) : { left: 0, top: 0, right: 0, bottom: 0 };
    chips = table && page === 'subscriptions' ? placeChips(now, table.anchors, clip, ruler, settled) : [];
    const opened = chips.find(({ index }) => index === open);
    open = opened?.index ?? -1;
    const said = wanted(hints, opened, commands, near);
    const own = layer.parentElement?.parentNode?.querySelector('.card, .pill');
    callout = settled ? firstWithRoom(said, (one) => measured(one, clip), own, rtl) : moved(callout, said);
    draw(clip);
    const seen = inSight(now, chips, commands);
    see(seen, Math.max(rows - chips.length, 0), settled);
    return seen.map(({ element }) => element);
  }

  function measured(one: Wanted, clip: Box): DOMRect {
    draw(clip, one);
    return layer.lastElementChild?.getBoundingClientRect() ?? new DOMRect();
  }

  function draw(clip: Box, measuring?: Wanted): void {
    const { words, hides } = measuring ?? callout ?? {};
    const isOne = !!hides?.key;
    const at = measuring ? undefined : callout?.box;
    render(<HintLayer {...{ translator, clip, chips, open, words, isOne, at, toggle, dismiss }} />, layer);
  }

  function toggle(index: number): void {
    open = open === index ? -1 : index;
    wake();
  }

  function dismiss(all: boolean): void {
    if (!callout) return;
    const { hides, at } = callout;
    hide(all || !hides.key ? hides.kind : hintId(hides.kind, hides.key));
    controlIn(at).focus();
  }
}

/** The callout of the chip that was opened; else those of commands, first that of the one about to be used. */
function wanted(
  { rows }: Hints,
  opened: ShownChip | undefined,
  commands: readonly FoundCommand[],
  near: HTMLElement | undefined,
): Wanted[] {
  const row = rows[opened?.index ?? -1];
  if (opened && row?.hint)
    return [{ words: row.hint, hides: { kind: row.hint.kind, key: row.key }, at: opened.cell }];
  const isNear = ({ element }: FoundCommand) => Number(element === near);
  return [...commands]
    .sort((one, other) => isNear(other) - isNear(one))
    .map(({ hint, element, key }) => ({ words: hint, hides: { kind: hint.command, key }, at: element }));
}

function inSight(
  { hints, translator }: HintPage,
  chips: readonly ShownChip[],
  commands: readonly FoundCommand[],
): HintInSight[] {
  const rows = chips.map(({ index, text, cell }) => ({
    name: hints.rows[index]?.name ?? '',
    text,
    element: controlIn(cell),
  }));
  const others = commands.map(({ hint, element }) => ({
    name: element.textContent.trim(),
    text: translator.t(hint.text),
    element,
  }));
  return [...rows, ...others];
}

/** The page's control in a cell that can take the focus. */
function controlIn(cell: HTMLElement): HTMLElement {
  return cell.querySelector<HTMLElement>('a[href], button, [tabindex]') ?? cell;
}

/** The commands of the page for which there is something to say, the most urgent first. */
function commandsOf({ hints, page, href }: HintPage, table: PageTable | null): FoundCommand[] {
  const [chosen = -1] = page === 'subscription-detail' ? [rowOf(hints, href)] : (table?.selected ?? []);
  const isUsed = page === 'marketplace' || (table?.selected.length ?? 0) > 0;
  const hinted = hints.commands.filter(
    ({ pages, rows }) => pages.includes(page) && (rows ? rows.includes(chosen) : isUsed),
  );
  if (hinted.length === 0) return [];
  const found = findCommands(document, hints.names, table?.table ?? null);
  return hinted.flatMap((hint) => {
    const element =
      hint.command === 'top' ? document.querySelector<HTMLElement>('h1') : found.get(hint.command);
    return element ? [{ hint, element, key: hint.rows ? (hints.rows[chosen]?.key ?? '') : '' }] : [];
  });
}

/** Index of the subscription that an address names. */
function rowOf({ rows }: Hints, href: string): number {
  const guid = GUID.exec(href)?.[0].toLowerCase();
  return guid ? rows.findIndex(({ ref }) => ref === guid) : -1;
}

function hasSomething({ hints, page, href }: HintPage): boolean {
  if (page === 'subscriptions') return true;
  const row = rowOf(hints, href);
  return hints.commands.some(({ pages, rows }) => pages.includes(page) && (!rows || rows.includes(row)));
}
