// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://admin.cloud.microsoft/?#/subscriptions" }
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tenantHash } from '../../../../src/admin-center/dom/tenant-hash.ts';

const SALT = '0123456789abcdef0123456789abcdef';
const [A, B] = ['a1a1a1a1-0000-4000-8000-00000000000a', 'b2b2b2b2-0000-4000-8000-00000000000b'];
const [USER, APP] = ['11111111-0000-4000-8000-000000000001', '99999999-0000-4000-8000-000000000009'];
const hashOf = (tenant: string) => createHash('sha256').update(`${SALT}${tenant}`).digest('hex');

/** The keys of one account's sign-in, in each form that MSAL has had. */
const FORMS: Readonly<Record<string, (home: string, realm?: string) => string[]>> = {
  'before its keys had a version': (home, realm = home) => [
    `${USER}.${home}-login.windows.net-${realm}`,
    `${USER}.${home}-login.windows.net-idtoken-${APP}-${realm}---`,
    `${USER}.${home}-login.windows.net-accesstoken-${APP}-${realm}-https://graph.microsoft.com//.default--`,
    `${USER}.${home}-login.windows.net-refreshtoken-${APP}----`,
    'msal.account.keys',
    `msal.token.keys.${APP}`,
  ],
  'of schema 1': (home, realm = home) => [
    `msal.1-${USER}.${home}-login.windows.net-${realm}`,
    `msal.1-${USER}.${home}-login.windows.net-accesstoken_with_authscheme-${APP}-${realm}-user.read--pop`,
  ],
  'of schema 2 and 3': (home, realm = home) => [
    `msal.2|${USER}.${home}|login.windows.net|${realm}`,
    `msal.3|${USER}.${home}|login.microsoftonline.com|idtoken|${APP}|${realm}||`,
    `msal.3.token.keys.${APP}`,
  ],
};

let getItem: ReturnType<typeof vi.spyOn>;

/** A page whose storages have these names; each holds what nobody may read. */
function keys(local: readonly string[], session: readonly string[] = []): void {
  for (const name of local) localStorage.setItem(name, 'secret');
  for (const name of session) sessionStorage.setItem(name, 'secret');
}

beforeEach(() => {
  getItem = vi.spyOn(Storage.prototype, 'getItem');
});

afterEach(() => {
  expect(getItem).not.toHaveBeenCalled();
  vi.restoreAllMocks();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/');
  // Each test is a document of its own.
  Reflect.deleteProperty(globalThis, 'tenantTransferGuideSignIn');
});

describe.each(Object.entries(FORMS))('sign-in keys %s', (_, form) => {
  it('name one tenant: its hash, salted', async () => {
    keys([...form(A), 'theme', 'ai_session']);
    expect(await run()).toBe(hashOf(A));
  });

  it('name it in the session’s storage, in any case of letters', async () => {
    keys([], form(A.toUpperCase()));
    expect(await run()).toBe(hashOf(A));
  });

  it('name two: nothing is certain', async () => {
    keys([...form(A), ...form(B)]);
    expect(await run()).toBeNull();
  });

  it('of a guest, or of a partner in a customer’s tenant: nothing is certain', async () => {
    keys(form(A, B));
    expect(await run()).toBeNull();
  });
});

describe('a page', () => {
  it('without sign-in keys says nothing, whatever GUIDs its other keys have', async () => {
    keys([
      A,
      `adal.${A}`,
      `${USER}.${A}`,
      `${A}-login.windows.net-${A}`,
      `x${USER}.${A}-login.windows.net-${A}`,
    ]);
    expect(await run()).toBeNull();
  });

  it('of a partner’s customer is not looked at', async () => {
    history.replaceState(null, '', '/?delegatedOrg=contoso.com#/subscriptions');
    keys(FORMS['of schema 1']!(A));
    expect(await run()).toBeNull();
  });

  it('that is still loading is looked at when it has loaded: its keys may be those of an earlier sign-in', async () => {
    const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
    keys(FORMS['of schema 1']!(B));
    const looked = run();
    localStorage.clear();
    keys(FORMS['of schema 1']!(A));
    state.mockReturnValue('complete');
    dispatchEvent(new Event('load'));
    expect(await looked).toBe(hashOf(A));
  });

  it('that does not load says nothing', async () => {
    vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
    vi.useFakeTimers();
    keys(FORMS['of schema 1']!(A));
    const looked = run();
    await vi.advanceTimersByTimeAsync(3000);
    vi.useRealTimers();
    expect(await looked).toBeNull();
  });

  it('that is signed in to another tenant without being loaded anew says so', async () => {
    const form = FORMS['of schema 1']!;
    keys(form(A));
    expect(await tenantHash(SALT)).toBe(hashOf(A));
    expect(await tenantHash(SALT)).toBe(hashOf(A));
    localStorage.clear();
    keys(form(B));
    expect(await tenantHash(SALT)).toBe('changed');
  });
});

/** As the browser puts it into a page: by its text alone. */
function run(): Promise<string | null> {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const make = new Function(`return ${tenantHash.toString()}`) as () => typeof tenantHash;
  return make()(SALT);
}
