/* global chrome */
/** The panel needs none; a manifest with a popup and a panel usually has one. */
chrome.runtime.onInstalled.addListener(() => undefined);
