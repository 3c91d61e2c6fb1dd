import { useEffect, useLayoutEffect, useReducer, useState } from 'react';
import { options } from './options.ts';

/** Between two of the page's re-renders, in milliseconds. */
const RENDER_EVERY = 150;

export interface Content {
  /** False while the page shows its spinner. */
  ready: boolean;
  /** Changes when the content is thrown away and built anew, as the real page does now and then. */
  key: string;
  /** Starts over: spinner, content, re-renders. */
  reload(): void;
}

/**
 * The slowness and the restlessness of the real page: the content of `page` comes late, then renders again
 * `options.renders` times, in the second of these with new elements. When all is quiet, `html[data-settled]` has
 * the page's name. A test makes one more render with `window.dispatchEvent(new Event('stand-in:render'))`.
 */
export function useContent(page: string): Content {
  const [visit, reload] = useReducer((count: number) => count + 1, 0);
  const [renders, render] = useReducer((count: number) => count + 1, 0);
  const [state, setState] = useState({ shown: '', built: 0 });
  const name = `${page}#${visit}`;
  useLayoutEffect(() => {
    delete document.documentElement.dataset.settled;
  }, [name]);
  useEffect(() => {
    const timers = [window.setTimeout(() => setState({ shown: name, built: 0 }), options.late)];
    for (let step = 1; step <= options.renders; step += 1) {
      const act = step === 2 ? () => setState({ shown: name, built: 1 }) : render;
      timers.push(window.setTimeout(act, options.late + step * RENDER_EVERY));
    }
    const settled = (): void => void (document.documentElement.dataset.settled = page);
    timers.push(window.setTimeout(settled, options.late + options.renders * RENDER_EVERY + 50));
    return () => timers.forEach((timer) => window.clearTimeout(timer));
  }, [name, page]);
  useEffect(() => {
    window.addEventListener('stand-in:render', render);
    return () => window.removeEventListener('stand-in:render', render);
  }, []);
  void renders;
  return { ready: state.shown === name, key: `${name}#${state.built}`, reload };
}
