/** The least that puts a panel into a page. */
chrome.runtime.onMessage.addListener((_, { tab }) => {
  if (tab?.id === undefined) return;
  void chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['content-scripts/main.js'] });
});
