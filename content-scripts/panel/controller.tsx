import { render } from 'preact';
import { firstTheme, pageTheme } from '../../src/admin-center/dom/page-theme.ts';
import { PageWatch } from '../../src/admin-center/dom/page-watch.ts';
import { adminRoute } from '../../src/admin-center/routes.ts';
import type { Text } from '../../src/guidance/model.ts';
import { directionOf } from '../../src/i18n/locales.ts';
import { createTranslator, type Translator } from '../../src/i18n/translator.ts';
import type { PageState } from '../../src/messages/page-requests.ts';
import type { PanelData } from '../../src/messages/panel-data.ts';
import { LazyHints } from '../hints/lazy-hints.ts';
import { drawScene } from './draw-scene.tsx';
import { Focus } from './focus.ts';
import { reducePage } from './reduce-page.ts';
import { PanelHost } from './host.ts';
import { LazyInteraction } from './lazy-interaction.ts';
import { firstSurvey, rowsToRead, surveyPage } from './page-survey.ts';
import { sideOf } from './placement.ts';
import type { PlanLink } from './plan-link.ts';
import { cornerOf, pageOf, pageState, sceneOf, showsHints, storedView, type Scene } from './scene.ts';
import {
  firstState,
  type PageEvent,
  type PanelEffect,
  type PanelEvent,
  type PanelState,
  type Step,
} from './state.ts';
import { decide, waits } from './visibility.ts';

/** After this long without a table the page is taken as it is. */
const PATIENCE_MS = 8000;

/** The shell around the panel's state: it tells events, draws what the state says, and carries out effects. */
export class PanelController {
  #state: PanelState;
  #translator: Translator | undefined;
  #isDestroyed = false;
  #metAt = performance.now();
  readonly #host = new PanelHost(() => this.tell({ type: 'gave-up' }));
  readonly #watch = new PageWatch(
    () => this.#look(),
    () => {
      this.#host.stay();
      this.#watch.watchBody();
    },
  );
  readonly #focus = new Focus({ root: this.#host.root, escape: () => this.#escape() });
  readonly #hints = new LazyHints(this.#host.hints, {
    hide: (hint) => this.#store({ do: 'send', change: { type: 'hide-hint', hint } }),
    showSteps: () => this.tell({ type: 'act', act: { do: 'show-steps' } }),
    // Later, since hints are shown in the middle of a drawing.
    overflow: (text) => queueMicrotask(() => this.#overflow(text)),
  });

  readonly #interaction: LazyInteraction;

  constructor(
    signal: AbortSignal,
    private readonly link: Pick<PlanLink, 'send'>,
  ) {
    const route = adminRoute(location.href);
    this.#state = firstState(route, firstSurvey(route, 'end'));
    this.#interaction = new LazyInteraction(
      {
        state: () => this.#state,
        tell: (event) => this.tell(event),
        store: (effect) => this.#store(effect),
        ...{ link, root: this.#host.root, hints: this.#hints },
      },
      () => this.tell({ type: 'retired' }),
    );
    signal.addEventListener('abort', () => this.#destroy());
  }

  /** Takes a style sheet that was parsed already, of this text. */
  wear(sheet: CSSStyleSheet, text: string): void {
    this.#host.wear(sheet, text);
  }

  /** New data from the background: the plan, the settings or the language changed. */
  show(data: PanelData): void {
    this.#host.dress(data.sheet);
    this.#translator = createTranslator(data.locale, (key) => data.messages[key], data.today);
    this.tell({ type: 'data', data });
  }

  /** The page's address changed. */
  moveTo(href: string): void {
    const route = adminRoute(href);
    this.tell({ type: 'route', route, takenOver: firstSurvey(route, 'end').takenOver });
  }

  /** How the panel stands, for the popup. */
  state(): PageState {
    return pageState(this.#state);
  }

  /** Something happened: the state follows, is drawn, and what comes of it is done. */
  tell(event: PanelEvent): void {
    // An answer of the background may come after a newer copy of the script took over.
    if (this.#isDestroyed) return;
    const { now } = this.#interaction;
    const next = now ? now.reduce(this.#state, event) : reducePage(this.#state, event);
    if (next) this.#take(next);
    else this.#interaction.wait(event);
  }

  /** As `tell`, for an act; resolves when it is done. */
  async act(event: PanelEvent): Promise<void> {
    this.tell(event);
    await this.#interaction.bring();
  }

  #take({ state, effects }: Step): void {
    this.#state = state;
    // Where the page must be looked at first, the look draws.
    const looks = effects.some((effect) => effect.do === 'look');
    if (looks) this.#look();
    else this.#draw();
    for (const effect of effects) this.#carryOut(effect);
  }

  #carryOut(effect: PanelEffect): void {
    if (effect.do === 'follow') this.#metAt = performance.now();
    else if (effect.do === 'focus') this.#focus.move(effect.on);
    // What a person's act leads to: without one there is nothing to do, no reading to stop.
    else if (effect.do !== 'look') this.#interaction.now?.carryOut(effect);
  }

  #overflow(text: Text | null): void {
    if (JSON.stringify(text) !== JSON.stringify(this.#state.overflow)) this.tell({ type: 'overflow', text });
  }

  #store({ change }: Extract<PanelEffect, { do: 'send' }>): void {
    // Nothing was stored: say so, and keep what is shown.
    this.link
      .send({ type: 'page-change', id: crypto.randomUUID(), change })
      .catch(() => this.tell({ type: 'not-saved' }));
  }

  /** Closes what was opened last; false where there is nothing to close. */
  #escape(): boolean {
    const { isMenuOpen, visibility } = this.#state;
    if (!isMenuOpen && this.#hints.closeCallout()) return true;
    if (!isMenuOpen && visibility.view !== 'open') return false;
    this.tell({ type: 'escape' });
    return true;
  }

  #look(): void {
    const { route, survey, isUnfolded } = this.#state;
    const page = pageOf(this.#state);
    const corner = cornerOf(this.#state);
    const patient = performance.now() - this.#metAt < PATIENCE_MS;
    this.#host.stay();
    const seen = surveyPage({ route, page, corner, isUnfolded, patient }, survey);
    const theme = seen.takenOver ? null : pageTheme();
    this.#reducePage({ type: 'looked', survey: seen, theme, there: rowsToRead(page) });
    this.#draw();
  }

  #reducePage(event: PageEvent): void {
    this.#state = reducePage(this.#state, event)?.state ?? this.#state;
  }

  #draw(): void {
    const now = performance.now();
    const inUse = this.#focus.inside;
    const { visibility, survey } = this.#state;
    const decided = decide(visibility, survey, { stored: storedView(this.#state), inUse }, now);
    this.#reducePage({ type: 'drawn', visibility: decided });
    const waiting = waits(decided, now);
    if (waiting !== undefined) this.#watch.soon(waiting);
    const scene = sceneOf(this.#state);
    this.#watchPage(scene);
    const { data } = this.#state;
    if (scene.kind === 'none' || !data || !this.#translator) {
      this.#leave();
      return;
    }
    this.#dress(data);
    this.#point(data, this.#translator);
    render(
      drawScene(scene, {
        state: this.#state,
        translator: this.#translator,
        dispatch: (event) => this.tell(event),
        parts: this.#interaction.now?.parts,
      }),
      this.#host.root,
    );
    // What had the focus went away with it.
    if (inUse && !this.#focus.inside) this.tell({ type: 'focus-lost' });
  }

  /** The page is watched while there is something to say and the user wants it. */
  #watchPage(scene: Scene): void {
    const { away, data } = this.#state;
    const isWanted =
      scene.kind !== 'none' || (away === null && !!data?.shown && this.#state.survey.takenOver);
    if (!isWanted) this.#watch.stop();
    else if (!this.#watch.follows) this.#watch.follow();
  }

  #leave(): void {
    this.#hints.show(null);
    render(null, this.#host.root);
    this.#host.detach();
  }

  #point({ hints }: PanelData, translator: Translator): void {
    const { route, survey } = this.#state;
    const { page } = route;
    const { rtl } = survey.viewport;
    const isShown = hints !== null && showsHints(this.#state);
    this.#hints.show(isShown ? { hints, translator, page, href: location.href, rtl } : null);
  }

  /** The host says by attributes how its sheet draws it. */
  #dress(data: PanelData): void {
    const { element, root, hints } = this.#host;
    const { survey, theme } = this.#state;
    element.dataset['theme'] = theme ?? firstTheme();
    element.dataset['side'] = sideOf(cornerOf(this.#state), survey.viewport.rtl);
    element.toggleAttribute('data-scrollbar', survey.viewport.scrollbar);
    for (const part of [root, hints]) {
      part.lang = data.locale;
      part.dir = directionOf(data.locale);
    }
    this.#host.attach();
  }

  #destroy(): void {
    this.#isDestroyed = true;
    this.#interaction.now?.stop();
    this.#watch.stop();
    this.#leave();
  }
}
