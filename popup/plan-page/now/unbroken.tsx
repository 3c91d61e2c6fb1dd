import type { ComponentChildren } from 'preact';

/** A longer name may break: it would push what stands beside it out of the card. */
const LONGEST = 24;

/** A sentence in which no product's name breaks inside: 'Visio Plan 2' stays on one line. */
export function unbroken(sentence: string, products: readonly string[]): ComponentChildren[] {
  const names = [...new Set(products)]
    .filter((name) => name.includes(' ') && name.length <= LONGEST && sentence.includes(name))
    // The longest first: one name may be the beginning of another.
    .sort((one, other) => other.length - one.length);
  const parts: ComponentChildren[] = [];
  let rest = sentence;
  while (rest !== '') {
    const found = names.filter((name) => rest.includes(name));
    const at = Math.min(rest.length, ...found.map((name) => rest.indexOf(name)));
    const name = found.find((one) => rest.startsWith(one, at)) ?? '';
    parts.push(rest.slice(0, at));
    if (name) parts.push(<span class="unbroken">{name}</span>);
    rest = rest.slice(at + name.length);
  }
  return parts;
}
