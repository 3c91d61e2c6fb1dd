/** Names as most are: letters that need no folding, and no space twice. */
const PLAIN = /^(?:[!-~]| (?! ))*$/;

/** A product's name without what differs from page to page: width of letters, case, spaces, ™ and ®. */
export function comparableName(name: string): string {
  // Ten thousand of them are compared while the user types.
  if (PLAIN.test(name)) return name.trim().toLowerCase();
  return name
    .normalize('NFKC')
    .replace(/[™®]|\u{200b}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
