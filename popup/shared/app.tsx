import { render, type ComponentType } from 'preact';
import { contextFromQuery, contextOf } from '../../src/admin-center/context.ts';
import { adminRoute } from '../../src/admin-center/routes.ts';
import { browserLocale, lookupFor } from '../../src/browser/i18n.ts';
import { hasSiteAccess } from '../../src/browser/permissions.ts';
import { ask } from '../../src/browser/runtime.ts';
import type { StoredRead } from '../../src/browser/stored.ts';
import { writeBeside } from '../../src/browser/stored-value.ts';
import { onStoredChange } from '../../src/browser/stored-changes.ts';
import { activeTab } from '../../src/browser/tabs.ts';
import { pickLocale } from '../../src/i18n/locales.ts';
import { localDay } from '../../src/calendar/local-day.ts';
import { createTranslator, type Translator } from '../../src/i18n/translator.ts';
import type { CitedGuide } from '../../src/views/cited-guide.ts';
import { currentPlan, type Stored } from '../../src/plan/stored/model.ts';
import type { App, AppState, PartProps } from './app-state.ts';
import { reachPage, type PageQuestion } from './reach-page.ts';
import { UnsavedChanges, type Apply } from './unsaved-changes.ts';

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
  const app = await createApp(view, apply, (drawn) => draw(drawn, root, Frame));
  onStoredChange(app.reload, new AbortController().signal);
  addEventListener('focus', () => void refreshAccess(app));
  if (app.state.view === 'popup') void askPage(app);
  // Both sections are named in the address by the popup; they exist only now.
  if (location.hash === '#print') print();
  else if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

async function createApp(view: AppState['view'], apply: Apply, show: (app: App) => void): Promise<App> {
  const [{ stored, trouble }, guide, tab, siteAccess] = await Promise.all([
    ask<StoredRead>({ type: 'stored' }),
    guideFor(null),
    activeTab(),
    hasSiteAccess(),
  ]);
  const translator = await translatorFor(stored);
  const context = view === 'tab' ? contextFromQuery(location.search) : contextOf(tab?.url);
  const unsaved = new UnsavedChanges(apply, (notSaved) => app.set({ notSaved }));
  const app: App = {
    state: {
      view,
      stored,
      guide,
      trouble,
      translator,
      context,
      siteAccess,
      tab: view === 'popup' && adminRoute(tab?.url ?? '').host ? tab : undefined,
      page: undefined,
      keptOff: false,
      notSaved: false,
      exceptionsShown: false,
      folded: true,
      status: '',
    },
    showPanel: (question) => void askPage(app, question),
    say: (status) => {
      app.set({ status });
      setTimeout(() => {
        if (app.state.status === status) app.set({ status: '' });
      }, STATUS_MS);
    },
    set: (part) => {
      Object.assign(app.state, part);
      show(app);
    },
    change: (change) => {
      // Drawn at once; the background stores it and every other surface follows.
      app.set({ stored: apply(app.state.stored, change) });
      void guideFor(app.state.stored).then((guide) => app.set({ guide }));
      unsaved.add(change);
      if (view === 'popup') writeAhead();
    },
    deleteAll: () => {
      unsaved.forget();
      void ask({ type: 'delete-all' });
    },
    reload: () => void reload(app, unsaved),
  };
  // At once, or never: a popup that loses the focus is gone before it could write on leaving.
  const writeAhead = () => {
    if (unsaved.isWaiting && !app.state.trouble) writeBeside(app.state.stored);
  };
  addEventListener('pagehide', writeAhead);
  show(app);
  return app;
}

function draw(app: App, root: HTMLElement, Frame: ComponentType<PartProps>): void {
  const { translator, view } = app.state;
  document.documentElement.lang = translator.locale;
  document.documentElement.className = view;
  document.title = translator.t('extension_name');
  render(<Frame app={app} />, root);
}

/** The rules live in the background: every surface shows what they say there. Of what is stored for null. */
function guideFor(stored: Stored | null): Promise<CitedGuide> {
  const plan = stored && currentPlan(stored);
  return ask<CitedGuide>({ type: 'guide', plan: plan && { answers: plan.answers, rows: plan.rows } });
}

async function translatorFor({ settings }: Stored): Promise<Translator> {
  const locale = pickLocale([settings.language === 'auto' ? null : settings.language, browserLocale()]);
  return createTranslator(locale, await lookupFor(locale), localDay());
}

async function reload(app: App, unsaved: UnsavedChanges): Promise<void> {
  const { stored, trouble } = await ask<StoredRead>({ type: 'stored' });
  const now = unsaved.on(stored);
  const [guide, translator] = await Promise.all([
    guideFor(unsaved.isWaiting ? now : null),
    translatorFor(now),
  ]);
  app.set({ stored: unsaved.on(stored), trouble, guide, translator });
}

async function refreshAccess(app: App): Promise<void> {
  app.set({ siteAccess: await hasSiteAccess() });
}

/** Asks the tab under the popup, if it is the admin center's. */
async function askPage(app: App, question: PageQuestion = 'page-state'): Promise<void> {
  const { tab, siteAccess } = app.state;
  if (tab) app.set(await reachPage(tab, question, siteAccess));
}
