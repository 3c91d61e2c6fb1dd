/** A page that nobody sees draws no frame: it is waited for no longer, in ms. */
const UNSEEN_MS = 500;

/** Waits until what was drawn just now is painted. */
export function afterPaint(): Promise<unknown> {
  const painted = new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return Promise.race([painted, new Promise((resolve) => setTimeout(resolve, UNSEEN_MS))]);
}
