import { render } from 'preact';
import { adminRoute, type AdminRoute } from '../../src/admin-center/routes.ts';
import { ask } from '../../src/browser/runtime.ts';
import { createTranslator, type Translator } from '../../src/i18n/translator.ts';
import type { PageChange } from '../../src/plan/changes/apply-change.ts';
import type { PanelCorner, PanelView } from '../../src/plan/stored/model.ts';
import type { PageState } from '../../src/messages/page-requests.ts';
import type { PanelAdvice, PanelData } from '../../src/messages/panel-data.ts';
import { createHints } from '../hints/hints.tsx';
import { ShowMe } from '../hints/show-me.tsx';
import { adviceFor } from './advice.ts';
import { Focus } from './focus.ts';
import { InventorySession } from './inventory-session.ts';
import { PanelHost } from './host.ts';
import { PageWatch } from '../../src/admin-center/dom/page-watch.ts';
import type { PlanLink } from './plan-link.ts';
import { Panel, Retired, type PanelActions } from './panel.tsx';
import { Pill } from './pill.tsx';
import { isTiny, sideOf } from './placement.ts';
import { PanelVisibility } from './panel-visibility.ts';
import { firstSurvey, surveyPage } from './page-survey.ts';
import { pageTheme } from '../../src/admin-center/dom/page-theme.ts';

/** After this long without a table the page is taken as it is. */
const PATIENCE_MS = 8000;

/** Holds the panel's state and draws it; the components only show. */
export class PanelController {
  #data: PanelData | undefined;
  #translator: Translator | undefined;
  #route: AdminRoute = adminRoute(location.href);
  /** By hand, on this visit; before that what is stored. */
  #corner: PanelCorner | undefined;
  #survey = firstSurvey(this.#route, 'end');
  #theme: 'light' | 'dark' | undefined;
  #closed = false;
  #gaveUp = false;
  #retired = false;
  #destroyed = false;
  /** The user wants the panel on a page whose address says nothing to us; until the next one. */
  #here = false;
  /** The keyboard command came before there was a panel to focus. */
  #focusWanted = false;
  /** The keyboard command opened the card: there the focus goes back to when it collapses. */
  #openedByKey = false;
  /** Said once by screen readers. */
  #status = '';
  #metAt = performance.now();
  readonly #visibility = new PanelVisibility();
  readonly #host = new PanelHost(() => (this.#gaveUp = true));
  readonly #watch = new PageWatch(
    () => this.#look(),
    () => {
      this.#host.stay();
      this.#watch.watchBody();
    },
  );
  readonly #focus = new Focus({ root: this.#host.root, collapse: () => this.#collapse() });
  readonly #inventory: InventorySession;
  readonly #hints = createHints(
    this.#host.hints,
    () => this.#draw(),
    (hint) => this.#send({ type: 'hide-hint', hint }),
  );
  readonly #actions: PanelActions = {
    open: () => this.#openByHand(),
    collapse: () => void this.#collapse(),
    move: () => this.#move(),
    close: () => this.#close(),
    turnOff: () => this.#send({ type: 'panel-off' }),
    openTab: () => void ask({ type: 'open-guide' }).catch(() => undefined),
    tick: (step, done) => this.#tick(step, done),
  };

  constructor(
    signal: AbortSignal,
    private readonly link: Pick<PlanLink, 'send'>,
  ) {
    this.#inventory = new InventorySession(link, () => this.#draw());
    this.#inventory.moveTo(this.#route.page);
    signal.addEventListener('abort', () => this.#destroy());
  }

  /** New data from the background: the plan, the settings or the language changed. */
  show(data: PanelData): void {
    const first = !this.#data;
    this.#data = data;
    this.#host.dress(data.sheet);
    this.#translator = createTranslator(data.locale, (key) => data.messages[key], data.today);
    // Without a choice of the user's the page decides, and must be looked at before anything is drawn.
    if (first && this.#storedView() === undefined) this.#look();
    else this.#draw();
    if (this.#focusWanted) this.focusHere();
  }

  /** The page's address changed. */
  moveTo(href: string): void {
    this.#route = adminRoute(href);
    this.#here = false;
    this.#survey = { ...this.#survey, takenOver: firstSurvey(this.#route, 'end').takenOver };
    this.#inventory.moveTo(this.#route.page);
    this.#followPage();
    const sentence = this.#visibility.shown === 'open' && this.#advice()?.sentence;
    this.#status = sentence ? (this.#translator?.t(sentence) ?? '') : '';
    this.#draw();
  }

  /** From the popup: show the panel again after it was closed or given up. */
  reopen(): void {
    this.#closed = false;
    this.#gaveUp = false;
    this.#choose('open');
  }

  /** From the popup: show the panel where it would say nothing, with the advice for *Your products*. */
  showHere(): void {
    this.#here = this.#route.page === 'other';
    this.reopen();
    this.#look();
  }

  /** From the keyboard command: open the panel, also where it would say nothing, and move the focus into it. */
  focusHere(): void {
    if (this.#focus.inside) return;
    this.#here = this.#route.page === 'other';
    this.#closed = false;
    this.#gaveUp = false;
    this.#focusWanted = !this.#data;
    if (!this.#advice()) return;
    // What the page opened a moment ago counts too.
    this.#look();
    this.#openByHand();
    this.#openedByKey = true;
  }

  state(): PageState {
    const { page } = this.#route;
    // Before the data is there, the address says whether there will be something to say.
    const isSilent = this.#data ? !this.#advice() : page === 'other' && !this.#here;
    if (isSilent) return { page, panel: this.#data?.shown === false ? 'off' : 'nothing-to-say' };
    if (this.#gaveUp) return { page, panel: 'gave-up' };
    return { page, panel: this.#closed ? 'closed' : this.#visibility.shown };
  }

  /** The extension was updated or removed under the page. */
  extensionGone(): void {
    this.#retired = true;
    this.#draw();
  }

  #draw(): void {
    const translator = this.#translator;
    const data = this.#data;
    const advice = this.#advice();
    // An answer of the background may come after a newer copy of the script took over.
    if (this.#destroyed) return;
    const now = performance.now();
    const wish = { stored: this.#storedView(), inUse: this.#focus.inside };
    const view = this.#visibility.decide(this.#survey, wish, now);
    const waits = this.#visibility.waits(now);
    if (waits !== undefined) this.#watch.soon(waits);
    if (!data || !translator || !advice || this.#isUnwanted) {
      this.#watch.stop();
      this.#leave();
      return;
    }
    if (!this.#watch.follows) this.#followPage();
    if (this.#survey.takenOver) {
      this.#leave();
      return;
    }
    this.#dress(data);
    this.#pointAt(data, translator);
    render(view === 'hidden' ? null : this.#content(view, translator, advice, data), this.#host.root);
    // What had the focus went away with it.
    if (wish.inUse && !this.#focus.inside) this.#refocus();
  }

  /** The user closed it, or the page won. */
  get #isUnwanted(): boolean {
    return this.#closed || this.#gaveUp;
  }

  #leave(): void {
    this.#hints.show(null);
    render(null, this.#host.root);
    this.#host.detach();
  }

  #pointAt({ hints }: PanelData, translator: Translator): void {
    const { page } = this.#route;
    const { rtl } = this.#survey.viewport;
    this.#hints.show(hints && !this.#retired ? { hints, translator, page, href: location.href, rtl } : null);
  }

  /** The host says by attributes how its sheet draws it. */
  #dress(data: PanelData): void {
    const { element, root, hints } = this.#host;
    const { viewport } = this.#survey;
    this.#theme ??= pageTheme();
    element.dataset['theme'] = this.#theme;
    element.dataset['side'] = sideOf(this.#where(), viewport.rtl);
    element.toggleAttribute('data-scrollbar', viewport.scrollbar);
    for (const part of [root, hints]) {
      part.lang = data.locale;
      part.dir = 'ltr';
    }
    this.#host.attach();
  }

  #content(view: PanelView, translator: Translator, advice: PanelAdvice, data: PanelData) {
    const { t } = translator;
    const actions = this.#actions;
    if (this.#retired) {
      return <Retired text={t('panel_updated')} closeLabel={t('panel_close')} close={actions.close} />;
    }
    const steps = data.answered ? data.steps : [];
    const tiny = isTiny(this.#survey.viewport);
    return (
      <>
        {view === 'pill' ? (
          <Pill translator={translator} steps={steps} tiny={tiny} open={actions.open} />
        ) : (
          <Panel
            translator={translator}
            advice={advice}
            page={this.#route.page}
            steps={steps}
            inventory={this.#inventory.props(data, translator)}
            isPartner={this.#route.delegatedOrg !== undefined}
            actions={actions}
          >
            <ShowMe translator={translator} sight={this.#hints.inSight()} />
          </Panel>
        )}
        <div class="ui">
          <div class="unseen" role="status">
            {this.#status}
          </div>
        </div>
      </>
    );
  }

  #advice(): PanelAdvice | undefined {
    if (!this.#data?.shown) return undefined;
    return adviceFor(this.#here ? { ...this.#route, page: 'subscriptions' } : this.#route, this.#data);
  }

  #storedView(): PanelView | undefined {
    return this.#route.host === undefined ? undefined : this.#data?.views[this.#route.host];
  }

  #where(): PanelCorner {
    return this.#corner ?? this.#data?.corners[this.#route.host ?? ''] ?? 'end';
  }

  #followPage(): void {
    this.#metAt = performance.now();
    if (this.#advice() && !this.#isUnwanted) this.#watch.follow();
  }

  #look(): void {
    if (this.#advice()) {
      this.#host.stay();
      const patient = performance.now() - this.#metAt < PATIENCE_MS;
      const lookout = { route: this.#route, page: this.#route.page, corner: this.#where(), patient };
      this.#survey = surveyPage(lookout, this.#survey);
      if (!this.#survey.takenOver) this.#theme = pageTheme();
      this.#inventory.look();
    }
    this.#draw();
  }

  #openByHand(): void {
    if (isTiny(this.#survey.viewport)) {
      this.#actions.openTab();
      return;
    }
    this.#openedByKey = false;
    this.#choose('open');
    this.#focus.enter();
  }

  /** False where there is no card to collapse. */
  #collapse(): boolean {
    if (this.#visibility.shown !== 'open') return false;
    this.#choose('pill');
    return true;
  }

  #choose(view: PanelView): void {
    this.#visibility.choose(view, this.#survey);
    this.#draw();
    const { host } = this.#route;
    if (host) this.#send({ type: 'panel-view', host, view });
  }

  /** To the other corner, whatever it covers there: the user sees it. */
  #move(): void {
    const { host } = this.#route;
    this.#corner = this.#where() === 'end' ? 'start' : 'end';
    this.#look();
    this.#visibility.choose('open', this.#survey);
    this.#draw();
    if (host) this.#send({ type: 'panel-corner', host, corner: this.#corner });
  }

  #close(): void {
    const hadFocus = this.#focus.inside;
    this.#closed = true;
    this.#draw();
    if (hadFocus) this.#focus.leave();
  }

  /** A card that is drawn anew keeps the focus; one that the key opened gives it back when it collapses. */
  #refocus(): void {
    const isOpen = this.#visibility.shown === 'open';
    if (this.#openedByKey && !isOpen) this.#focus.leave();
    else this.#focus.enter();
    this.#openedByKey &&= isOpen;
  }

  #tick(step: string, done: boolean): void {
    const steps = this.#data?.steps ?? [];
    const ticked = steps.find(({ id }) => id === step);
    const next = steps.find((other) => !other.done && other !== ticked);
    const t = this.#translator?.t;
    if (t && ticked && done) {
      const values = { step: t(ticked.title), next: next ? t(next.title) : '' };
      this.#status = next ? t('panel_stepDone', values) : t('plan_done');
    }
    if (ticked) this.#send({ type: 'tick', step, rows: [...ticked.rows], done });
  }

  #send(change: PageChange): void {
    this.link.send({ type: 'page-change', id: crypto.randomUUID(), change }).catch(() => {
      // Nothing was stored: say so, and keep what is shown.
      this.#status = this.#translator?.t('ui_notSaved') ?? '';
      this.#draw();
    });
  }

  #destroy(): void {
    this.#inventory.end();
    this.#destroyed = true;
    this.#watch.stop();
    this.#leave();
  }
}
