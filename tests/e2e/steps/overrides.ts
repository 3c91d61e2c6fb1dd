import type { Page } from 'puppeteer-core';

/** What a page heard through the functions that it put in the place of the browser's own. */
type Hearing = typeof globalThis & { heard?: string[] };

/** What any script may use, ours too. */
const OVERHEARD: Readonly<Record<string, string>> = {
  'Array.prototype': 'map filter join includes find forEach flatMap concat',
  'String.prototype': 'replace replaceAll split trim slice startsWith includes',
  'Function.prototype': 'bind call apply',
  Object: 'assign entries keys freeze',
  JSON: 'parse stringify',
  'Map.prototype': 'get set has',
  'Promise.prototype': 'then catch',
  'Element.prototype': 'attachShadow append setAttribute remove querySelectorAll',
  'Node.prototype': 'appendChild insertBefore removeChild',
  'Document.prototype': 'createElement createElementNS createTextNode adoptNode',
  'EventTarget.prototype': 'addEventListener dispatchEvent',
  'MutationObserver.prototype': 'observe',
  'CustomElementRegistry.prototype': 'define',
  'CSSStyleSheet.prototype': 'replaceSync insertRule',
  'History.prototype': 'pushState replaceState',
  'Storage.prototype': 'getItem setItem key',
  window: 'setTimeout queueMicrotask fetch matchMedia',
};
/** Names that our messages and stored values have: a page can put a getter for them on every object. */
const ASKED_FOR = ['tenants', 'messages', 'cards', 'answers', 'sheet'];

/** Before any script of the page's: it puts functions of its own in the place of these, and notes each text, event and element. */
export async function overhear(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(putSpies, OVERHEARD);
  await page.evaluateOnNewDocument(putGetters, ASKED_FOR);
}

export function heardBy(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as Hearing).heard ?? []);
}

function putSpies(overheard: Readonly<Record<string, string>>): void {
  const heard = ((globalThis as Hearing).heard = [] as string[]);
  const { apply } = Reflect;
  const note = (value: unknown) => {
    if (typeof value === 'string') heard[heard.length] = value;
    else if (value instanceof CustomEvent) heard[heard.length] = `event ${value.type}`;
    else if (value instanceof Element) heard[heard.length] = `element ${value.localName}`;
  };
  const spies = Object.entries(overheard).flatMap(([path, names]) => {
    const owner = path
      .split('.')
      .reduce<object>((from, name) => Reflect.get(from, name) as object, globalThis);
    return names.split(' ').map((name) => ({ owner, name, real: Reflect.get(owner, name) as object }));
  });
  for (const { owner, name, real } of spies) {
    const value = new Proxy(real, {
      apply(target, self: unknown, given: unknown[]) {
        note(self);
        for (let at = 0; at < given.length; at += 1) note(given[at]);
        return apply(target as () => unknown, self, given) as unknown;
      },
    });
    Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  }
}

function putGetters(names: readonly string[]): void {
  for (const name of names)
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      get() {
        (globalThis as Hearing).heard?.push(`asked for ${name}`);
      },
      set(value: unknown) {
        if (typeof value === 'string') (globalThis as Hearing).heard?.push(value);
        Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true });
      },
    });
}

/** Every method of these is broken, and every static one. */
const BROKEN = [
  ...['Array', 'String', 'Function', 'Promise', 'Map', 'Set', 'WeakMap', 'RegExp', 'Number', 'Date', 'Error'],
  ...['Element', 'HTMLElement', 'Node', 'Document', 'DocumentFragment', 'ShadowRoot', 'DOMImplementation'],
  ...['EventTarget', 'MutationObserver', 'AbortController', 'CustomElementRegistry', 'CSSStyleSheet'],
  ...[
    'History',
    'Storage',
    'MessagePort',
    'DOMTokenList',
    'Performance',
    'Object',
    'Reflect',
    'JSON',
    'Math',
  ],
];
/** And these of the window: functions, and classes as such. */
const BROKEN_NAMES = [
  ...[
    'setTimeout',
    'setInterval',
    'requestAnimationFrame',
    'queueMicrotask',
    'matchMedia',
    'addEventListener',
  ],
  ...['getComputedStyle', 'fetch', 'structuredClone', 'CustomEvent', 'Event', 'MutationObserver', 'URL'],
  ...['ResizeObserver', 'AbortController', 'Map', 'Set', 'Promise', 'CSSStyleSheet'],
];
/** What the driver asks the page with. */
const SPARED = ['constructor', 'querySelector', 'apply'];

/** As if the page had broken every method of the language's and of the browser's: each throws. */
export async function breakEverything(page: Page, when: 'now' | 'on load'): Promise<void> {
  if (when === 'now') await page.evaluate(putBroken, BROKEN, BROKEN_NAMES, SPARED);
  else await page.evaluateOnNewDocument(putBroken, BROKEN, BROKEN_NAMES, SPARED);
}

function putBroken(owners: readonly string[], names: readonly string[], spared: readonly string[]): void {
  const { defineProperty } = Object;
  const value = () => {
    throw new Error('broken by the page');
  };
  const world = globalThis as unknown as Record<string, { prototype?: object } | undefined>;
  const found = owners.flatMap((name) =>
    [world[name], world[name]?.prototype].filter((one) => one !== undefined),
  );
  const breaks = found.flatMap((owner) =>
    Object.entries(Object.getOwnPropertyDescriptors(owner)).flatMap(([name, own]) => {
      const isMethod = own.configurable && typeof own.value === 'function' && !spared.includes(name);
      return isMethod ? [{ owner, name, own: { ...own, value } }] : [];
    }),
  );
  const all = [
    ...breaks,
    ...names.map((name) => ({ owner: globalThis, name, own: { value, configurable: true } })),
  ];
  const inTheWay = { configurable: true, get: value, set: value };
  // From here on nothing can be used but what was taken before.
  for (let at = 0; at < all.length; at += 1) {
    const one = all[at];
    if (one) defineProperty(one.owner, one.name, one.own);
  }
  defineProperty(Object.prototype, 'tenants', inTheWay);
  defineProperty(Object.prototype, 'messages', inTheWay);
  defineProperty(Object.prototype, 'signal', inTheWay);
  defineProperty(Object.prototype, 'mode', inTheWay);
}
