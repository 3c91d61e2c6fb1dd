/**
 * Put into a page of the admin center as it is, so it uses nothing but its argument and the page: which tenant is
 * signed in, as the hex SHA-256 of `salt` and the tenant's GUID. It reads the names of the page's storage keys, never a
 * value. null where they name no tenant or more than one, the page is still loading, or a partner's customer's; `changed` where they
 * named another one earlier in this document: what it shows may be either's.
 */
export async function tenantHash(salt: string): Promise<string | null> {
  const MARK = 'tenantTransferGuideSignIn';
  const PATIENCE_MS = 3000;

  /** Every tenant that a name speaks of: the account's own, and the one that a token is for. */
  const tenantsIn = (storages: readonly Storage[]): Set<string> => {
    const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
    // MSAL: <user>.<tenant>-<host>-<tenant>, and -<host>-<kind>-<app>-<tenant>-<scopes>; later with | and its version.
    const name = new RegExp(
      `^(?:msal\\.\\d+[-|])?${guid}\\.(${guid})[-|][a-z0-9.]+[-|](?:(?:id|access)token\\w*[-|]${guid}[-|])?(${guid})?`,
      'i',
    );
    const names = storages.flatMap((storage) =>
      Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? ''),
    );
    const found = names.flatMap((one) => name.exec(one)?.slice(1) ?? []);
    return new Set(found.filter((tenant) => tenant).map((tenant) => tenant.toLowerCase()));
  };

  /** The address may have lost the customer since the page was loaded. */
  const isOfCustomer = (): boolean => {
    const loaded = performance.getEntriesByType('navigation')[0]?.name ?? '';
    return [location.href, loaded].some((address) => /[?&]delegatedorg=/i.test(address));
  };

  /** While a page loads its keys may still be those of an earlier sign-in. Gives false for one that takes too long. */
  const isLoaded = async (): Promise<boolean> => {
    if (document.readyState !== 'complete') {
      await new Promise((done) => {
        addEventListener('load', done, { once: true });
        setTimeout(done, PATIENCE_MS);
      });
    }
    return document.readyState === 'complete';
  };

  try {
    const isCertain = (await isLoaded()) && !isOfCustomer();
    const tenants = isCertain ? tenantsIn([localStorage, sessionStorage]) : new Set<string>();
    if (tenants.size !== 1) return null;
    const salted = new TextEncoder().encode(salt + [...tenants].join(''));
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', salted));
    const hash = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    // A property of its own, since an element of that name may stand in the page.
    const before = (Object.getOwnPropertyDescriptor(globalThis, MARK)?.value ?? hash) as unknown;
    Object.defineProperty(globalThis, MARK, { value: before, configurable: true });
    return before === hash ? hash : 'changed';
  } catch {
    // Storage that is blocked says nothing.
    return null;
  }
}
