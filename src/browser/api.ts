/** The only import of the WebExtension APIs. The build replaces it by native.ts where the polyfill is idle. */
export { default as browser } from 'webextension-polyfill';
