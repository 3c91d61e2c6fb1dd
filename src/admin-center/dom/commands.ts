import { COMMANDS } from './selectors/hints.ts';

/** The commands of the billing pages that a plan may have something to say about. */
export const COMMAND_IDS = [
  'cancel-subscription',
  'remove-licenses',
  'buy-licenses',
  'recurring-billing',
  'move-to-another-tenant',
  'unassign-licenses',
  'remove-domain',
] as const;
export type CommandId = (typeof COMMAND_IDS)[number];

/** Names of commands as patterns: plain names, `*` for any text, `|` between them. */
export type CommandNames = Readonly<Partial<Record<CommandId, string>>>;

/** More controls than any page has outside its tables. */
const MOST = 400;

/**
 * The page's own commands, by accessible role and name; what is not found is missing. Each with the first visible
 * element that has the name. `table` is left out: its rows have commands of their own.
 */
export function findCommands(
  root: ParentNode,
  names: CommandNames,
  table: Element | null,
): Map<CommandId, HTMLElement> {
  const patterns = Object.entries(names).map(([id, text]) => [id as CommandId, patternOf(text)] as const);
  const found = new Map<CommandId, HTMLElement>();
  let seen = 0;
  for (const element of root.querySelectorAll<HTMLElement>(COMMANDS)) {
    if (table?.contains(element)) continue;
    if (++seen > MOST || found.size === patterns.length) break;
    const name = plainName(accessibleName(element));
    const id = patterns.find(([, pattern]) => pattern.test(name))?.[0];
    if (id && !found.has(id) && element.getClientRects().length > 0) found.set(id, element);
  }
  return found;
}

/** Names as they are compared: one width and case, single spaces, straight apostrophes. */
export function plainName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ').trim();
}

function patternOf(names: string): RegExp {
  const escaped = names.replace(/[.+?^${}()[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^(?:${escaped.replaceAll('*', '.*')})$`, 'u');
}

function accessibleName(element: HTMLElement): string {
  const ids = element.getAttribute('aria-labelledby');
  const label = ids
    ?.split(/\s+/)
    .map((id) => (element.getRootNode() as Document).getElementById(id)?.textContent ?? '')
    .join(' ');
  return label || element.getAttribute('aria-label') || element.textContent || element.title;
}
