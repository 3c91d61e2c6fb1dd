import { cellText, valueText } from '../../src/admin-center/dom/cell-text.ts';
import { CELL_BUTTONS, CELL_LINKS, UNSEEN } from '../../src/admin-center/dom/selectors/cells.ts';
import { CONTROLS, GRIDS } from '../../src/admin-center/dom/selectors/page.ts';
import {
  BESIDE_CONTENT,
  CONTENT,
  DETAIL_TERMS,
  DETAIL_VALUES,
  PAGE_HEADING,
  SWITCHES,
} from '../../src/admin-center/dom/selectors/details.ts';
import type { RawTable } from '../../src/inventory/model.ts';

/** A field of the page as it stands there. */
type Pair = [label: string, value: string];

/** As many columns as a table may have, one of them the name. */
const MAX_PAIRS = 59;
/** A longer text is no label, and a longer one beside it no value. */
const MAX_LABEL = 60;
const MAX_VALUE = 200;
/** More of a kind than a page of details has. */
const MAX_ELEMENTS = 5000;
/** A label and its value in one text: no time of day, and no address. */
const COLON = /^([^:：\d]{2,60})[:：]\s*(?!\/\/)(.{1,80})$/;

/**
 * Reads the fields of a subscription's own page, whatever they are: which of them is meant is known elsewhere, by words.
 * `guid` is the subscription's, of the route. null where the page shows no name or no field.
 */
export function readDetails(page: Document, guid: string): RawTable | null {
  const content = page.querySelector(CONTENT) ?? page.body;
  const heading = content.querySelector(PAGE_HEADING) ?? page.querySelector(PAGE_HEADING);
  const name = heading ? cellText(heading) : '';
  const pairs = [...termsIn(content), ...switchesIn(content), ...neighboursIn(content)].slice(0, MAX_PAIRS);
  if (!name || pairs.length === 0) return null;
  return {
    columns: [{ key: '', text: '' }, ...pairs.map(([text]) => ({ key: '', text }))],
    rows: [{ cells: [name, ...pairs.map(([, value]) => value)], name: 0, guid }],
    total: null,
    lang: page.documentElement.lang.slice(0, 64),
    page: 'subscription-detail',
    maybePartial: false,
  };
}

/** Terms with their definitions, and rows of a header and one cell. */
function termsIn(content: Element): Pair[] {
  return shownIn(content, DETAIL_TERMS).flatMap((term) => {
    const value = term.nextElementSibling;
    if (!value?.matches(DETAIL_VALUES)) return [];
    const isList = term.closest(GRIDS) !== null && value.nextElementSibling !== null;
    return isList ? [] : pair(cellText(term, 500), stateOf(value) ?? valueText(value));
  });
}

/** Switches outside of such terms, by the label that they name. */
function switchesIn(content: Element): Pair[] {
  return shownIn(content, SWITCHES)
    .filter((control) => !control.closest(DETAIL_VALUES))
    .flatMap((control) => pair(labelOf(control), switchState(control) ?? ''));
}

/** Two texts of one element of their own, the second beside the first, or one text with a colon in it. */
function neighboursIn(content: Element): Pair[] {
  const isTaken = `${GRIDS}, ${DETAIL_TERMS}, ${DETAIL_VALUES}, ${CONTROLS}, ${PAGE_HEADING}`;
  return shownIn(content, '*').flatMap((element) => {
    if (element.closest(isTaken)) return [];
    if (!ownText(element)) return besides(element, isTaken);
    const [, before = '', after = ''] = COLON.exec(cellText(element)) ?? [];
    return pair(before, after);
  });
}

function besides({ children: [label, value, other] }: Element, isTaken: string): Pair[] {
  if (!label || !value || other || label.matches(isTaken) || label.querySelector(CONTROLS)) return [];
  return isOneText(label) && isOneText(value) ? pair(cellText(label, 500), valueText(value)) : [];
}

function pair(label: string, value: string): Pair[] {
  const isField = label !== '' && label.length <= MAX_LABEL && value !== '' && value.length <= MAX_VALUE;
  return isField ? [[label, value]] : [];
}

/** Elements of the page's own content that are in sight. */
function shownIn(content: Element, selector: string): Element[] {
  return [...content.querySelectorAll(selector)]
    .slice(0, MAX_ELEMENTS)
    .filter(
      (element) => !element.closest(`${BESIDE_CONTENT}, ${UNSEEN}`) && element.getClientRects().length > 0,
    );
}

function ownText(element: Element): boolean {
  return [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
}

/** True where one element alone holds words, beside what can be pressed. */
function isOneText(element: Element): boolean {
  const all = [element, ...element.querySelectorAll('*')];
  const except = `${UNSEEN}, ${CELL_LINKS}, ${CELL_BUTTONS}`;
  return all.filter((one) => ownText(one) && !one.closest(except)).length === 1;
}

/** What a switch inside a value says. */
function stateOf(value: Element): string | undefined {
  const control = value.querySelector(SWITCHES);
  return control ? switchState(control) : undefined;
}

/** Plain words that every reader of yes and no knows. */
function switchState(control: Element): string | undefined {
  const checked = control instanceof HTMLInputElement ? control.checked : control.ariaChecked;
  if (checked === null || checked === 'mixed') return undefined;
  return checked === true || checked === 'true' ? 'on' : 'off';
}

function labelOf(control: Element): string {
  const [id = ''] = (control.getAttribute('aria-labelledby') ?? '').split(' ');
  const label =
    control.ownerDocument.getElementById(id) ??
    (control instanceof HTMLInputElement ? (control.labels?.[0] ?? null) : null);
  return label ? cellText(label, 500) : (control.getAttribute('aria-label') ?? '').slice(0, 500);
}
