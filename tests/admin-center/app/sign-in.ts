import { options } from './options.ts';

/** Made up: an account's id in its tenant, and the app that is signed in. */
const USER = '7c0ffee0-0000-4000-8000-000000000001';
const APP = '0adc0de0-0000-4000-8000-000000000009';

/**
 * Leaves what a sign-in with MSAL leaves in the page's storage, and takes away what an earlier one left: keys of the
 * real shapes, made-up values. Without the option the storage stays as it is.
 */
export function signIn(): void {
  if (!options.tenants) return;
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith('msal.') || name.includes('-login.windows.net-')) localStorage.removeItem(name);
  }
  for (const [at, tenant] of options.tenants.entries()) {
    const home = `${USER}.${tenant}`;
    // The second account was left by an older version of the library.
    const names =
      at === 0
        ? [
            `msal.2|${home}|login.windows.net|${tenant}`,
            `msal.2|${home}|login.windows.net|idtoken|${APP}|${tenant}||`,
          ]
        : [`${home}-login.windows.net-${tenant}`, `${home}-login.windows.net-refreshtoken-${APP}----`];
    for (const name of names) localStorage.setItem(name, '{"secret":"made up"}');
  }
  localStorage.setItem('msal.version', '4.20.0');
}
