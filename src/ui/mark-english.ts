import { h, options, type ComponentChild } from 'preact';
import { piecesOf } from '../i18n/english-marks.ts';

/** Says of every English text in another language's surface that it is English: a screen reader says it so. */
export function markEnglish(): void {
  options.vnode = ({ type, props }) => {
    // An option and a title hold text only.
    if (typeof type !== 'string' || type === 'option' || type === 'title') return;
    const { children } = props;
    if (typeof children === 'string') props.children = marked(children);
    else if (Array.isArray(children) && children.some((child) => typeof child === 'string'))
      props.children = children.map((child: ComponentChild) =>
        typeof child === 'string' ? marked(child) : child,
      );
  };
}

function marked(text: string): ComponentChild {
  const pieces = piecesOf(text);
  return pieces
    ? pieces.map((piece, at) => (at % 2 ? h('span', { lang: 'en', dir: 'ltr' }, piece) : piece))
    : text;
}
