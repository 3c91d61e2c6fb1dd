import type { Status } from '../../guidance/model.ts';
import { readCount, saysNothing, unitsIn, type Units } from '../cells/counts.ts';
import { cleanName } from '../cells/text.ts';
import type { Cell, CellOf, Draft } from './draft.ts';

/** What reading a row's numbers needs. */
export interface Counting {
  cell: CellOf;
  /** The page or file is of licences, not of subscriptions: what is available is that of the row. */
  isLicenses: boolean;
  /** A number that no tenant has. */
  isBad: (header: string) => void;
  notUnderstood: (header: string, text: string) => void;
}

/**
 * Sets what is purchased and assigned. Where there is no total it is made of the units by state, or of what is assigned
 * and available; with expired licences in it, it is a guess. Gives the units by state, where there are any.
 */
export function putQuantities(draft: Draft, counting: Counting): Units | null {
  const { cell } = counting;
  // The page may write both numbers in one cell: `148 / 150`.
  const [first = '', second = ''] = cell('assigned').text.split(/\s*\/\s*|\s+of\s+/);
  const assigned = countIn({ ...cell('assigned'), text: first }, counting);
  draft.put('assigned', assigned, cell('assigned').text, cell('assigned').unsure);
  const units = unitsOf(counting);
  const total = cell('purchased');
  if (total.text !== '') putTotal(draft, units, counting);
  else if (units) putUnits(draft, units, counting);
  else if (second !== '') {
    const inCell = countIn({ ...cell('assigned'), text: second }, counting);
    draft.put('purchased', inCell, cell('assigned').text, true);
  } else putSum(draft, assigned, counting);
  return units;
}

function countIn({ text, header }: Cell, { isBad, notUnderstood }: Counting): number | undefined {
  const count = readCount(text);
  if (count === 'bad') isBad(cleanName(header));
  else if (count === null && !saysNothing(text)) notUnderstood(header, text);
  return typeof count === 'number' ? count : undefined;
}

const STATES = ['enabled', 'warning', 'suspended', 'lockedOut'] as const;

function unitsOf(counting: Counting): Units | null {
  const { cell } = counting;
  const inOne = unitsIn(cell('units').text);
  if (inOne) return inOne;
  const found = STATES.flatMap((state) => {
    const count = cell(state).text === '' ? undefined : countIn(cell(state), counting);
    return count === undefined ? [] : [[state, count] as const];
  });
  return found.length > 0 ? Object.fromEntries(found) : null;
}

/** Owned and working: enabled, and in grace. What is suspended is owned too, and counts where nothing works [L-17]. */
export function ownedUnits({ enabled = 0, warning = 0, suspended = 0, lockedOut = 0 }: Units): number {
  return enabled + warning > 0 ? enabled + warning : suspended + lockedOut;
}

/** The state that units tell: of several the best, since people still work on it [L-17]. */
export function statusOfUnits({
  enabled = 0,
  warning = 0,
  suspended = 0,
  lockedOut = 0,
}: Units): Status | undefined {
  if (enabled > 0) return 'active';
  if (warning > 0) return 'expired';
  return suspended + lockedOut > 0 ? 'disabled' : undefined;
}

function putUnits(draft: Draft, units: Units, { cell }: Counting): void {
  const unsure = STATES.some((state) => cell(state).unsure);
  const parts = STATES.filter((state) => units[state]).map((state) => `${state}: ${String(units[state])}`);
  const isPlain = parts.length < 2 && parts[0]?.startsWith('enabled') !== false;
  const raw = isPlain ? String(units.enabled ?? 0) : parts.join('; ');
  draft.put('purchased', ownedUnits(units), raw, unsure);
}

function putTotal(draft: Draft, units: Units | null, counting: Counting): void {
  const { cell } = counting;
  const total = cell('purchased');
  const purchased = countIn(total, counting);
  const expired = countIn(cell('expired'), counting);
  const raw = expired ? `${total.text}; ${cell('expired').header}: ${cell('expired').text}` : total.text;
  draft.put('purchased', purchased, raw, total.unsure || Boolean(expired));
  // A total of what is enabled only: what is in grace or suspended is owned too.
  if (purchased === 0 && units && ownedUnits(units) > 0) putUnits(draft, units, counting);
}

/** On *Your products* 'Available quantity' may be the total of all subscriptions, so what is made of it is unsure. */
function putSum(draft: Draft, assigned: number | undefined, counting: Counting): void {
  const { cell, isLicenses } = counting;
  const { text } = cell('available');
  const available = countIn(cell('available'), counting);
  if (available === undefined) return;
  if (assigned !== undefined) {
    const unsure = !isLicenses || cell('assigned').unsure;
    draft.put('purchased', assigned + available, `${cell('assigned').text} + ${text}`, unsure);
  } else if (!isLicenses) draft.put('purchased', available, text, true);
}
