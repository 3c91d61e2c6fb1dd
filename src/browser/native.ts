import type { Browser } from 'webextension-polyfill';

const world = globalThis as unknown as Record<string, Browser | undefined>;

let found: Browser | undefined;

/**
 * The browser's own API, in place of webextension-polyfill where that would be idle or too heavy: in Firefox, in page
 * scripts, popup and tab. The build swaps it in; its promises are native in every browser that the manifest admits. Told by its
 * `runtime.id`: in a page an element or a frame of the name `browser` or `chrome` may stand in its place. Chromium gives
 * our world no API at all beside such a frame: then this throws, and `isAlive` says so.
 *
 * It is looked for when it is first used: on a page with nothing to say it never is, and a browser makes it as it is touched.
 */
const native = new Proxy({} as Browser, {
  get: (_, name: keyof Browser) => {
    found ??= world[['browser', 'chrome'].find(isApi) ?? ''];
    if (!found) throw new Error('no extension API');
    return found[name];
  },
});

function isApi(name: string): boolean {
  try {
    const runtime = world[name]?.runtime;
    // A form's field `runtime` is no API, though it has an id. Chromium puts the API on a form of its name.
    return typeof runtime?.id === 'string' && !('nodeType' in runtime);
  } catch {
    // A frame of that name, of another origin.
    return false;
  }
}

export default native;
