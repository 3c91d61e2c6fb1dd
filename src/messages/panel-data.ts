import { findLink, isLinkId, linkKey, linkUrl, type LinkContext } from '../admin-center/links.ts';
import { KNOWN_PAGES, type AdminPage } from '../admin-center/pages.ts';
import { citations, type Citation, type Sentences } from '../guidance/facts/cite.ts';
import type { Day, Guide, Step, StepTenant, Text } from '../guidance/model.ts';
import { pageAdvice, type PageAdvice } from '../guidance/page-advice.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Catalog } from '../i18n/translator.ts';
import type { CommandNames } from '../admin-center/dom/commands.ts';
import type { PlanContent } from '../plan/stored/content-schema.ts';
import { hintsOf, type Hints } from '../hints/hints.ts';
import {
  currentPlan,
  isBegun,
  situationOf,
  type PanelCorner,
  type PanelView,
  type Plan,
  type Stored,
} from '../plan/stored/model.ts';
import { rowsOfStep, ticksOf } from '../plan/stored/ticks.ts';
import type { Tenant } from '../plan/stored/row.ts';
import { targetCheck, type TargetLine } from '../views/target-check.ts';

/** A step as the panel needs it: small, since it travels by message. */
export interface PanelStep {
  id: string;
  /** The subscriptions that a tick of it is for, as the change `tick` takes them. */
  rows: readonly string[];
  title: Text;
  action: Text | null;
  tenant: StepTenant;
  due: Day | null;
  missed: boolean;
  done: boolean;
  /** How many steps that are still open come before this one. */
  before: number;
  /** The admin-center page on which the step is done, if one is. */
  page: AdminPage | null;
}

/** Advice for one page, with its sources and the link's address at hand. */
export interface PanelAdvice extends Omit<PageAdvice, 'link'> {
  link: { labelKey: string; href: string } | null;
  citations: readonly Citation[];
}

/**
 * All that the panel shows, for every page at once: it draws a change of route without asking again, and neither
 * rules nor sources weigh on Microsoft's page.
 */
export interface PanelData extends PanelUpdate {
  /** The panel's style sheet. */
  sheet: string;
}

/** What may change while the panel is there. */
export interface PanelUpdate {
  locale: Locale;
  /** The words of the language that it needs. In an update only those that what is shown may bring anew. */
  messages: Catalog;
  today: Day;
  shown: boolean;
  /** By host, as the corners. */
  views: Readonly<Record<string, PanelView>>;
  corners: Readonly<Record<string, PanelCorner>>;
  advice: Partial<Record<AdminPage, PanelAdvice>>;
  /** The dated sentence for a subscription's own page, by its GUID; and what says so, by the name that it has there. */
  details: Readonly<Record<string, { text: Text; source: string }>>;
  detailSources: Readonly<Record<string, readonly Citation[]>>;
  /** True once anything is known of the move: before that the steps are the same for everybody. */
  answered: boolean;
  /** The tenant of this tab; null while the user has not said. */
  tenant: Tenant | null;
  /** How the user calls this tenant. The other's name is never given to Microsoft's page. */
  name: string | null;
  /** The last reading in each tenant. */
  reads: PlanContent['reads'];
  /** What the plan wants in the new tenant, beside what was read there. */
  check: readonly TargetLine[];
  steps: readonly PanelStep[];
  /** What to point at in the page; null where there is nothing, or hints are off. */
  hints: Hints | null;
}

/** More lines than anybody reads in a panel: the tab shows them all. */
const MAX_CHECK_LINES = 100;

/** Puts the panel's data together from what is stored and the guide made of it. */
export function panelData(
  stored: Stored,
  guide: Guide,
  language: { locale: Locale; messages: Catalog; sentences: Sentences },
  today: Day,
  at: { tenant: Tenant | null; link: LinkContext; names: CommandNames },
): PanelUpdate {
  const plan = currentPlan(stored);
  const situation = situationOf(plan, today);
  const cite: Cite = (facts) => citations(facts, language.sentences);
  const advice: PanelUpdate['advice'] = {};
  for (const page of KNOWN_PAGES) {
    const found = pageAdvice(page, situation);
    if (found) {
      advice[page] = { ...found, link: panelLink(found.link, at.link), citations: cite(found.facts) };
    }
  }
  const details = detailsOf(plan, guide, cite);
  const { isDone } = ticksOf(plan);
  const open = new Set(guide.steps.filter((step) => !isDone(step)).map(({ id }) => id));
  const steps = guide.steps.map((step) => ({ ...panelStep(step, open), rows: rowsOfStep(step, plan) }));
  const source = { plan, guide, today, tenant: at.tenant, names: at.names };
  const hints = stored.settings.panel.shown ? hintsOf(source, stored.settings.hints) : null;
  return {
    locale: language.locale,
    messages: wordsFor(language.messages, { advice, steps, reads: plan.reads, hints, ...details }),
    today,
    shown: stored.settings.panel.shown,
    views: stored.settings.panel.views,
    corners: stored.settings.panel.corners,
    advice,
    ...details,
    answered: isBegun(plan),
    tenant: at.tenant,
    name: (at.tenant && plan.tenants[at.tenant].name) ?? null,
    reads: plan.reads,
    check: targetCheck(plan.rows).slice(0, MAX_CHECK_LINES),
    steps,
    hints,
  };
}

/** Of more subscriptions than this the page's own sentence must do: the data travels to every page. */
const MAX_DETAILS = 500;

type Cite = (facts: readonly string[]) => readonly Citation[];

function detailsOf(
  { rows }: Plan,
  { outcomes }: Guide,
  cite: Cite,
): Pick<PanelData, 'details' | 'detailSources'> {
  const details: Record<string, { text: Text; source: string }> = {};
  const detailSources: Record<string, readonly Citation[]> = {};
  for (const { subscription, detail } of outcomes.slice(0, MAX_DETAILS)) {
    const ref = rows.old[subscription]?.ref;
    if (!ref || !detail) continue;
    const source = detail.facts.join(' ');
    details[ref.toLowerCase()] = { text: detail.text, source };
    detailSources[source] ??= cite(detail.facts);
  }
  return { details, detailSources };
}

/** The data without the words that the panel has whatever it shows. */
export function panelUpdate(data: PanelUpdate): PanelUpdate {
  const messages = Object.fromEntries(
    Object.entries(data.messages).filter(([key]) => !PANEL_WORDS.test(key)),
  );
  return { ...data, messages };
}

/** Words that the panel itself uses, whatever it shows. */
const PANEL_WORDS = /^(?:panel|ui|check|tenant|agreement|due|plan|source|certainty|extension|hints)_/;
const PLURAL = /_(?:zero|one|two|few|many|other)$/;

/** The messages that the panel can need: the whole catalog would be most of what travels. */
function wordsFor(
  messages: Catalog,
  shown: Pick<PanelData, 'advice' | 'steps' | 'reads' | 'details' | 'hints'>,
): Catalog {
  const used = new Set<unknown>();
  JSON.stringify(shown, (name, value: unknown) => {
    if (name === 'key' || name === 'labelKey') used.add(value);
    return value;
  });
  const needed = (key: string) => PANEL_WORDS.test(key) || used.has(key) || used.has(key.replace(PLURAL, ''));
  return Object.fromEntries(Object.entries(messages).filter(([key]) => needed(key)));
}

function panelLink(id: string | null, context: LinkContext): PanelAdvice['link'] {
  return id !== null && isLinkId(id) ? { labelKey: linkKey(id), href: linkUrl(id, context) } : null;
}

/** Steps that are decided, not done on the page that they link to. */
const DECISIONS: ReadonlySet<string> = new Set(['go-no-go', 'close-old-tenant']);

function panelStep(step: Step, open: ReadonlySet<string>): Omit<PanelStep, 'rows'> {
  const { id, title, actions, tenant, due, missed, link } = step;
  const known = link !== null && isLinkId(link) ? link : null;
  return {
    id,
    title,
    action: actions[0] ?? null,
    tenant,
    due,
    missed,
    done: !open.has(id),
    before: step.waitsFor.filter((other) => open.has(other)).length,
    page: known && !DECISIONS.has(id) ? (findLink(known).page ?? null) : null,
  };
}
