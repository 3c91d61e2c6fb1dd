import { cloudOfHost } from '../../admin-center/hosts.ts';
import {
  findLink,
  isLinkId,
  linkText,
  linkUrl,
  type LinkContext,
  type LinkId,
} from '../../admin-center/links.ts';
import type { AdminPage } from '../../admin-center/pages.ts';
import { citations } from '../../guidance/facts/cite.ts';
import { doneWith, type Item } from '../now/items.ts';
import { calmLine, daysLeft, dueLabel, headline, rowText } from '../now/words.ts';
import { toneOf } from '../now/now.ts';
import type { CardAction, CardDecision, CardDue, CardFoot, PanelCard } from './card.ts';
import type { CardSource } from './card-source.ts';
import { plainCard } from './plain-card.ts';
import { whatFollows } from '../what-follows.ts';

/** A card has no room for more: the others are in the plan. */
const MOST_OPTIONS = 4;
/** Steps that link to a page and are not done there. */
const ELSEWHERE: ReadonlySet<string> = new Set(['go-no-go', 'close-old-tenant']);

/** The plan's Now on one of the old tenant's pages. */
export function nowCard(source: CardSource, page: AdminPage): PanelCard | null {
  const { view, wording } = source;
  if (view.isDone) return doneCard();
  const { now } = view;
  if (!now) return null;
  const decision = decisionOf(source, now);
  return {
    ...plainCard(headline(now, wording)),
    label: 'now',
    due: dueOf(source, now),
    actions: decision ? decideActions(source, now, page) : stepActions(source, now, page),
    decision,
    foot: nextFoot(source),
  };
}

function doneCard(): PanelCard {
  return {
    ...plainCard({ key: 'plan_done' }),
    detail: { key: 'done_keep' },
    actions: [{ label: { key: 'ui_exportPlan' }, look: 'primary', act: { do: 'show-steps' } }],
  };
}

/** The item's due label; Now's own on a calm day says until when nothing is due. */
export function dueOf({ view, today }: CardSource, item: Item): CardDue | null {
  const calm = item === view.now ? calmLine(view) : null;
  if (calm) return { text: calm, left: null, tone: 'calm' };
  const text = dueLabel(item, today);
  if (!text || item.due === null) return null;
  const tone = toneOf(item, today);
  return { text, left: tone === 'missed' ? null : daysLeft(item.due, today), tone };
}

/** The options of an item; null where there is nothing to choose from: then it is a step. */
export function decisionOf({ guide, plan }: CardSource, item: Item): CardDecision | null {
  const [first] = item.conflicts;
  const conflict = first === undefined ? undefined : guide.conflicts[first];
  if (!conflict) return null;
  return {
    rows: item.subscriptions.flatMap((index) => plan.rows.old[index]?.id ?? []),
    options: conflict.options.slice(0, MOST_OPTIONS).map((option) => ({
      ...{ id: option.id, title: option.title, sets: option.sets },
      consequences: whatFollows(option),
      isAdvice: option.advised,
    })),
    citations: citations(conflict.facts),
  };
}

/** 'Decide', and the way to its rows where the page lists them. */
export function decideActions(source: CardSource, item: Item, page: AdminPage): CardAction[] {
  const decide: CardAction = { label: { key: 'do_decide' }, look: 'primary', act: { do: 'decide' } };
  const rows = showRows(source, item, page, 'link');
  return [decide, ...(rows ? [rows] : [])];
}

/** What leads to the step, and its tick. */
function stepActions(source: CardSource, item: Item, page: AdminPage): CardAction[] {
  const { plan, guide } = source;
  const rows = doneWith(item, guide.steps).flatMap((index) => plan.rows.old[index]?.id ?? []);
  const tick: CardAction = {
    label: { key: 'plan_markDone' },
    look: 'link',
    act: { do: 'tick', step: item.step, rows },
  };
  const way = showRows(source, item, page, 'primary') ?? goThere(source, item, page) ?? showSteps('primary');
  return [way, tick];
}

/** Leads to the page's own rows; null where the page lists none of them. */
function showRows(
  { plan, keyOf }: CardSource,
  { subscriptions }: Item,
  page: AdminPage,
  look: CardAction['look'],
): CardAction | null {
  if (page !== 'subscriptions' || subscriptions.length === 0) return null;
  const rows = subscriptions.flatMap((index) => {
    const row = plan.rows.old[index];
    return row ? [keyOf(row)] : [];
  });
  return { label: { key: 'panel_showRows' }, look, act: { do: 'show-rows', rows } };
}

/** The page on which a step is done, in this very tenant: never one that would open in the wrong one. */
function goThere(source: CardSource, item: Item, here: AdminPage): CardAction | null {
  const { guide, tenant } = source;
  const { link } = guide.steps[item.index] ?? {};
  if (!link || !isLinkId(link) || ELSEWHERE.has(item.step)) return null;
  const { page, tenant: of } = findLink(link);
  if (!page || page === here || of !== tenant) return null;
  return goTo(source, link);
}

/**
 * Leads to a page of the admin center, without the tenant: the page's script puts in its own. null where no source shows
 * the route in the cloud of the tab [D-05]: the step names the place in words.
 */
export function goTo({ link: place }: CardSource, link: LinkId): CardAction | null {
  const cloud = cloudOfHost(place.host ?? '') ?? place.cloud;
  const here: LinkContext = { cloud, newCloud: cloud };
  const { hash } = new URL(linkUrl(link, here));
  return hash ? { label: linkText(link, here), look: 'primary', act: { do: 'go', hash } } : null;
}

/** Opens the plan. */
export function showSteps(look: CardAction['look']): CardAction {
  return { label: { key: 'panel_showSteps' }, look, act: { do: 'show-steps' } };
}

/** Reads a subscription's own page into the plan. */
export function readThis(look: CardAction['look']): CardAction {
  return { label: { key: 'panel_read', values: { count: 1 } }, look, act: { do: 'read' } };
}

/** The last line of a card that is about Now: the next date. */
function nextFoot({ view, wording }: CardSource): CardFoot | null {
  const [next] = view.next;
  if (!next) return null;
  return { kind: 'date', on: next.due, text: rowText(next, wording), all: view.dated.length };
}

/** The last line of every other card: the plan's Now. */
export function nowFoot({ view: { now }, wording }: CardSource): CardFoot | null {
  return now && { kind: 'now', on: now.due, text: rowText(now, wording), all: null };
}
