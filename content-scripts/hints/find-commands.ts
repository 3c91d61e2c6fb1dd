import { findCommands } from '../../src/admin-center/dom/commands.ts';
import type { Hints } from '../../src/hints/hints.ts';
import type { PageTable } from './anchors.ts';
import type { FoundCommand, HintPage } from './state.ts';

/** In an address: the subscription that it shows. */
const GUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;
/** A page's own name of a command that is longer is none: then our sentence would not end. */
const LONGEST_NAME = 60;

/** The commands of the page of which something is to be said: where their row is selected, or on its own page. */
export function commandsOf({ hints, page, href }: HintPage, table: PageTable | null): FoundCommand[] {
  const [chosen = -1] = page === 'subscription-detail' ? [rowOf(hints, href)] : (table?.selected ?? []);
  const isUsed = (table?.selected.length ?? 0) > 0;
  const hinted = hints.commands.filter(
    ({ pages, rows }) => pages.includes(page) && (rows ? rows.includes(chosen) : isUsed),
  );
  if (hinted.length === 0) return [];
  const found = findCommands(document, hints.names, table?.table ?? null);
  return hinted.flatMap((hint) => {
    const element = found.get(hint.command);
    return element ? [{ hint, element, name: nameOf(element), row: hint.rows ? chosen : -1 }] : [];
  });
}

/** True where a page may have something to say. */
export function hasSomething({ hints, page, href }: HintPage): boolean {
  if (page === 'subscriptions') return true;
  const row = rowOf(hints, href);
  return hints.commands.some(({ pages, rows }) => pages.includes(page) && (!rows || rows.includes(row)));
}

/** Index of the subscription that an address names. */
function rowOf({ rows }: Hints, href: string): number {
  const guid = GUID.exec(href)?.[0].toLowerCase();
  return guid ? rows.findIndex(({ ref }) => ref === guid) : -1;
}

/** What the page calls a command: 'Cancel subscription', in the page's language. */
function nameOf(element: HTMLElement): string {
  return (element.textContent.trim() || (element.getAttribute('aria-label') ?? '')).slice(0, LONGEST_NAME);
}
