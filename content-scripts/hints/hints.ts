import { render } from 'preact';
import { findCommands } from '../../src/admin-center/dom/commands.ts';
import { findAnchors } from './anchors.ts';
import { hasSomething } from './find-commands.ts';
import { controlIn, reveal } from './reveal.ts';
import type { HintsInPage, HintsOptions, Place } from './lazy-hints.ts';
import { RunningHints } from './running-hints.tsx';
import type { HintPage } from './state.ts';

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
      closed = running?.closed ?? closed;
      running = undefined;
      render(null, layer);
      shown = next;
      options.overflow(null);
      if (!next || !hasSomething(next)) return;
      life = new AbortController();
      running = new RunningHints(next, { layer, ruler, options, signal: life.signal }, closed);
    },
    reveal(place) {
      const target = shown && targetOf(shown, place);
      if (!target) return false;
      const pointed = running;
      reveal(target, (root.getRootNode() as ShadowRoot).activeElement, () => pointed?.outline([]));
      pointed?.outline(place.do === 'show-rows' ? place.rows : []);
      return true;
    },
    closeCallout: () => running?.closeCallout() ?? false,
  };
}

/** The page's element that a card's link leads to. */
function targetOf({ hints }: HintPage, place: Place): HTMLElement | undefined {
  const table = findAnchors(hints);
  if (place.do === 'show-command') {
    return findCommands(document, hints.names, table?.table ?? null).get(place.command);
  }
  const anchor = table?.anchors.find(({ index }) => place.rows.includes(hints.rows[index]?.key ?? ''));
  return anchor && controlIn(anchor.cell);
}

function isSamePage(one: HintPage | null, other: HintPage | null): boolean {
  return one?.hints === other?.hints && one?.href === other?.href && one?.rtl === other?.rtl;
}
