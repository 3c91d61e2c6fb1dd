/** The page's control in a cell that can take the focus. */
export function controlIn(cell: HTMLElement): HTMLElement {
  return cell.querySelector<HTMLElement>('a[href], button, [tabindex]') ?? cell;
}

/** Gives the focus to the page's own control until `onLeft`; Escape there brings it back to `back`, once. */
export function reveal(element: HTMLElement, back: Element | null, onLeft: () => void): void {
  element.scrollIntoView({ block: 'nearest' });
  element.focus();
  const left = new AbortController();
  const { signal } = left;
  element.addEventListener(
    'blur',
    () => {
      left.abort();
      onLeft();
    },
    { signal },
  );
  if (!(back instanceof HTMLElement)) return;
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
