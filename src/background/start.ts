import { contextOf, contextQuery } from '../admin-center/context.ts';
import {
  onBrowserStart,
  onCommand,
  onInstalled,
  onSiteAccess,
  onSiteAccessLost,
} from '../browser/lifecycle.ts';
import { onNotificationPressed } from '../browser/notifications.ts';
import { leaveLostTabs, reachOpenTabs, registerWatcher } from '../browser/page-scripts.ts';
import { giveBackHosts, hasAccessTo } from '../browser/permissions.ts';
import { forgetLastSession, openSession } from '../browser/closed-memory.ts';
import { hostsToAskFor } from '../admin-center/hosts.ts';
import { onMessage, type Sender } from '../browser/runtime.ts';
import { forgetWithLastPrivateWindow, inPrivateWindow } from '../browser/private-memory.ts';
import { openSidePanelAt } from '../browser/side-panel.ts';
import { lockStorage } from '../browser/stored.ts';
import { openGuideTab } from '../browser/open-tabs.ts';
import { localDay } from '../calendar/local-day.ts';
import { onEachMorning, onEachNight } from '../browser/toolbar.ts';
import { currentPlan } from '../plan/stored/model.ts';
import type { Tenant } from '../plan/stored/row.ts';
import { readRequest, type Checked, type ReplyTo, type RequestType } from '../messages/requests.ts';
import { answerPanel, answerUpdate, lookAgain } from './answer-panel.ts';
import { refreshBadge } from './badge.ts';
import { followStorage } from './follow-storage.ts';
import { OPEN_PANEL, openPanel } from './open-panel.ts';
import { readPage } from './read-page.ts';
import { openReminded, remind, REMIND_HOUR } from './reminders.ts';
import { answerState, renewReady } from './snapshot.ts';
import { replyTo, tellChanged, tellReplaced } from './surfaces.ts';
import { planDays } from './plan-days.ts';
import { nameTenant, standingOf } from './standing.ts';
import { onPolicyChange } from './policy.ts';
import {
  deleteAll,
  forgetDamaged,
  inTurn,
  keepToPolicy,
  leavePolicyCloud,
  onCloudsLeft,
  onWritten,
  readState,
  write,
  writeTo,
  type Written,
} from './writer.ts';

/** What the start itself has to do comes after the answers to what woke it. In ms. */
const AFTER_ANSWERS_MS = 500;

/** Wires the background: it puts scripts in, stores changes and hands out guides and the panel's data. */
export function startBackground(): void {
  onMessage((message, sender) => {
    const request = readRequest(message, sender.own ? 'own' : 'page');
    if (!request) return undefined;
    const answer = ANSWERS[request.type] as (fields: unknown, from: Sender) => Promise<unknown>;
    return answer(request.fields, sender);
  });
  onWritten((written) => void tellChanged(written));
  followStorage();
  void lockStorage();
  if (!inPrivateWindow()) void openSession();
  // In turn: what this session has kept by then must not go with it.
  onBrowserStart(() => inTurn(forgetLastSession));
  // Tabs that were open before the install, the update or the permission have no script yet.
  onInstalled(reachOpenTabs);
  onSiteAccess(async () => {
    await followSites();
    await reachOpenTabs();
  });
  onSiteAccessLost(async () => {
    // A panel that stands ready would be drawn there once more.
    renewReady();
    await followSites();
    await leaveLostTabs();
  });
  // An update of the extension forgets what was registered, and a permission may have changed while nobody heard it.
  void followSites();
  onCloudsLeft((clouds) => void giveBackHosts(clouds.flatMap(hostsToAskFor)));
  onCommand(OPEN_PANEL, openPanel);
  // What is on disk, and its reminders, are the other background's affair.
  if (inPrivateWindow()) onPolicyChange(tellReplaced);
  else keepDays();
}

/** One background registers for both kinds of windows. */
async function followSites(): Promise<void> {
  if (!inPrivateWindow()) await registerWatcher();
}

/** What each day begins with and reminds of; and what ends with the last private window. */
function keepDays(): void {
  forgetWithLastPrivateWindow();
  onEachNight(startDay);
  onPolicyChange((before) => {
    renewReady();
    void leavePolicyCloud(before);
    void startDay().then(tellReplaced);
  });
  // Whoever woke the background waits for an answer, and all that reads what is stored stands in one line.
  setTimeout(() => {
    void startDay();
    void remind();
  }, AFTER_ANSWERS_MS);
  onEachMorning(REMIND_HOUR, () => remind());
  onNotificationPressed(openReminded);
}

/** What each day begins with: what the organisation keeps no longer goes, and the badge counts anew. */
async function startDay(): Promise<void> {
  if (await keepToPolicy().catch(() => false)) tellReplaced();
  await refreshBadge();
}

type Answers = {
  [T in RequestType]: (fields: Checked<T>, sender: Sender) => Promise<ReplyTo<T>>;
};

/** What answers each request. */
const ANSWERS: Answers = {
  'panel-data': async ({ lang, watched }, sender) => {
    const { tabUrl } = sender;
    // A watcher hears nothing of a site that was taken back: it has no listener for that.
    const isOurs = !watched || (tabUrl !== undefined && (await hasAccessTo(tabUrl)));
    return isOurs ? answerPanel(lang, sender) : null;
  },
  'panel-update': ({ lang }, sender) => answerUpdate(lang, sender),
  'open-guide': ({ at }, { tabId, tabUrl }) => {
    if (at === 'side') return done(tabId === undefined ? Promise.resolve() : openSidePanelAt(tabId));
    return done(openGuideTab(contextQuery(contextOf(tabUrl)), at === 'settings' ? '#settings' : ''));
  },
  'this-tenant': async ({ lang, plan, tenant }, sender) => {
    await nameTenant(plan, tenant, sender);
    return answerUpdate(lang, sender);
  },
  'page-table': async ({ lang, plan, tenant, table }, sender) => {
    // The two tenants' rows never mix, also where the sign-in changed while the table was read.
    if (!(await isStill(plan, tenant, sender))) throw new Error('another tenant');
    mustBeStored(await readPage(sender.keeping, table, tenant, plan, sender.tabId));
    return answerUpdate(lang, sender);
  },
  'page-change': async ({ lang, plan, id, change }, sender) => {
    mustBeStored(await writeTo(sender.keeping, plan, { id, change }, sender.tabId));
    return answerUpdate(lang, sender);
  },
  'look-again': (_, sender) => done(lookAgain(sender)),
  state: (_, { keeping }) => answerState(keeping),
  'plan-days': async (_, { keeping }) => planDays((await readState(keeping)).stored, localDay()),
  'tenant-of-tab': async ({ tab, href }, { keeping }) => {
    const { stored } = await readState(keeping);
    const { plan, tenant } = await standingOf({ own: true, keeping, tabId: tab, tabUrl: href }, stored);
    // Of another plan than the side panel shows it says nothing.
    return plan.id === currentPlan(stored).id ? tenant : null;
  },
  changes: async ({ changes }, { keeping }) => replyTo(await write(keeping, changes)),
  'delete-all': async (_, { keeping }) => {
    await deleteAll(keeping);
    tellReplaced();
    return null;
  },
  'forget-damaged': async (_, { keeping }) => {
    await forgetDamaged(keeping);
    renewReady();
    tellReplaced();
    return null;
  },
  'reach-open-tabs': () => done(reachOpenTabs()),
};

/** True while a tab shows this tenant of this plan. */
async function isStill(plan: string, tenant: Tenant | null, sender: Sender): Promise<boolean> {
  const now = await standingOf(sender, (await readState(sender.keeping)).stored);
  return now.plan.id === plan && now.tenant === tenant;
}

/** The panel says one thing of what it can't store: that it is not stored. */
function mustBeStored({ saved, refused: [refused] }: Written): void {
  if (refused) throw new Error(refused.reason);
  if (!saved) throw new Error('not saved');
}

async function done(work: Promise<void>): Promise<null> {
  await work;
  return null;
}
