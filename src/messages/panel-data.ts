import type { CommandNames } from '../admin-center/dom/commands.ts';
import type { LinkContext } from '../admin-center/links.ts';
import { KNOWN_PAGES, type AdminPage } from '../admin-center/pages.ts';
import type { Day, Guide } from '../guidance/model.ts';
import { partnerMessage } from '../exports/partner-message.ts';
import { hintsOf, type Hints } from '../hints/hints.ts';
import type { Locale } from '../i18n/locales.ts';
import { withoutMarks } from '../i18n/english-marks.ts';
import { createTranslator, type Catalog } from '../i18n/translator.ts';
import type { ReadSummary } from '../plan/stored/content-schema.ts';
import {
  currentPlan,
  isBegun,
  type PanelCorner,
  type PanelView,
  type Plan,
  type Stored,
} from '../plan/stored/model.ts';
import { isLocked, isOpen, type Policy } from '../policy/policy.ts';
import { type Tenant } from '../plan/stored/row.ts';
import { doneIn } from '../views/now/done.ts';
import { nowView } from '../views/now/now.ts';
import { shortNames } from '../views/now/product-names.ts';
import type { PanelCard, PillWords } from '../views/panel/card.ts';
import type { CardSource } from '../views/panel/card-source.ts';
import { pageCards, pillWords } from '../views/panel/cards.ts';
import { ownCards, type OwnCards } from '../views/panel/own-cards.ts';
import { detailCards } from '../views/panel/detail-cards.ts';
import { rowKey } from '../views/row-key.ts';
import { targetCheck } from '../views/target-check.ts';

/**
 * All that the panel shows, for every page at once: it draws a change of route without asking again, and neither
 * rules nor sources weigh on Microsoft's page. What is drawn names no other tenant than the page's own.
 */
export interface PanelData extends PanelUpdate {
  /** The panel's style sheet. */
  sheet: string;
}

type Words = Readonly<Record<string, string>>;

/** What may change while the panel is there. */
export interface PanelUpdate {
  locale: Locale;
  /** The words of the language that it needs, by key. In an update only those that what is shown may bring anew. */
  messages: Words;
  today: Day;
  shown: boolean;
  /** What the organisation sets: the menu does not offer it. */
  locked: readonly PanelLock[];
  /** By host, as the corners. */
  views: Readonly<Record<string, PanelView>>;
  corners: Readonly<Record<string, PanelCorner>>;
  cards: Readonly<Partial<Record<AdminPage, PanelCard>>>;
  /** The cards of subscriptions' own pages in the old tenant, by GUID. */
  details: Readonly<Record<string, PanelCard>>;
  /** The cards of the page's own affairs, to be filled in. */
  own: OwnCards;
  pill: PillWords;
  /** The id of the plan that all this is of: what the panel has done to it names it. */
  plan: string;
  /** The tenant of this tab; null while the user has not said. */
  tenant: Tenant | null;
  /** True where it must be known before anything is said: something is known of the move, and there are two tenants. */
  asksTenant: boolean;
  /** True in a private window: what the plan becomes there is not kept. */
  isPrivate: boolean;
  /** False where the organisation wants no page read. */
  readsPage: boolean;
  /** True where a click in the page may open the browser's side panel. */
  opensSide: boolean;
  /** True once subscriptions of this tab's tenant are in the plan. */
  hasRows: boolean;
  /** The last reading of this tab's tenant. */
  lastRead: ReadSummary | null;
  /** What to point at in the page; null where there is nothing, or hints are off. */
  hints: Hints | null;
}

/** Keys of a policy that the panel's menu would change. */
const PANEL_LOCKS = ['panelShown', 'panelCorner'] as const;
export type PanelLock = (typeof PANEL_LOCKS)[number];

interface Language {
  locale: Locale;
  messages: Catalog;
}

interface Place {
  tenant: Tenant | null;
  link: LinkContext;
  names: CommandNames;
  policy: Policy;
  opensSide: boolean;
  isPrivate: boolean;
}

/** Puts the panel's data together from what is stored and the guide made of it. */
export function panelData(
  stored: Stored,
  guide: Guide,
  { locale, messages }: Language,
  today: Day,
  { tenant, link, names, policy, opensSide, isPrivate }: Place,
): PanelUpdate {
  const plan = currentPlan(stored);
  const { shown: isShown = true, ...panel } = stored.settings.panel;
  const source = cardSource(plan, guide, { locale, messages, today, tenant, link, policy });
  const hints = isShown ? hintsOf({ ...source, names }, stored.settings.hints) : null;
  const shown = {
    cards: pageCards(source, KNOWN_PAGES),
    details: detailCards(source),
    own: ownCards(tenant === 'new'),
    pill: pillWords(source),
    lastRead: tenant ? (plan.reads[tenant] ?? null) : null,
    hints,
  };
  const rows = tenant ? plan.rows[tenant] : [...plan.rows.old, ...plan.rows.new];
  return {
    ...shown,
    ...{ locale, today, tenant, isPrivate, plan: plan.id },
    messages: wordsFor(messages, shown),
    shown: isShown,
    locked: PANEL_LOCKS.filter((key) => isLocked(policy, key)),
    readsPage: isOpen(policy, 'imports', 'page'),
    opensSide,
    views: panel.views,
    corners: panel.corners,
    asksTenant: (isBegun(plan) || rows.length > 0) && plan.answers.goal !== 'new-seller',
    hasRows: rows.length > 0,
  };
}

function cardSource(
  plan: Plan,
  guide: Guide,
  at: Language & { today: Day } & Omit<Place, 'names' | 'opensSide' | 'isPrivate'>,
): CardSource {
  const { locale, messages, today, tenant, link, policy } = at;
  const translator = createTranslator(locale, (key) => messages.get(key), today);
  const isDone = doneIn(plan, guide.steps);
  const products = shortNames(plan.rows.old.map(({ subscription }) => subscription.product));
  return {
    ...{ plan, guide, isDone, today, tenant, link, translator },
    view: nowView(guide, isDone, today),
    wording: { steps: guide.steps, conflicts: guide.conflicts, products },
    check: targetCheck(plan.rows),
    keyOf: rowKey,
    partnerMessage: isOpen(policy, 'exports', 'partner')
      ? partnerMessage({
          plan,
          guide,
          translator: withoutMarks(translator),
          partner: policy.values.partnerName,
        })
      : '',
    readsPage: isOpen(policy, 'imports', 'page'),
  };
}

/** The data without the words that the panel has whatever it shows. */
export function panelUpdate(data: PanelUpdate): PanelUpdate {
  const messages = Object.fromEntries(Object.entries(data.messages).filter(([key]) => !OWN_WORDS.test(key)));
  return { ...data, messages };
}

/** Words that the page's scripts themselves use, whatever they show. */
const OWN_WORDS = /^(?:panel|hints|left|tenant|list|ui)_|^extension_name$/;

/** The messages that the panel can need: the whole catalog would be most of what travels. */
function wordsFor(messages: Catalog, shown: object): Words {
  const used = new Set<unknown>();
  JSON.stringify(shown, (name, value: unknown) => {
    if (name === 'key') used.add(value);
    return value;
  });
  const isNeeded = (key: string) => OWN_WORDS.test(key) || used.has(key);
  const needed = [...messages].filter(([key]) => isNeeded(key));
  // Microsoft's own words stand in messages of their own, which these name.
  const named = needed.flatMap(([, text]) =>
    [...text.matchAll(/\{(ms_\w+)\}/g)].map(([, name = '']) => name),
  );
  return Object.fromEntries([...needed, ...named.map((name) => [name, messages.get(name) ?? name] as const)]);
}
