/** A page that is not looked at paints nothing: then so long, in ms. */
const UNSEEN_MS = 300;

/**
 * Calls back once the page's first content is on the screen. What would start the background, or draw once more, takes a
 * core from the painting of what stands ready.
 */
export function afterPaint(then: () => void): void {
  const unseen = setTimeout(go, UNSEEN_MS);
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) go();
  });
  observer.observe({ type: 'paint', buffered: true });

  function go(): void {
    clearTimeout(unseen);
    observer.disconnect();
    then();
  }
}
