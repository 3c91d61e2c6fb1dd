import puppeteer, {
  type Browser,
  type MediaFeature,
  type Page,
  type Target,
  type Viewport,
} from 'puppeteer-core';
import { requireBrowser } from '../../../scripts/find-browser.ts';
import { BackgroundWorker } from './background-worker.ts';
import { watchChromium, type ChromiumWatch } from './chromium-watch.ts';
import { killGroup } from './kill-group.ts';
import { browserEnvironment } from './fonts.ts';
import { builtExtension } from './extension-dir.ts';
import { collectPageErrors } from './page-errors.ts';
import { orClose } from './or-close.ts';
import { popupOfPage } from './page-popup.ts';
import type { AnyFunction, BrowserUnderTest, LaunchOptions, PopupUnderTest } from './types.ts';

/** Starts Chromium, Chrome or Edge. Branded builds take an extension by the pipe only, so all do. */
export async function launchChromium(options: LaunchOptions): Promise<BrowserUnderTest> {
  const { lang = 'en', headless = true, width = 1280, height = 900 } = options;
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? { width, height } : null,
    ...(options.profileDir && { userDataDir: options.profileDir }),
    ...(!headless && { ignoreDefaultArgs: ['--enable-automation'] }),
    // The switch decides which _locales the extension gets; on Linux the environment decides the rest.
    env: browserEnvironment({ LANGUAGE: lang, ...(options.timezone && { TZ: options.timezone }) }),
    args: chromiumArgs(
      options,
      lang,
      `--window-size=${String(width)},${String(height + (headless ? 0 : 90))}`,
    ),
  });
  return orClose(browser, async () => {
    if (options.downloadDir) await allowDownloads(browser, options.downloadDir);
    const watch = watchChromium(browser);
    const extensionDir = options.extensionDir ?? builtExtension('chromium');
    const id = await (options.inPrivate ? installInPrivate : install)(browser, extensionDir);
    const chromium = new Chromium(browser, id, extensionDir, watch, options);
    await chromium.started();
    return chromium;
  });
}

function chromiumArgs({ site, headless = true }: LaunchOptions, lang: string, ...more: string[]): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(headless ? [] : ['--test-type']),
    `--lang=${lang}`,
    // Without a graphics card the processor would imitate one: a sixth of a run.
    ...(headless ? ['--disable-gpu'] : []),
    // A process made ahead for the next page costs a fifth of a run on two cores.
    '--disable-features=SpareRendererForSitePerProcess',
    `--proxy-server=http://127.0.0.1:${String(site.proxyPort)}`,
    `--ignore-certificate-errors-spki-list=${site.spki}`,
    ...more,
  ];
}

/** A popup that closes at the click, as it should, may be gone before the driver is done with the click. */
function unlessClosed(error: unknown): void {
  if (!/Target closed|Session closed|detached/i.test(String(error))) throw error;
}

function install(browser: Browser, path: string): Promise<string> {
  return browser.installExtension(path);
}

/** The same as on the details page: allowed in private windows too. */
export async function installInPrivate(browser: Browser, path: string): Promise<string> {
  const session = await browser.target().createCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', { path, enableInIncognito: true });
  await session.detach();
  return id;
}

async function allowDownloads(browser: Browser, downloadPath: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
}

class Chromium implements BrowserUnderTest {
  readonly kind = 'chromium';
  readonly extensionId: string;
  #dark: boolean | undefined;

  readonly #browser: Browser;
  readonly #extensionDir: string;
  readonly #watch: ChromiumWatch;
  readonly #options: LaunchOptions;
  readonly #worker: BackgroundWorker;

  constructor(
    browser: Browser,
    id: string,
    extensionDir: string,
    watch: ChromiumWatch,
    options: LaunchOptions,
  ) {
    this.#browser = browser;
    this.extensionId = id;
    this.#extensionDir = extensionDir;
    this.#watch = watch;
    this.#options = options;
    this.#dark = options.dark;
    this.#worker = new BackgroundWorker(browser, this.extensionUrl(''), () =>
      this.openExtensionPage('manifest.json'),
    );
  }

  /** Waits for the service worker that the install starts. */
  started(): Promise<void> {
    return this.#worker.started();
  }

  async newPage(url?: string): Promise<Page> {
    const page = await this.#browser.newPage();
    collectPageErrors(page, this.#watch.errors);
    await this.#emulate(page);
    if (url) await page.goto(url);
    return page;
  }

  extensionUrl(path: string): string {
    return `chrome-extension://${this.extensionId}/${path}`;
  }

  pages(): Promise<Page[]> {
    return this.#browser.pages();
  }

  async openExtensionPage(path: string, viewport?: Viewport): Promise<Page> {
    const page = await this.#browser.newPage();
    await this.#emulate(page);
    if (viewport) await page.setViewport(viewport);
    await page.goto(this.extensionUrl(path));
    return page;
  }

  async openPopup(page: Page): Promise<PopupUnderTest> {
    await page.bringToFront();
    const extension = (await this.#browser.extensions()).get(this.extensionId);
    if (!extension) throw new Error('the extension is not installed');
    // triggerAction resolves before the popup exists.
    return this.#opened('popup/', () => extension.triggerAction(page));
  }

  async openSidePanel(page: Page): Promise<PopupUnderTest> {
    const press = async () => {
      const popup = await this.openPopup(page);
      await popup.click('.open-side').catch(unlessClosed);
    };
    const open = () => this.#opened('popup/popup.html?view=side', press);
    // The browser closes a popup that loses the focus while it opens: then it is opened once more.
    const side = await open().catch(open);
    // A page that is closed by the driver leaves an empty panel standing.
    const close = () =>
      side.evaluate((view) => {
        view.close();
      });
    return { ...side, close };
  }

  /** The page of the extension that comes of doing something. */
  async #opened(path: string, open: () => Promise<void>): Promise<PopupUnderTest> {
    const before = new Set(this.#browser.targets());
    await open();
    const isNew = (target: Target) => !before.has(target) && target.url().startsWith(this.extensionUrl(path));
    const target = await this.#browser.waitForTarget(isNew, { timeout: 10_000 });
    const opened = await target.asPage();
    await this.#emulate(opened);
    return popupOfPage(opened);
  }

  backgroundEvaluate<Args extends unknown[], T>(
    run: (...args: Args) => T | Promise<T>,
    ...args: Args
  ): Promise<T> {
    return this.#worker.evaluate(run as AnyFunction<T>, args);
  }

  stopBackground(): Promise<void> {
    return this.#worker.stop();
  }

  uiLanguage(): Promise<string> {
    return this.backgroundEvaluate(() => chrome.i18n.getUILanguage());
  }

  async setDark(dark: boolean): Promise<void> {
    this.#dark = dark;
    for (const page of await this.#browser.pages()) await this.#emulate(page);
  }

  async setOffline(offline: boolean): Promise<void> {
    for (const page of await this.#browser.pages()) await page.setOfflineMode(offline);
  }

  async reloadExtension(): Promise<void> {
    // Loading what is loaded is an update. (`runtime.reload()` leaves an extension that came by the pipe disabled;
    // and a service worker that still runs would stay in the list of targets, dead.)
    await this.stopBackground();
    await this.#worker.replace(() => this.#browser.installExtension(this.#extensionDir));
  }

  async reinstall(): Promise<void> {
    await this.stopBackground();
    await this.#browser.uninstallExtension(this.extensionId);
    await this.reloadExtension();
  }

  errors(): Promise<string[]> {
    return Promise.resolve([...this.#watch.errors]);
  }

  requests(): Promise<string[]> {
    return Promise.resolve([...this.#watch.requests]);
  }

  closed(): Promise<void> {
    return new Promise((resolve) =>
      this.#browser.once('disconnected', () => {
        resolve();
      }),
    );
  }

  async kill(): Promise<void> {
    const closed = this.closed();
    killGroup(this.#browser);
    await closed;
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  async #emulate(page: Page): Promise<void> {
    const features: MediaFeature[] = [];
    if (this.#dark !== undefined) {
      features.push({ name: 'prefers-color-scheme', value: this.#dark ? 'dark' : 'light' });
    }
    if (this.#options.reducedMotion) features.push({ name: 'prefers-reduced-motion', value: 'reduce' });
    if (features.length > 0) await page.emulateMediaFeatures(features);
  }
}
