/** The name by which a hint is hidden: of this kind, at this subscription. Alone here, since the page needs no more. */
export function hintId(kind: string, key: string): string {
  return `${kind} ${key}`;
}
