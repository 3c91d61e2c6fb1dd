import { fakeBrowser } from '@webext-core/fake-browser';

/** A browser whose `storage.session` is closed to scripts in pages, as Firefox's is. */
Object.assign(fakeBrowser.storage.session, { setAccessLevel: undefined });

export { fakeBrowser };
