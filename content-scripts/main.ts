/** The panel's module: the watcher imports and starts it on a known page, the background where the user asks for it. */
export { startPanel } from './panel/start.ts';
