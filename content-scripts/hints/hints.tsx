import { render } from 'preact';
import { findCommands } from '../../src/admin-center/commands.ts';
import type { AdminPage } from '../../src/admin-center/routes.ts';
import { overlaps, type Box } from '../../src/admin-center/table.ts';
import { localDay } from '../../src/i18n/today.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { hintId } from '../../src/plan/hint-id.ts';
import type { CommandHint, Hints, HintRow, HintWords } from '../../src/plan/hints.ts';
import { findAnchors, GUID, isSameRow, rowsBox, takenIn, type Anchor, type PageTable } from './anchors.ts';
import { firstWithRoom, type Wanted } from './callout.ts';
import { placeChip, shared } from './geometry.ts';
import { Layer, type ShownChip } from './view.tsx';
import { watchPage } from './watch.ts';

const MOST_CHIPS = 3;
/** The icon of a chip and its gap. */
const ICON = 20;
/** Pages whose commands act on what is selected in their table. */
const TABLE_PAGES: readonly AdminPage[] = ['subscriptions', 'licenses', 'license-detail', 'domains'];

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
  const layer = document.createElement('div');
  const ruler = document.createElement('span');
  ruler.className = 'ui chip ruler';
  root.append(layer, ruler);

  return {
    show(next) {
      if (next?.hints === shown?.hints && next?.href === shown?.href && next?.rtl === shown?.rtl) return;
      life?.abort();
      render(null, layer);
      shown = next;
      sight = [];
      more = 0;
      life = new AbortController();
      if (next && hasSomething(next)) {
        pointAt(next, { layer, ruler, hide, signal: life.signal }, (hints, others) => {
          const isSame =
            others === more &&
            hints.map(({ element }) => element).every((one, at) => one === sight[at]?.element);
          const wasLonger = sight.length > hints.length;
          sight = hints;
          more = others;
          if (!isSame || wasLonger) changed();
        });
      }
    },
    inSight: () => ({ hints: sight, more }),
  };
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
  see: (hints: readonly HintInSight[], more: number) => void,
): void {
  const { hints, translator, page, rtl } = now;
  const widths = new Map<string, number>();
  let table: PageTable | null = null;
  let commands: FoundCommand[] = [];
  let near: FoundCommand | undefined;
  let chips: ShownChip[] = [];
  let open = -1;
  let callout: ReturnType<typeof firstWithRoom> = null;

  const wake = watchPage({ scan, place }, signal);
  // A command that is pointed at or focused is about to be used: its callout comes first.
  for (const name of ['pointerover', 'focusin']) {
    document.addEventListener(
      name,
      ({ target }) => {
        const found = commands.find(({ element }) => element.contains(target as Node));
        if (found && found !== near) wake();
        near = found ?? near;
      },
      { signal, passive: true },
    );
  }
  layer.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !callout) return;
      event.stopPropagation();
      dismiss(false);
    },
    { signal },
  );

  function scan(): Element[] {
    table = TABLE_PAGES.includes(page) ? findAnchors(hints) : null;
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
    chips = table ? chipsIn(table.anchors, clip) : [];
    if (!chips.some(({ index }) => index === open)) open = -1;
    const own = layer.parentElement?.parentNode?.querySelector('.card, .pill');
    callout = firstWithRoom(wanted(), (words) => measured(words, clip), callout, { settled, rtl, own });
    draw(clip);
    const seen = [...chips.map(chipInSight), ...commands.map(commandInSight)];
    see(seen, table ? hints.rows.filter(({ hint }) => hint && isLive(hint)).length - chips.length : 0);
    return seen.map(({ element }) => element);
  }

  function chipsIn(anchors: readonly Anchor[], clip: Box): ShownChip[] {
    const found: ShownChip[] = [];
    for (const anchor of anchors) {
      const hint = hints.rows[anchor.index]?.hint;
      const box = anchor.cell.getBoundingClientRect();
      if (!hint || !isLive(hint) || !overlaps(box, clip) || !isSameRow(anchor)) continue;
      const text = translator.t(hint.text);
      const spot = placeChip(box, takenIn(anchor.cell), widthOf(text), rtl);
      if (!spot || isCovered(shared(spot.box, clip), anchor)) continue;
      found.push({ index: anchor.index, cell: anchor.cell, text, ...spot });
      if (found.length === MOST_CHIPS) break;
    }
    return found;
  }

  function widthOf(text: string): number {
    let width = widths.get(text);
    if (width === undefined) {
      ruler.textContent = text;
      widths.set(text, (width = ruler.offsetWidth + ICON));
    }
    return width;
  }

  /** The callout of the chip that was opened, else those of commands. */
  function wanted(): Wanted[] {
    const chip = chips.find(({ index }) => index === open);
    const row = hints.rows[open];
    if (chip && row?.hint)
      return [{ words: row.hint, hides: { kind: row.hint.kind, key: row.key }, at: chip.cell }];
    const first = commands.filter(({ element }) => element === near?.element);
    return [...first, ...commands].map(({ hint, element, key }) => ({
      words: hint,
      hides: { kind: hint.command, key },
      at: element,
    }));
  }

  function measured(words: HintWords, clip: Box): DOMRect {
    draw(clip, words);
    return layer.lastElementChild?.getBoundingClientRect() ?? new DOMRect();
  }

  function draw(clip: Box, measuring?: HintWords): void {
    const words = measuring ?? callout?.words;
    const at = measuring ? undefined : callout?.box;
    render(<Layer {...{ translator, clip, chips, open, words, at, toggle, dismiss }} />, layer);
  }

  function toggle(index: number): void {
    open = open === index ? -1 : index;
    wake();
  }

  function dismiss(all: boolean): void {
    if (!callout) return;
    const { hides, at } = callout;
    open = -1;
    hide(all || !hides.key ? hides.kind : hintId(hides.kind, hides.key));
    controlIn(at).focus();
  }

  function chipInSight({ index, text, cell }: ShownChip): HintInSight {
    return { name: hints.rows[index]?.name ?? '', text, element: controlIn(cell) };
  }

  function commandInSight({ hint, element }: FoundCommand): HintInSight {
    return { name: element.textContent.trim(), text: translator.t(hint.text), element };
  }
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

/** A chip ends at midnight after its deadline, also in a tab that stays open. */
function isLive({ until }: NonNullable<HintRow['hint']>): boolean {
  return until === null || until >= localDay();
}

/** True where something else of the page, or the focus, is at a chip's place. */
function isCovered(box: Box, { row, cell }: Anchor): boolean {
  const { left, top, right, bottom } = box;
  const focus = document.activeElement;
  if (focus && !focus.contains(cell) && overlaps(box, focus.getBoundingClientRect())) return true;
  return [left + 1, (left + right) / 2, right - 1].some((x) => {
    const [first] = document.elementsFromPoint(x, (top + bottom) / 2).filter(({ shadowRoot }) => !shadowRoot);
    return !row.contains(first ?? row);
  });
}
