import { cleanName, readCount } from '../cells/text.ts';
import type { Cell, CellOf, Draft } from './draft.ts';

/**
 * Sets what is purchased and assigned. Where there is no total it is made of what is assigned and available; with
 * expired licences in it, it is a guess. A number that no tenant has is left out, and a fault names its line.
 */
export function putCounts(
  draft: Draft,
  cell: CellOf,
  isLicenses: boolean,
  fault: (field: string) => void,
): void {
  // The page may write both numbers in one cell: `148 / 150`.
  const [first = '', second = ''] = cell('assigned').text.split(/\s*\/\s*|\s+of\s+/);
  const assigned = countIn({ ...cell('assigned'), text: first }, fault);
  draft.put('assigned', assigned, cell('assigned').text, cell('assigned').unsure);
  const purchased = countIn(cell('purchased'), fault);
  if (cell('purchased').text === '' && second !== '') {
    draft.put(
      'purchased',
      countIn({ ...cell('assigned'), text: second }, fault),
      cell('assigned').text,
      true,
    );
  } else if (cell('purchased').text === '') {
    putSum(draft, assigned, cell, isLicenses, fault);
  } else putTotal(draft, purchased, cell, fault);
}

function countIn({ text, header }: Cell, fault: (field: string) => void): number | undefined {
  const count = readCount(text);
  if (count === 'bad') fault(cleanName(header));
  return typeof count === 'number' ? count : undefined;
}

function putTotal(
  draft: Draft,
  purchased: number | undefined,
  cell: CellOf,
  fault: (field: string) => void,
): void {
  const { text, unsure } = cell('purchased');
  const expired = countIn(cell('expired'), fault);
  const raw = expired ? `${text}; ${cell('expired').header}: ${cell('expired').text}` : text;
  draft.put('purchased', purchased, raw, unsure || Boolean(expired));
}

/** On *Your products* 'Available quantity' may be the total of all subscriptions, so what is made of it is unsure. */
function putSum(
  draft: Draft,
  assigned: number | undefined,
  cell: CellOf,
  isLicenses: boolean,
  fault: (field: string) => void,
): void {
  const { text } = cell('available');
  const available = countIn(cell('available'), fault);
  if (available === undefined) return;
  if (assigned !== undefined) {
    const unsure = !isLicenses || cell('assigned').unsure;
    draft.put('purchased', assigned + available, `${cell('assigned').text} + ${text}`, unsure);
  } else if (!isLicenses) draft.put('purchased', available, text, true);
}
