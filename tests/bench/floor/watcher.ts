/** The least that watches the route of a single-page app, and asks for the panel once. */
const KNOWN = /^#\/(?:subscriptions|licenses)$/;

function look(): void {
  if (!KNOWN.test(location.hash)) return;
  life.abort();
  void chrome.runtime.sendMessage('panel');
}

const life = new AbortController();
addEventListener('hashchange', look, { signal: life.signal });
navigation.addEventListener('navigatesuccess', look, { signal: life.signal });
look();

export {};
