import type { Page, Viewport } from 'puppeteer-core';

/** The two engines that every end-to-end test runs in. */
export type BrowserKind = 'chromium' | 'firefox';

/** What the harness needs of the stand-in admin center. */
export interface Site {
  proxyPort: number;
  /** base64(sha256(public key)) of the certificate: the only key beside the real ones that Chromium trusts. */
  spki: string;
  /** Hosts that somebody asked the proxy for and that are none of the stand-in's. */
  refusedHosts: readonly string[];
}

export interface LaunchOptions {
  site: Site;
  /** Language of the browser itself, `en` unless told. See `uiLanguage`. */
  lang?: string;
  /** The time zone of the browser, as an IANA name; the machine's unless told. */
  timezone?: string;
  dark?: boolean;
  reducedMotion?: boolean;
  /** Size of the page, in CSS pixels. */
  width?: number;
  height?: number;
  /** True unless told: a visible browser has no fixed page size and no automation bar. */
  headless?: boolean;
  /** Where downloads go without asking; nowhere unless told. */
  downloadDir?: string;
  /** Allows the extension in private windows from the start. */
  inPrivate?: boolean;
  /** A profile that a later browser goes on with; a fresh one, deleted afterwards, unless told. */
  profileDir?: string;
  /** A built extension; dist/chromium or dist/firefox unless told. */
  extensionDir?: string;
}

/** What the evaluate functions of puppeteer take: ours are typed by their callers. */
export type AnyFunction<T> = (...given: unknown[]) => T | Promise<T>;

/** The real popup under the toolbar button. `run` gets the popup's window and must not close over anything. */
export interface PopupUnderTest {
  evaluate<Args extends unknown[], T>(
    run: (view: Window, ...args: Args) => T | Promise<T>,
    ...args: Args
  ): Promise<T>;
  /** Waits until the selector matches. */
  waitFor(selector: string): Promise<void>;
  /** `innerText` of the first match. */
  text(selector?: string): Promise<string>;
  click(selector: string): Promise<void>;
  /** A PNG of the popup, written to `file` when one is given. */
  screenshot(file?: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** One running browser with the extension installed, the same for both engines. */
export interface BrowserUnderTest {
  readonly kind: BrowserKind;
  readonly extensionId: string;
  newPage(url?: string): Promise<Page>;
  /** The open tabs, without the harness's own. */
  pages(): Promise<Page[]>;
  extensionUrl(path: string): string;
  /** Opens a page of the extension in a tab and waits until it has a body. */
  openExtensionPage(path: string, viewport?: Viewport): Promise<Page>;
  /** Clicks the toolbar button while `page` is in front: the page's `activeTab` is granted, as by a user. */
  openPopup(page: Page): Promise<PopupUnderTest>;
  /** Opens the browser's side panel beside `page`: Chromium by the popup's button, Firefox its sidebar. */
  openSidePanel(page: Page): Promise<PopupUnderTest>;
  /**
   * Runs a function where the extension's APIs are (`chrome.*`): Chromium's service worker; in Firefox, whose event
   * page no driver reaches, a hidden tab of the extension. It must not close over anything.
   */
  backgroundEvaluate<Args extends unknown[], T>(
    run: (...args: Args) => T | Promise<T>,
    ...args: Args
  ): Promise<T>;
  /** Ends the service worker or event page, as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** `i18n.getUILanguage()`: what the browser made of `lang`. Debian's Chromium needs chromium-l10n for Danish. */
  uiLanguage(): Promise<string>;
  setDark(dark: boolean): Promise<void>;
  /** Takes the network away, or gives it back: from the open pages or, in Firefox, from the whole browser. */
  setOffline(offline: boolean): Promise<void>;
  /** As after an update: open pages stay and their content scripts are orphaned; what is stored stays. */
  reloadExtension(): Promise<void>;
  /** Uninstalls and installs: everything stored is gone. */
  reinstall(): Promise<void>;
  /** Console errors and uncaught exceptions so far: of pages, their content scripts and the extension itself. */
  errors(): Promise<string[]>;
  /** Network requests that the extension made so far, from wherever; reading its own package is none. */
  requests(): Promise<string[]>;
  /** Ends the browser's processes at once, as a power cut does. */
  kill(): Promise<void>;
  /** Ends when the user closes the browser. */
  closed(): Promise<void>;
  close(): Promise<void>;
}
