/** A product's name without what differs from page to page: width of letters, case, spaces, ™ and ®. */
export function comparableName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[™®]|\u{200b}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
