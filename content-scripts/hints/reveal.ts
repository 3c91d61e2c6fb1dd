/** The page's control in a cell that can take the focus. */
export function controlIn(cell: HTMLElement): HTMLElement {
  return cell.querySelector<HTMLElement>('a[href], button, [tabindex]') ?? cell;
}

/**
 * Gives the focus to the page's own control until `onLeft`; Escape there brings it back to `back`, once. What takes no
 * focus, or is taken out of the page, is left with the next press of the pointer.
 */
export function reveal(element: HTMLElement, back: Element | null, onLeft: () => void): void {
  element.scrollIntoView({ block: 'nearest' });
  element.focus();
  const left = new AbortController();
  const { signal } = left;
  const leave = () => {
    left.abort();
    onLeft();
  };
  element.addEventListener('blur', leave, { signal });
  document.addEventListener('pointerdown', leave, { signal, capture: true });
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
