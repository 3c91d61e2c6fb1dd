/**
 * Put into a page of the admin center as it is, so it uses nothing but its argument and the page: which tenant is
 * signed in, as the hex SHA-256 of `salt` and the tenant's GUID. It reads the names of the page's storage keys, never a
 * value. null where they name no tenant or more than one, or the page is a partner's customer's; `changed` where they
 * named another one earlier in this document: what it shows may be either's.
 */
export async function tenantHash(salt: string): Promise<string | null> {
  const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
  // MSAL: <user>.<tenant>-<host>-<tenant>, and -<host>-<kind>-<app>-<tenant>-<scopes>; later with | and its version.
  const name = new RegExp(
    `^(?:msal\\.\\d+[-|])?${guid}\\.(${guid})[-|][a-z0-9.]+[-|](?:(?:id|access)token\\w*[-|]${guid}[-|])?(${guid})?`,
    'i',
  );
  const MARK = 'tenantTransferGuideSignIn';
  try {
    // The address may have lost the customer since the page was loaded.
    const addresses = [location.href, performance.getEntriesByType('navigation')[0]?.name ?? ''];
    if (addresses.some((address) => /[?&]delegatedorg=/i.test(address))) return null;
    const tenants = new Set<string>();
    for (const storage of [localStorage, sessionStorage]) {
      for (let at = 0; at < storage.length; at++) {
        const [, home, realm] = name.exec(storage.key(at) ?? '') ?? [];
        for (const tenant of [home, realm]) if (tenant) tenants.add(tenant.toLowerCase());
      }
    }
    if (tenants.size !== 1) return null;
    const salted = new TextEncoder().encode(salt + [...tenants].join(''));
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', salted));
    const hash = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const before: unknown = Object.getOwnPropertyDescriptor(globalThis, MARK)?.value;
    // Defined, since an element of that name may stand in the page.
    if (before === undefined) Object.defineProperty(globalThis, MARK, { value: hash });
    return before === undefined || before === hash ? hash : 'changed';
  } catch {
    // Storage that is blocked says nothing.
    return null;
  }
}
