import type { ComponentChildren } from 'preact';

type Props = Readonly<Record<string, unknown>>;
type Component = (props: Props) => unknown;

interface VNode {
  type: string | Component;
  props: Props;
  key: string | undefined;
}

/** A text or an element, and by what it is known again at the next drawing. */
interface Leaf {
  id: string;
  node: VNode | string;
}

const SVG = 'http://www.w3.org/2000/svg';
/** What an element was drawn with, and its id among its siblings. */
const drawn = new WeakMap<Node, { id: string; props: Props }>();

/** What JSX compiles to, as preact's function of this name. */
export function jsx(type: string | Component, props: Props, key?: string): VNode {
  return { type, props, key };
}

/**
 * What JSX with several children compiles to.
 * @public
 */
export { jsx as jsxs };

/** Children without an element around them. */
export function Fragment({ children }: Props): unknown {
  return children;
}

/**
 * Draws components into an element, in place of preact's `render` in page scripts: the build swaps it in, a fifth of
 * the weight. For components that are functions of their props: no state, no hooks, no refs; a `style` is an object.
 * What stands at the same place with the same tag and key stays the same node, focus and all.
 */
export function render(node: ComponentChildren, into: Element): void {
  place(into, leavesOf(node, ''));
}

function leavesOf(node: unknown, id: string): Leaf[] {
  if (node === null || node === undefined || typeof node === 'boolean') return [];
  if (Array.isArray(node)) return node.flatMap((child, index) => leavesOf(child, `${id}.${String(index)}`));
  if (typeof node !== 'object') return [{ id: `${id}#`, node: (node as string | number).toString() }];
  const { type, props, key } = node as VNode;
  const own = key === undefined ? id : `${id.replace(/\d+$/, '')}=${key}`;
  return typeof type === 'string'
    ? [{ id: `${own}<${type}`, node: node as VNode }]
    : leavesOf(type(props), `${own}(`);
}

/** First out with what is gone: what stays is then moved only where the order changed, and keeps its focus. */
function place(parent: Element, leaves: readonly Leaf[]): void {
  const wanted = new Set(leaves.map(({ id }) => id));
  const known = new Map<string, ChildNode>();
  for (const child of [...parent.childNodes]) {
    const id = drawn.get(child)?.id;
    if (id !== undefined && wanted.has(id) && !known.has(id)) known.set(id, child);
    else child.remove();
  }
  let next = parent.firstChild;
  for (const { id, node } of leaves) {
    const child = known.get(id) ?? create(node, parent, id);
    known.delete(id);
    if (child === next) next = child.nextSibling;
    else parent.insertBefore(child, next);
    if (typeof node !== 'string') update(child as Element, node.props, id);
    else if (child.nodeValue !== node) child.nodeValue = node;
  }
}

function create(node: VNode | string, parent: Element, id: string): ChildNode {
  const isSvg = typeof node !== 'string' && (node.type === 'svg' || parent.namespaceURI === SVG);
  const child =
    typeof node === 'string'
      ? document.createTextNode(node)
      : document.createElementNS(isSvg ? SVG : 'http://www.w3.org/1999/xhtml', node.type as string);
  drawn.set(child, { id, props: {} });
  return child;
}

function update(element: Element, props: Props, id: string): void {
  const before = drawn.get(element)?.props ?? {};
  drawn.set(element, { id, props });
  for (const name of new Set([...Object.keys(before), ...Object.keys(props)])) {
    if (name !== 'children' && before[name] !== props[name]) setProp(element, name, props[name], before);
  }
  place(element, leavesOf(props['children'], ''));
}

function setProp(element: Element, name: string, value: unknown, before: Props): void {
  if (name.startsWith('on')) {
    if (!(name in before)) listen(element, name);
  } else if (name === 'style') {
    restyle((element as HTMLElement).style, value ?? {}, before[name] ?? {});
  } else if (name === 'value' || name === 'checked') {
    Object.assign(element, { [name]: value });
  } else {
    setAttribute(element, name, value);
  }
}

/** `aria-` attributes say true and false; others are there or not. */
function setAttribute(element: Element, name: string, value: unknown): void {
  const said = typeof value === 'boolean' && !name.startsWith('aria-') ? (value ? '' : null) : value;
  if (said === null || said === undefined) element.removeAttribute(name);
  else element.setAttribute(name, said as string);
}

/** By property and not by attribute: that is what strict pages admit. */
function restyle(style: CSSStyleDeclaration, now: object, before: object): void {
  const cleared = Object.fromEntries(Object.keys(before).map((name) => [name, '']));
  for (const [name, value] of Object.entries({ ...cleared, ...now } as Record<string, string>)) {
    const property = name as 'left';
    if (style[property] !== value) style[property] = value;
  }
}

/** Calls what the element was drawn with last. */
function listen(element: Element, name: string): void {
  element.addEventListener(name.slice(2).toLowerCase(), (event) => {
    (drawn.get(element)?.props[name] as ((event: Event) => void) | undefined)?.(event);
  });
}
