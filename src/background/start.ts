import * as v from 'valibot';
import { contextOf, contextQuery } from '../admin-center/context.ts';
import { adminRoute } from '../admin-center/routes.ts';
import { onCommand, onInstalled, onSiteAccess } from '../browser/lifecycle.ts';
import { factSentences } from '../browser/package-files.ts';
import { readCatalog } from '../browser/i18n.ts';
import {
  OwnRequestSchema,
  PageRequestSchema,
  type OwnRequest,
  type PageRequest,
} from '../messages/requests.ts';
import { putPanel, putReader, reachOpenTabs } from '../browser/page-scripts.ts';
import { onMessage, type Sender } from '../browser/runtime.ts';
import { deleteStored, forgetDamaged, readStored, writeStored } from '../browser/stored.ts';
import { openGuideTab } from '../browser/tabs.ts';
import { guide } from '../guidance/guide.ts';
import { localDay } from '../calendar/local-day.ts';
import { applyChange, type Change } from '../plan/changes/apply-change.ts';
import type { PanelData } from '../messages/panel-data.ts';
import { citedGuide, type CitedGuide } from '../views/cited-guide.ts';
import { currentPlan, situationOf, type Plan } from '../plan/stored/model.ts';
import { answerPanel } from './answer-panel.ts';
import { OPEN_PANEL, openPanel } from './open-panel.ts';
import { readPage } from './read-page.ts';
import { readerLocale } from './reader-locale.ts';
import { nameTenant } from './tenants.ts';

/** Wires the background: it puts scripts in, stores changes and hands out catalogs and the panel's data. */
export function startBackground(): void {
  onMessage((message, sender) => {
    const schema = sender.own ? v.union([OwnRequestSchema, PageRequestSchema]) : PageRequestSchema;
    const request = v.safeParse(schema, message);
    return request.success ? answer(request.output, sender) : undefined;
  });
  // Tabs that were open before the install, the update or the permission have no script yet.
  onInstalled(reachOpenTabs);
  onSiteAccess(reachOpenTabs);
  onCommand(OPEN_PANEL, openPanel);
}

function answer(request: OwnRequest | PageRequest, sender: Sender): Promise<unknown> {
  switch (request.type) {
    case 'page-met':
      return meetPage(request, sender);
    case 'panel-data':
      return answerPanel(request.lang, sender);
    case 'open-guide':
      return openGuideTab(contextQuery(contextOf(sender.tabUrl)), request.at === 'settings' ? '#settings' : '');
    case 'put-reader':
      return sender.tabId === undefined ? Promise.resolve() : putReader(sender.tabId);
    case 'this-tenant':
      return nameTenant(request.tenant, sender, store);
    case 'page-table':
      return readPage(request.table, request.tenant, store);
    case 'change':
      return store(request.change);
    default:
      return answerOwn(request);
  }
}

/** What only the popup and the tab may ask. */
function answerOwn(request: Exclude<OwnRequest, { type: 'change' }>): Promise<unknown> {
  switch (request.type) {
    case 'guide':
      return answerGuide(request.plan);
    case 'catalog':
      return readCatalog(request.locale);
    case 'stored':
      return readStored();
    case 'delete-all':
      return deleteStored();
    case 'forget-damaged':
      return forgetDamaged();
    case 'reach-open-tabs':
      return reachOpenTabs();
  }
}

async function answerGuide(unsaved: Pick<Plan, 'answers' | 'rows'> | null): Promise<CitedGuide> {
  const { stored } = await readStored();
  const plan = unsaved ?? currentPlan(stored);
  return citedGuide(guide(situationOf(plan, localDay())), await factSentences(readerLocale(stored)));
}

/**
 * The watcher met a page that may be a known one. If it is, the answer is the panel's data, made while the panel's
 * script is on the way into the page. If not, or where that fails, the watcher stays.
 */
async function meetPage(
  { lang, href }: Extract<PageRequest, { type: 'page-met' }>,
  sender: Sender,
): Promise<PanelData | null> {
  if (sender.tabId === undefined || adminRoute(href).page === 'other') return null;
  const data = answerPanel(lang, sender);
  putPanel(sender.tabId).catch(() => undefined);
  return data;
}

let writing: Promise<unknown> = Promise.resolve();

/** One change after the other: two surfaces that change at once lose nothing. */
function store(change: Change): Promise<void> {
  const next = writing.then(() => writeStored((stored) => applyChange(stored, change)));
  writing = next.catch(() => undefined);
  return next.then(() => undefined);
}
