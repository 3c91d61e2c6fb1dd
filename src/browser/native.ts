import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own API, in place of webextension-polyfill where that would be idle or too heavy: in Firefox, and in
 * page scripts. The build swaps it in; its promises are native in every browser that the manifest admits.
 */
const native = ((globalThis as { browser?: unknown }).browser ?? globalThis.chrome) as unknown as Browser;

export default native;
