/** Copies a text, and says whether the browser let us. `root` is where nothing of the page's sees the text. */
export async function copyText(text: string, root: ParentNode): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The page's own policy may forbid its documents the clipboard: a selection can be copied all the same.
    return copySelected(text, root);
  }
}

function copySelected(text: string, root: ParentNode): boolean {
  const before = (root.getRootNode() as ShadowRoot).activeElement;
  const field = document.createElement('textarea');
  field.className = 'unseen';
  field.value = text;
  root.append(field);
  field.select();
  // Outdated, and the one way that is left there.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const isCopied = document.execCommand('copy');
  field.value = '';
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return isCopied;
}
