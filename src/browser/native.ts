import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own API, in place of webextension-polyfill where that would be idle or too heavy: in Firefox, in page
 * scripts, popup and tab. The build swaps it in; its promises are native in every browser that the manifest admits. Told by its
 * `runtime.id`: in a page an element of the name `browser` or `chrome` may stand in its place.
 */
const native = (globalThis as unknown as Record<string, Browser | undefined>)[
  isApi('browser') ? 'browser' : 'chrome'
] as Browser;

function isApi(name: string): boolean {
  const found = (globalThis as unknown as Record<string, Browser | undefined>)[name];
  try {
    // A form that holds a field `runtime` is no API either, though that field has an id.
    return typeof found?.runtime?.id === 'string' && !('nodeType' in found);
  } catch {
    // A frame of that name, of another origin.
    return false;
  }
}

export default native;
