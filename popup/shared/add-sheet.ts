/**
 * Adds a style sheet of ours beside popup.css, and waits until it counts: nothing is drawn without it. The popup does
 * without: a browser sizes its window by drawing it in several widths, and each width that a rule asks for costs it
 * another look at all the rules. Without the sheet the surface is plainer, and works.
 */
export function addSheet(href: string): Promise<unknown> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  const there = new Promise((resolve) => {
    for (const end of ['load', 'error']) link.addEventListener(end, resolve);
  });
  document.head.append(link);
  return there;
}
