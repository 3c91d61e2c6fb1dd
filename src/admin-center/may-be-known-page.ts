/** The first words of the routes of pages.ts (a test compares them), or a letter that is encoded once or twice. */
const MAY_BE_KNOWN = /subscriptions|licen|catalog|billingaccounts|domains|users|%(?:25)*[4-7]/i;

/**
 * Whether a URL may lead to a page that the guide knows: by one look at the text. It is true for a few too many, and
 * all that runs on the admin center's other pages.
 */
export function mayBeKnownPage(href: string): boolean {
  return MAY_BE_KNOWN.test(href);
}
