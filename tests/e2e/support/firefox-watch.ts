import type { ChromeScope } from './chrome-scope.ts';

/** What Firefox saw the extension do. */
export interface FirefoxWatch {
  errors: string[];
  requests: string[];
}

/**
 * Starts to listen in Firefox's own window: at every network request (its principal names the extension, also for
 * content scripts) and at the console, where errors of the event page and of the popup arrive.
 */
export async function watchFirefox(scope: ChromeScope, id: string, uuid: string): Promise<void> {
  await scope.run(`
    const watch = (globalThis.harnessWatch = { errors: [], requests: [] });
    const isOurs = (principal) =>
      (principal?.addonPolicy ?? principal?.contentScriptAddonPolicy)?.id === ${JSON.stringify(id)};
    Services.obs.addObserver((channel) => {
      channel.QueryInterface(Ci.nsIChannel);
      const { triggeringPrincipal, loadingPrincipal, externalContentPolicyType } = channel.loadInfo;
      // A tab that the user opens by one of our links is the user's request.
      if (externalContentPolicyType === Ci.nsIContentPolicy.TYPE_DOCUMENT) return;
      if (isOurs(triggeringPrincipal) || isOurs(loadingPrincipal)) watch.requests.push(channel.URI.spec);
    }, 'http-on-modify-request');
    Services.console.registerListener((message) => {
      if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) return;
      if (!message.sourceName.startsWith('moz-extension://${uuid}')) return;
      watch.errors.push(message.sourceName + ': ' + message.errorMessage);
    });
  `);
}

export function readFirefoxWatch(scope: ChromeScope): Promise<FirefoxWatch> {
  return scope.run('return globalThis.harnessWatch;');
}
