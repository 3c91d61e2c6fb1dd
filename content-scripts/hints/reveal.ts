/** The page's control in a cell that can take the focus. */
export function controlIn(cell: HTMLElement): HTMLElement {
  return cell.querySelector<HTMLElement>('a[href], button, [tabindex]') ?? cell;
}

/** Gives the focus to the page's own control; Escape there brings it back to `back`, once. */
export function reveal(element: HTMLElement, back: Element | null): void {
  element.scrollIntoView({ block: 'nearest' });
  element.focus();
  if (!(back instanceof HTMLElement)) return;
  const left = new AbortController();
  const { signal } = left;
  element.addEventListener('blur', () => left.abort(), { signal });
  element.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !event.isTrusted) return;
      event.stopPropagation();
      back.focus();
    },
    { signal },
  );
}
