// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Fragment, jsx, render } from '../../../../content-scripts/panel/render.ts';

/** JSX as the build compiles it for page scripts. */
function h(type: Parameters<typeof jsx>[0], props: object = {}, ...children: unknown[]) {
  const { key, ...others } = props as { key?: string };
  return jsx(type, children.length > 0 ? { ...others, children } : others, key);
}

let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

const draw = (node: unknown) => {
  render(node as never, root);
};

describe('render', () => {
  it('draws elements, texts, numbers, lists, fragments and components, and leaves out what is nothing', () => {
    const Name = ({ of }: { of: string }) => h('b', {}, of);
    draw(
      h(
        'p',
        { class: 'a' },
        'Move ',
        25,
        null,
        false,
        undefined,
        true,
        [h('i', {}, 'one'), 'two'],
        h(Fragment, {}, h('u', {}, 'three')),
        h(Name as never, { of: 'four' }),
      ),
    );
    expect(root.innerHTML).toBe('<p class="a">Move 25<i>one</i>two<u>three</u><b>four</b></p>');
  });

  it('puts markup in as text', () => {
    draw(h('p', {}, '<img src=x onerror=alert(1)>'));
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toBe('<img src=x onerror=alert(1)>');
  });

  it('sets attributes, booleans as HTML wants them and ARIA in words', () => {
    draw(h('button', { disabled: true, 'aria-expanded': false, title: 'x', lang: null }, 'Go'));
    const button = root.querySelector('button');
    expect(button?.outerHTML).toBe('<button disabled="" aria-expanded="false" title="x">Go</button>');
    draw(h('button', { disabled: false, 'aria-expanded': true }, 'Go'));
    expect(root.innerHTML).toBe('<button aria-expanded="true">Go</button>');
    expect(root.querySelector('button')).toBe(button);
  });

  it('sets what a field holds as a property', () => {
    draw(h('input', { value: 'a' }));
    const input = root.querySelector('input');
    if (!input) throw new Error('no input');
    input.value = 'typed';
    draw(h('input', { value: 'b' }));
    expect(input.value).toBe('b');
  });

  it('draws pictures as pictures', () => {
    draw(h('svg', { viewBox: '0 0 20 20' }, h('path', { d: 'M0 0' })));
    const [svg, path] = [root.firstElementChild, root.firstElementChild?.firstElementChild];
    expect([svg?.namespaceURI, path?.namespaceURI]).toEqual(Array(2).fill('http://www.w3.org/2000/svg'));
    expect(svg?.getAttribute('viewBox')).toBe('0 0 20 20');
  });

  it('calls the handler of the last drawing, once', () => {
    const [first, second] = [vi.fn(), vi.fn()];
    draw(h('button', { onClick: first }));
    draw(h('button', { onClick: second }));
    root.querySelector('button')?.click();
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledTimes(1);
    draw(h('button', {}));
    root.querySelector('button')?.click();
    expect(second).toHaveBeenCalledTimes(1);
  });

  it('keeps the node and its focus while others come and go around it', () => {
    const at = (before: boolean, after: boolean) =>
      h('div', {}, before && h('p', {}, 'before'), h('button', {}, 'Go'), after && h('p', {}, 'after'));
    draw(at(true, false));
    const button = root.querySelector('button');
    button?.focus();
    for (const [before, after] of [
      [false, false],
      [true, true],
      [false, true],
    ] as const) {
      draw(at(before, after));
      expect(root.querySelector('button')).toBe(button);
      expect(document.activeElement).toBe(button);
    }
  });

  it('moves what has a key, and takes away what is gone', () => {
    const list = (...ids: string[]) =>
      h(
        'ul',
        {},
        ids.map((id) => h('li', { key: id }, id)),
      );
    draw(list('a', 'b', 'c'));
    const items = [...root.querySelectorAll('li')];
    draw(list('c', 'a'));
    expect(root.textContent).toBe('ca');
    expect([...root.querySelectorAll('li')]).toEqual([items[2], items[0]]);
  });

  it('puts another node in where the tag is another, and empties', () => {
    draw(h('p', {}, 'x'));
    draw(h('section', {}, 'x'));
    expect(root.innerHTML).toBe('<section>x</section>');
    draw(null);
    expect(root.childNodes).toHaveLength(0);
  });

  it('draws the same again without touching the page', async () => {
    const card = () => h('p', { class: 'a' }, 'Step ', 2, h('b', {}, 'Buy'));
    draw(card());
    const changes = vi.fn();
    const observer = new MutationObserver(changes);
    observer.observe(root, { childList: true, subtree: true, attributes: true, characterData: true });
    draw(card());
    await Promise.resolve();
    expect(changes).not.toHaveBeenCalled();
    observer.disconnect();
  });
});
