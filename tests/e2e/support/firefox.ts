import { createHash, randomUUID } from 'node:crypto';
import puppeteer, { type Browser, type Page, type Viewport } from 'puppeteer-core';
import { requireBrowser } from '../../../scripts/find-browser.ts';
import { ChromeScope } from './chrome-scope.ts';
import { builtExtension, geckoId } from './extension-dir.ts';
import { clickToolbarButton, popupThroughAgent, toggleSidebar } from './firefox-popup.ts';
import { killGroup } from './kill-group.ts';
import { firefoxPrefs, themePrefs } from './firefox-prefs.ts';
import { browserEnvironment } from './fonts.ts';
import { readFirefoxWatch, watchFirefox } from './firefox-watch.ts';
import { orClose } from './or-close.ts';
import { collectPageErrors } from './page-errors.ts';
import type { AnyFunction, BrowserUnderTest, LaunchOptions, PopupUnderTest } from './types.ts';

/** A file of every extension that is shown without running any of its scripts. */
const AGENT_PAGE = 'popup/popup.css';

/** Starts a stock Firefox: WebDriver BiDi for pages, its own window's scope for what BiDi doesn't reach. */
export async function launchFirefox(options: LaunchOptions): Promise<BrowserUnderTest> {
  const { lang = 'en', headless = true, width = 1280, height = 900 } = options;
  const extensionDir = options.extensionDir ?? builtExtension('firefox');
  const id = geckoId(extensionDir);
  const uuid = options.profileDir ? uuidOf(options.profileDir) : randomUUID();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    headless,
    acceptInsecureCerts: true,
    env: browserEnvironment(options.timezone ? { TZ: options.timezone } : {}),
    ...(options.profileDir && { userDataDir: options.profileDir }),
    defaultViewport: headless ? { width, height } : null,
    args: [`--width=${String(width)}`, `--height=${String(height)}`, '-remote-allow-system-access'],
    extraPrefsFirefox: firefoxPrefs(options, id, uuid),
  });
  return orClose(browser, async () => {
    const scope = new ChromeScope(browser);
    await speak(scope, lang);
    await watchFirefox(scope, id, uuid);
    if (options.inPrivate) await allowFirefoxInPrivate(scope, id);
    await browser.installExtension(extensionDir);
    return new Firefox(browser, scope, id, uuid, extensionDir);
  });
}

/** What 'Run in Private Windows' does; an extension that is there already has to be started anew. */
export async function allowFirefoxInPrivate(scope: ChromeScope, id: string): Promise<void> {
  await scope.run(`
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
    const extension = WebExtensionPolicy.getByID(${JSON.stringify(id)})?.extension;
    await ExtensionPermissions.add(${JSON.stringify(id)}, allowed, extension);
  `);
}

/** The extension's UUID in a profile that is used again: what is stored stands under it. */
function uuidOf(profileDir: string): string {
  const digits = createHash('sha256').update(profileDir).digest('hex');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

/** Firefox speaks a language that it has no language pack of, when it is told that it has: enough for `i18n`. */
async function speak(scope: ChromeScope, lang: string): Promise<void> {
  await scope.run(`
    const wanted = ${JSON.stringify(lang)};
    if (wanted === 'en') return;
    Services.locale.availableLocales = [wanted, ...Services.locale.availableLocales];
    Services.locale.requestedLocales = [wanted, 'en-US'];
  `);
}

class Firefox implements BrowserUnderTest {
  readonly kind = 'firefox';
  readonly extensionId: string;
  readonly #browser: Browser;
  readonly #scope: ChromeScope;
  readonly #uuid: string;
  readonly #extensionDir: string;
  readonly #pageErrors: string[] = [];
  #agent: Page | undefined;

  constructor(browser: Browser, scope: ChromeScope, id: string, uuid: string, extensionDir: string) {
    this.#browser = browser;
    this.#scope = scope;
    this.extensionId = id;
    this.#uuid = uuid;
    this.#extensionDir = extensionDir;
  }

  async newPage(url?: string): Promise<Page> {
    const page = await this.#browser.newPage();
    collectPageErrors(page, this.#pageErrors);
    if (url) await page.goto(url);
    return page;
  }

  extensionUrl(path: string): string {
    return `moz-extension://${this.#uuid}/${path}`;
  }

  async pages(): Promise<Page[]> {
    return (await this.#browser.pages()).filter((page) => page !== this.#agent);
  }

  async openExtensionPage(path: string, viewport?: Viewport): Promise<Page> {
    const page = await this.newPage();
    if (viewport) await page.setViewport(viewport);
    await this.#show(page, path);
    return page;
  }

  async openPopup(page: Page): Promise<PopupUnderTest> {
    const agent = await this.#ownAgent();
    await page.bringToFront();
    await clickToolbarButton(this.#scope, this.extensionId);
    return popupThroughAgent(agent, this.#scope);
  }

  async openSidePanel(page: Page): Promise<PopupUnderTest> {
    const agent = await this.#ownAgent();
    await page.bringToFront();
    await toggleSidebar(this.#scope, this.extensionId);
    const sidebar = await popupThroughAgent(agent, this.#scope, 'sidebar');
    return { ...sidebar, close: () => toggleSidebar(this.#scope, this.extensionId) };
  }

  async backgroundEvaluate<Args extends unknown[], T>(
    run: (...args: Args) => T | Promise<T>,
    ...args: Args
  ): Promise<T> {
    const agent = await this.#ownAgent();
    return agent.evaluate(run as AnyFunction<T>, ...args);
  }

  async stopBackground(): Promise<void> {
    await this.#scope.run(`
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(this.extensionId)});
      await extension.terminateBackground({ disableResetIdleForTest: true });
    `);
  }

  uiLanguage(): Promise<string> {
    return this.backgroundEvaluate(() => chrome.i18n.getUILanguage());
  }

  async setOffline(offline: boolean): Promise<void> {
    await this.#scope.run(`Services.io.offline = ${String(offline)};`);
  }

  async setDark(dark: boolean): Promise<void> {
    const prefs = JSON.stringify(themePrefs(dark));
    await this.#scope.run(`
      for (const [name, value] of Object.entries(${prefs})) Services.prefs.setIntPref(name, value);
    `);
    const pages = await this.#browser.pages();
    await Promise.all(pages.map((page) => hasTheme(page, dark)));
  }

  async reloadExtension(): Promise<void> {
    await this.#closeAgent();
    await this.#browser.installExtension(this.#extensionDir);
  }

  async reinstall(): Promise<void> {
    await this.#closeAgent();
    await this.#browser.uninstallExtension(this.extensionId);
    // Firefox forgets the UUID with the extension, and would make a new one.
    const uuids = JSON.stringify({ [this.extensionId]: this.#uuid });
    await this.#scope.run(
      `Services.prefs.setStringPref('extensions.webextensions.uuids', ${JSON.stringify(uuids)});`,
    );
    await this.#browser.installExtension(this.#extensionDir);
  }

  async errors(): Promise<string[]> {
    return [...this.#pageErrors, ...(await readFirefoxWatch(this.#scope)).errors];
  }

  async requests(): Promise<string[]> {
    return (await readFirefoxWatch(this.#scope)).requests;
  }

  closed(): Promise<void> {
    return new Promise((resolve) => {
      this.#browser.once('disconnected', () => {
        resolve();
      });
    });
  }

  async kill(): Promise<void> {
    const closed = this.closed();
    killGroup(this.#browser);
    await closed;
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  /** A hidden tab of the extension, for what only its own pages may do. */
  async #ownAgent(): Promise<Page> {
    if (this.#agent) return this.#agent;
    const page = await this.#browser.newPage({ background: true });
    await this.#show(page, AGENT_PAGE);
    this.#agent = page;
    return page;
  }

  async #closeAgent(): Promise<void> {
    await this.#agent?.close();
    this.#agent = undefined;
  }

  /** No load event of an extension's page reaches BiDi: waiting for one would wait in vain. */
  async #show(page: Page, path: string): Promise<void> {
    await page.goto(this.extensionUrl(path), { waitUntil: [] });
    await page.waitForFunction(
      (url) => location.href === url && document.readyState === 'complete',
      {},
      this.extensionUrl(path),
    );
  }
}

/** The change reaches a page a moment later. A closed tab of the extension stays in puppeteer's list: it is let go. */
async function hasTheme(page: Page, dark: boolean): Promise<void> {
  const query = '(prefers-color-scheme: dark)';
  await page
    .waitForFunction((q, d) => matchMedia(q).matches === d, { polling: 20, timeout: 3000 }, query, dark)
    .catch(() => undefined);
}
