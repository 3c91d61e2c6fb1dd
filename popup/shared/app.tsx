import { render, type ComponentType } from 'preact';
import { contextFromQuery, contextOf, inClouds } from '../../src/admin-center/context.ts';
import type { LinkContext } from '../../src/admin-center/links.ts';
import { adminRoute } from '../../src/admin-center/routes.ts';
import { browserLocale, lookupFor } from '../../src/browser/i18n.ts';
import { allowedHosts, hasSiteAccess, onPermissions } from '../../src/browser/permissions.ts';
import { ask, onOwnPageMessage } from '../../src/browser/runtime.ts';
import { readySnapshot } from '../../src/browser/ready-snapshot.ts';
import { activeTab, type TabInfo } from '../../src/browser/tabs.ts';
import type { Day } from '../../src/calendar/days.ts';
import { localDay } from '../../src/calendar/local-day.ts';
import { onNewDay } from '../../src/calendar/on-new-day.ts';
import { HOLDS_ENGLISH } from '../../src/i18n/english-marks.ts';
import { directionOf, pickLocale, type Locale } from '../../src/i18n/locales.ts';
import { createTranslator, type Translator } from '../../src/i18n/translator.ts';
import { ungroup, type GroupedGuide } from '../../src/messages/grouped-guide.ts';
import type { Snapshot } from '../../src/messages/own-pages.ts';
import { currentPlan, type Stored } from '../../src/plan/stored/model.ts';
import { cloudsOf } from '../../src/policy/named-clouds.ts';
import { underPolicy } from '../../src/policy/under-policy.ts';
import { markEnglish } from '../../src/ui/mark-english.ts';
import { afterPaint } from './after-paint.ts';
import type { App, AppState, PageQuestion, PartProps } from './app-state.ts';
import { drawWhole } from './draw-whole.ts';
import { followFrontTab } from './beside.ts';
import { firstSnapshot, type FirstSnapshot } from './first-snapshot.ts';
import { atOnce, inStages } from './in-stages.ts';
import { reachPage } from './reach-page.ts';
import { UnsavedChanges, type Apply, type SyncNews } from './unsaved-changes.ts';

/** How long it is said what was done. */
const STATUS_MS = 5000;

/** What makes the popup a popup, and the tab a tab. */
export interface Surface {
  view: AppState['view'];
  Frame: ComponentType<PartProps>;
  apply: Apply;
}

/** Starts the popup or the tab: read, draw, and follow every change of what is stored. */
export async function startApp(root: HTMLElement, { view, Frame, apply }: Surface): Promise<void> {
  const ready = readySnapshot(localDay()).catch(() => undefined);
  const here = whereItStands();
  const first = await firstSnapshot(root, ready);
  const app = await createApp(first, await here, { view, apply, show: (drawn) => draw(drawn, root, Frame) });
  addEventListener('focus', () => void refreshAccess(app));
  onPermissions(() => void refreshAccess(app));
  if (view === 'popup') afterPaint(() => void askPage(app));
  if (view === 'side') followFrontTab(app);
}

type Access = Pick<AppState, 'siteAccess' | 'allowed'>;

interface Here extends Access {
  tab: TabInfo | undefined;
}

/** Asked while the plan is on its way. */
async function whereItStands(): Promise<Here> {
  const [tab, access] = await Promise.all([activeTab(), readAccess()]);
  return { tab, ...access };
}

async function createApp(
  { snapshot, isReady }: FirstSnapshot,
  here: Here,
  { view, apply, show }: Pick<Surface, 'view' | 'apply'> & { show: (app: App) => void },
): Promise<App> {
  const translator = await translatorFor(underPolicy(snapshot.stored, snapshot.policy), snapshot.today);
  const unsaved = new UnsavedChanges(
    snapshot,
    apply,
    (news) => void hearNews(app, news),
    () => app.reload(),
  );
  const redraw = drawWhole(() => show(app));
  const app: App = {
    state: firstState(snapshot, { ...here, view, translator }),
    showPanel: (question) => void askPage(app, question),
    say: (status, how) => {
      app.set({ status, onlyHeard: how?.onlyHeard ?? false });
      setTimeout(() => {
        if (app.state.status === status) app.set({ status: '' });
      }, STATUS_MS);
    },
    set: (part) => {
      Object.assign(app.state, part);
      if (part.stored) {
        app.state.own = part.stored;
        app.state.stored = underPolicy(part.stored, app.state.policy);
      }
      app.state.context = contextIn(app.state);
      redraw();
    },
    change: (change) => unsaved.add(change),
    deleteAll: async () => {
      await unsaved.forget();
      return ask({ type: 'delete-all' }).then(
        () => true,
        () => false,
      );
    },
    reload: () => void reload(app, unsaved),
  };
  follow(app, unsaved);
  redraw();
  if (isReady) afterPaint(app.reload);
  return app;
}

/** Other surfaces, the calendar, the network, and a page that is looked at again. */
function follow(app: App, unsaved: UnsavedChanges): void {
  onOwnPageMessage((message) => {
    if (message.type === 'changed') unsaved.hear(message);
    else app.reload();
  });
  onNewDay(() => app.reload(), new AbortController().signal);
  addEventListener('focus', () => unsaved.send());
  for (const change of ['online', 'offline']) {
    addEventListener(change, () => app.set({ offline: !navigator.onLine }));
  }
}

function firstState(
  { stored, policy, guide, trouble }: Snapshot,
  start: Here & Pick<AppState, 'view' | 'translator'>,
): AppState {
  const { view, tab } = start;
  const here = view === 'tab' ? contextFromQuery(location.search) : contextOf(tab?.url);
  const shown = underPolicy(stored, policy);
  return {
    ...{ ...start, own: stored, stored: shown, policy, trouble },
    guide: atOnce(ungroup(guide)),
    here,
    context: contextIn({ here, stored: shown, policy }),
    tab: view !== 'tab' && adminRoute(tab?.url ?? '').host ? tab : undefined,
    page: undefined,
    keptOff: false,
    notSaved: false,
    notRead: false,
    offline: !navigator.onLine,
    refused: undefined,
    asksWay: null,
    tabTenant: null,
    status: '',
    onlyHeard: false,
  };
}

/** Where the admin stands, as links take it. */
function contextIn({ here, stored, policy }: Pick<AppState, 'here' | 'stored' | 'policy'>): LinkContext {
  const clouds = cloudsOf(currentPlan(stored), policy);
  return { ...inClouds(here, clouds), shop: policy.values.partnerShopUrl };
}

function draw(app: App, root: HTMLElement, Frame: ComponentType<PartProps>): void {
  const { translator, view, stored } = app.state;
  document.documentElement.lang = translator.locale;
  document.documentElement.dir = directionOf(translator.locale);
  document.documentElement.className = `${view} ${stored.settings.appearance ?? ''}`;
  document.title = translator.t('extension_name');
  render(<Frame app={app} />, root);
}

/** Draws what is new. A language or a day that is another needs its words first. */
async function hearNews(app: App, { today, guide, ...news }: SyncNews): Promise<void> {
  setAll(app, news, guide);
  const { stored, translator } = app.state;
  const day = today ?? translator.today;
  if (day === translator.today && localeOf(stored) === translator.locale) return;
  app.set({ translator: await translatorFor(stored, day) });
}

/** Stops the guide that is on its way to be drawn. */
let stopGuide: () => void = () => undefined;

/** Draws what is new at once. The guide of thousands of subscriptions follows, unless there is a later one by then. */
function setAll(app: App, news: Partial<AppState>, grouped?: GroupedGuide): void {
  if (news.stored) stopGuide();
  let isDrawn = false;
  let isWhole = false;
  if (grouped) {
    stopGuide = inStages(ungroup(grouped), grouped.outcomes.which.length, (guide) => {
      isWhole = true;
      app.set(isDrawn ? { guide } : { ...news, guide });
    });
  }
  if (!isWhole) app.set(news);
  isDrawn = true;
}

function localeOf({ settings }: Stored): Locale {
  const { language = 'auto' } = settings;
  return pickLocale([language === 'auto' ? null : language, browserLocale()]);
}

async function translatorFor(stored: Stored, today: Day): Promise<Translator> {
  const locale = localeOf(stored);
  const lookup = await lookupFor(locale);
  // A language that is reviewed throughout needs none of this.
  if (lookup(HOLDS_ENGLISH)) markEnglish();
  return createTranslator(locale, lookup, today);
}

/** Asks the background, and takes what it says. */
async function reload(app: App, unsaved: UnsavedChanges): Promise<void> {
  try {
    const { stored, policy, trouble, guide, today } = await ask({ type: 'state' });
    const shown = underPolicy(unsaved.take({ stored, today }), policy);
    const translator = await translatorFor(shown, today);
    const read = { policy, stored: unsaved.shown, trouble, translator, notRead: false };
    setAll(app, read, guide);
    // The guide is that of what is stored; what is not yet brings its own.
    unsaved.send();
  } catch {
    app.set({ notRead: true });
  }
}

async function refreshAccess(app: App): Promise<void> {
  app.set(await readAccess());
}

async function readAccess(): Promise<Access> {
  const [siteAccess, allowed] = await Promise.all([hasSiteAccess(), allowedHosts()]);
  return { siteAccess, allowed };
}

/** Asks the tab under the popup, if it is the admin center's. */
async function askPage(app: App, question: PageQuestion = 'page-state'): Promise<void> {
  const { tab, siteAccess } = app.state;
  if (tab) app.set(await reachPage(tab, question, siteAccess));
}
