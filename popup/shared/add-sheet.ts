/**
 * Adds a style sheet of ours beside popup.css. Resolves once it counts, or can't be had: the surface is plainer then, and
 * works. The popup has none: a browser sizes its window by drawing it in several widths, and each width that a rule asks
 * for costs it another look at all the rules.
 */
export function addSheet(href: string): Promise<unknown> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  const there = new Promise((resolve) => {
    for (const end of ['load', 'error']) link.addEventListener(end, resolve);
  });
  document.head.append(link);
  return there;
}
