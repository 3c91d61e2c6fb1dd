import { render } from 'preact';
import { adminRoute, type AdminRoute } from '../../src/admin-center/routes.ts';
import { ask } from '../../src/browser/runtime.ts';
import { createTranslator, type Translator } from '../../src/i18n/translator.ts';
import type { PageChange } from '../../src/plan/changes.ts';
import type { PanelView } from '../../src/plan/model.ts';
import type { PageState } from '../../src/plan/page-state.ts';
import type { PanelAdvice, PanelData } from '../../src/plan/panel-data.ts';
import { createHints, type HintsInPage } from '../hints/hints.tsx';
import { ShowMe } from '../hints/show-me.tsx';
import { InventorySession } from './inventory-session.ts';
import { PanelHost } from './host.ts';
import { Panel, Pill, Retired, type PanelActions } from './panel.tsx';
import { decideView, isCrowded, isTiny, readViewport } from './placement.ts';
import { pageTheme } from './theme.ts';

/**
 * When to look whether the page has rendered and leaves room, in ms after the route was met. Never at once: a look
 * lays the page out, and the panel's own paint comes first.
 */
const LOOKS = [100, 250, 500, 1000, 2000, 4000, 8000, 16000, 30000];
/** After this long without a table the page is taken as it is. */
const PATIENCE_MS = 8000;

/** Holds the panel's state and draws it; the components only show. */
export class PanelController {
  private readonly host: PanelHost;
  private readonly hints: HintsInPage;
  private data: PanelData | undefined;
  private translator: Translator | undefined;
  private route: AdminRoute = adminRoute(location.href);
  /** By hand, on this visit; before that what is stored. */
  private chosen: PanelView | undefined;
  private crowded: boolean | undefined;
  private viewport = readViewport();
  private theme = pageTheme();
  private closed = false;
  private gaveUp = false;
  private retired = false;
  private destroyed = false;
  /** The user wants the panel on a page whose address says nothing to us; until the next one. */
  private here = false;
  /** The keyboard command came before there was a panel to focus. */
  private focusWanted = false;
  /** True while the page shows a dialog or side panel. */
  private steppedAside = false;
  private status = '';
  private metAt = performance.now();
  private timers: ReturnType<typeof setTimeout>[] = [];
  /** Where the focus was before it came into the panel. */
  private cameFrom: HTMLElement | null = null;
  private readonly inventory: InventorySession;
  private readonly actions: PanelActions = {
    open: () => this.openByHand(),
    collapse: () => this.choose('pill'),
    close: () => this.close(),
    turnOff: () => this.send({ type: 'panel-off' }),
    openTab: () => void ask({ type: 'open-guide' }).catch(() => undefined),
    tick: (step, done) => this.send({ type: 'tick', step, done }),
  };

  /** `refresh` has new data fetched and shown. */
  constructor(signal: AbortSignal, refresh: () => void) {
    this.inventory = new InventorySession(refresh, () => this.draw());
    this.inventory.moveTo(this.route.page);
    this.host = new PanelHost(
      () => this.draw(),
      () => (this.gaveUp = true),
    );
    this.hints = createHints(
      this.host.hints,
      () => this.draw(),
      (hint) => this.send({ type: 'hide-hint', hint }),
    );
    this.host.root.addEventListener('keydown', (event) => {
      this.onKey(event);
    });
    this.host.root.addEventListener('focusin', (event) => {
      if (event.relatedTarget instanceof HTMLElement) this.cameFrom = event.relatedTarget;
    });
    // A dialog takes the focus when it opens and gives it back when it closes.
    document.addEventListener('focusin', () => this.drawIfModalChanged(), { signal });
    addEventListener('resize', () => this.measure(), { signal, passive: true });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.measure(), { signal });
    signal.addEventListener('abort', () => this.destroy());
  }

  /** New data from the background: the plan, the settings or the language changed. */
  show(data: PanelData): void {
    const first = !this.data;
    this.data = data;
    this.translator = createTranslator(data.locale, (key) => data.messages[key], data.today);
    if (first) this.watchPage();
    // Without a choice of the user's the page decides, and must be looked at before anything is drawn.
    if (first && this.storedView() === undefined) this.measure();
    else this.draw();
    if (this.focusWanted) this.focusHere();
  }

  /** The page's address changed. */
  moveTo(href: string): void {
    this.route = adminRoute(href);
    this.here = false;
    this.inventory.moveTo(this.route.page);
    this.watchPage();
    this.draw();
  }

  /** From the popup: show the panel again after it was closed or given up. */
  reopen(): void {
    this.closed = false;
    this.gaveUp = false;
    this.choose('open');
  }

  /** From the popup: show the panel where it would say nothing, with the advice for *Your products*. */
  showHere(): void {
    this.here = this.route.page === 'other';
    this.reopen();
    this.measure();
  }

  /** From the keyboard command: open the panel, also where it would say nothing, and move the focus into it. */
  focusHere(): void {
    if (this.hasFocus()) return;
    this.here = this.route.page === 'other';
    this.closed = false;
    this.gaveUp = false;
    this.focusWanted = !this.data;
    if (this.advice()) this.openByHand();
  }

  state(): PageState {
    const { page } = this.route;
    // Before the data is there, the address says whether there will be something to say.
    const isSilent = this.data ? !this.advice() : page === 'other' && !this.here;
    if (isSilent) return { page, panel: this.data?.shown === false ? 'off' : 'nothing-to-say' };
    if (this.gaveUp) return { page, panel: 'gave-up' };
    return { page, panel: this.closed ? 'closed' : this.view() };
  }

  /** The extension was updated or removed under the page. */
  extensionGone(): void {
    this.retired = true;
    this.draw();
  }

  private drawIfModalChanged(): void {
    if (this.advice() && isModal(this.route) !== this.steppedAside) this.draw();
  }

  private draw(): void {
    const { data, translator, host } = this;
    const advice = this.advice();
    this.steppedAside = isModal(this.route);
    // An answer of the background may come after a newer copy of the script took over.
    if (this.destroyed) return;
    if (!data || !translator || !advice || this.closed || this.gaveUp || this.steppedAside) {
      render(null, host.root);
      host.detach();
      this.hints.show(null);
      return;
    }
    host.element.dir = this.viewport.rtl ? 'rtl' : 'ltr';
    host.element.dataset['theme'] = this.theme;
    for (const part of [host.root, host.hints]) {
      part.lang = data.locale;
      part.dir = 'ltr';
    }
    host.attach();
    this.pointAt(data, translator);
    render(this.content(translator, advice, data), host.root);
  }

  private pointAt({ hints }: PanelData, translator: Translator): void {
    const { page } = this.route;
    const { rtl } = this.viewport;
    this.hints.show(hints && !this.retired ? { hints, translator, page, href: location.href, rtl } : null);
  }

  private content(translator: Translator, advice: PanelAdvice, data: PanelData) {
    const { t } = translator;
    if (this.retired) {
      return <Retired text={t('panel_updated')} closeLabel={t('panel_close')} close={this.actions.close} />;
    }
    if (this.view() === 'pill') return <Pill translator={translator} open={this.actions.open} />;
    return (
      <Panel
        translator={translator}
        advice={advice}
        page={this.route.page}
        steps={data.answered ? data.steps : []}
        inventory={this.inventory.props(data, translator)}
        isPartner={this.route.delegatedOrg !== undefined}
        status={this.status}
        actions={this.actions}
      >
        <ShowMe translator={translator} sight={this.hints.inSight()} />
      </Panel>
    );
  }

  private advice(): PanelAdvice | undefined {
    if (!this.data?.shown) return undefined;
    return adviceFor(this.here ? { ...this.route, page: 'subscriptions' } : this.route, this.data);
  }

  private view(): PanelView {
    const { viewport } = this;
    // Opened by hand in a narrow window it stays open: the user has seen the room there is.
    if (this.chosen === 'open' && !isTiny(viewport)) return 'open';
    return decideView({ viewport, chosen: this.chosen ?? this.storedView(), crowded: this.crowded });
  }

  private storedView(): PanelView | undefined {
    return this.route.host === undefined ? undefined : this.data?.views[this.route.host];
  }

  /** Looks a few times, ever more rarely, whether the page has rendered and where its table stands. */
  private watchPage(): void {
    this.stopLooking();
    this.metAt = performance.now();
    if (this.route.page === 'other') return;
    this.timers = LOOKS.map((after) => setTimeout(() => this.measure(), after));
  }

  private stopLooking(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
  }

  private measure(): void {
    if (this.advice()) {
      const patient = performance.now() - this.metAt < PATIENCE_MS;
      this.viewport = readViewport();
      this.theme = pageTheme();
      this.inventory.look();
      this.crowded = isCrowded(this.route.page, this.viewport, patient);
    }
    this.draw();
  }

  private openByHand(): void {
    if (isTiny(this.viewport)) {
      this.actions.openTab();
      return;
    }
    this.choose('open');
    this.focus('.card');
  }

  private choose(view: PanelView): void {
    const hadFocus = this.hasFocus();
    this.chosen = view;
    this.draw();
    if (view === 'pill' && hadFocus) this.focus('.pill');
    const { host } = this.route;
    if (host) this.send({ type: 'panel-view', host, view });
  }

  private close(): void {
    const hadFocus = this.hasFocus();
    this.closed = true;
    this.draw();
    if (hadFocus) this.cameFrom?.focus();
  }

  /** Escape collapses, F6 goes back to the page; no other key is touched, and these only inside the panel. */
  private onKey(event: KeyboardEvent): void {
    const isEscape = event.key === 'Escape' && this.view() === 'open';
    if (!isEscape && event.key !== 'F6') return;
    event.preventDefault();
    event.stopPropagation();
    if (isEscape) this.choose('pill');
    else this.leave();
  }

  private leave(): void {
    const target = this.cameFrom?.isConnected ? this.cameFrom : null;
    if (target) target.focus();
    else (this.host.element.shadowRoot?.activeElement as HTMLElement | null)?.blur();
  }

  private hasFocus(): boolean {
    return this.host.element.shadowRoot?.activeElement != null;
  }

  private focus(selector: string): void {
    const found = this.host.root.querySelector<HTMLElement>(selector);
    const target = found?.matches('button') ? found : found?.querySelector<HTMLElement>('.body');
    target?.focus();
  }

  private send(change: PageChange): void {
    ask({ type: 'change', change }).catch(() => {
      // Nothing was stored: say so, and keep what is shown.
      this.status = this.translator?.t('ui_notSaved') ?? '';
      this.draw();
    });
  }

  private destroy(): void {
    this.inventory.end();
    this.destroyed = true;
    this.hints.show(null);
    this.stopLooking();
    render(null, this.host.root);
    this.host.detach();
  }
}

/** A page's advice; on the page of a subscription that the plan knows, its own dated sentence. Never of the new tenant. */
function adviceFor({ page, subscription }: AdminRoute, data: PanelData): PanelAdvice | undefined {
  const advice = data.advice[page];
  const sentence = subscription && data.tenant !== 'new' ? data.details[subscription] : undefined;
  if (!advice || !sentence) return advice;
  return { ...advice, sentence, citations: data.detailSources[sentence.key] ?? advice.citations };
}

/** True while the page shows a dialog or a side panel of its own: ours steps aside. */
function isModal({ sidePanel }: AdminRoute): boolean {
  return sidePanel || document.querySelector('[aria-modal="true"]') !== null;
}
