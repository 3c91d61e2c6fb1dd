// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import Papa from 'papaparse';
import { convertIcsCalendar } from 'ts-ics';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CompactPage } from '../../../../popup/compact/compact-page.tsx';
import { NextDates } from '../../../../popup/plan-page/now/next-dates.tsx';
import { NowCard } from '../../../../popup/plan-page/now/now-card.tsx';
import { watchPrinting } from '../../../../popup/plan-page/paper.tsx';
import { usePlanModel, type PlanModel } from '../../../../popup/plan-page/plan-model.ts';
import { planDays } from '../../../../src/background/plan-days.ts';
import { reminderOf } from '../../../../src/background/reminders.ts';
import { addDays, daysBetween, type Day } from '../../../../src/calendar/days.ts';
import { subscriptionsCsv } from '../../../../src/exports/csv.ts';
import { planHtml } from '../../../../src/exports/html.ts';
import { remindersIcs } from '../../../../src/exports/ics.ts';
import { planMarkdown } from '../../../../src/exports/markdown.ts';
import { plain } from '../../../../src/exports/plan-export.ts';
import { guide } from '../../../../src/guidance/guide.ts';
import { panelData } from '../../../../src/messages/panel-data.ts';
import type { PlanContent } from '../../../../src/plan/stored/content-schema.ts';
import { isBegun, situationOf } from '../../../../src/plan/stored/model.ts';
import { NO_POLICY } from '../../../../src/policy/policy.ts';
import { badgeOf } from '../../../../src/views/now/badge.ts';
import type { Item } from '../../../../src/views/now/items.ts';
import { namedSubscriptions } from '../../../../src/views/now/now.ts';
import { calmLine, daysLeft, dueLabel, headline, rowText } from '../../../../src/views/now/words.ts';
import { textsOf } from '../../../../scripts/translations/source.ts';
import { contosoPlan, exportOf, rowOf, TODAY } from '../../exports/plan.ts';
import { situation, subscription } from '../../guidance/situations.ts';
import { testApp } from '../../popup/plan-page/app.ts';
import * as fc from '../../support/fast-check.ts';
import { testTranslator } from '../../support/translator.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../support/fake-browser.ts')).fakeBrowser,
}));

/** Plans that are looked at on every surface; each is drawn, printed and exported. */
const RUNS = 60;
const MESSAGES = textsOf('en');
const translator = testTranslator('en', TODAY);
const { t, day, fullDay } = translator;

afterEach(cleanup);

/** Days of which most are near: there surfaces have the most to say. */
const near = fc
  .oneof(fc.integer({ min: -10, max: 20 }), fc.integer({ min: -380, max: 380 }))
  .map((days) => addDays(TODAY, days));

const plans: fc.Arbitrary<PlanContent> = fc
  .tuple(
    situation,
    fc.array(fc.tuple(subscription, near, near), { maxLength: 6 }),
    fc.array(fc.nat(30), { maxLength: 4 }),
  )
  .map(([{ today: _today, subscriptions: _subscriptions, ...answers }, drafts, ticked]) => {
    const old = drafts.map(([{ needed: _needed, ...one }, startedOn, renewsOn], index) =>
      rowOf({ ...one, product: `${one.product} ${String(index + 1)}`, startedOn, renewsOn }, index),
    );
    const plan = contosoPlan({ answers, rows: { old, new: [] } });
    const { steps } = guide(situationOf({ ...plan, madeOn: TODAY }, TODAY));
    const ids = new Set(ticked.flatMap((at) => steps[at]?.id ?? []));
    return { ...plan, ticks: [...ids].map((step) => ({ step, row: null, on: TODAY })) };
  })
  .filter(isBegun);

/** Looks at many plans, Contoso's first: `look` gets a plan's app as the plan page has it, and its model. */
function onEach(look: (seen: ReturnType<typeof drawnPlan>, plan: PlanContent) => void): void {
  fc.assert(
    fc.property(plans, (plan) => {
      try {
        look(drawnPlan(plan), plan);
      } finally {
        cleanup();
      }
    }),
    { numRuns: RUNS, examples: [[contosoPlan()]] },
  );
}

/** The plan page's Now and next dates, drawn, with the model they read. */
function drawnPlan(plan: PlanContent) {
  const app = testApp(plan);
  let model: PlanModel | undefined;
  const Part = () => {
    model = usePlanModel(app);
    return (
      <>
        <NowCard app={app} model={model} />
        <NextDates app={app} model={model} />
      </>
    );
  };
  const { container } = render(<Part />);
  if (!model) throw new Error('nothing was drawn');
  return { app, model, shown: shownIn(container) };
}

/** What a person reads: Now, by when, and the next dates. */
function shownIn(root: Element) {
  const words = (selector: string) => root.querySelector(selector)?.textContent.trim() ?? null;
  return {
    now: words('#now-title'),
    due: words('.now-card .due-tag'),
    next: [...root.querySelectorAll('.next-dates li')].map(({ children }) =>
      [...children].map(({ textContent }) => textContent.trim()),
    ),
  };
}

/** 'Decide by 26 Nov, tomorrow', or until when nothing is due. */
function dueWords({ model: { now: view } }: { model: PlanModel }): string | null {
  const calm = calmLine(view);
  if (calm) return view.dated.length > 0 ? t(calm) : null;
  const label = view.now && dueLabel(view.now, TODAY);
  const left = view.now?.due && daysLeft(view.now.due, TODAY);
  if (!label) return null;
  return left ? t('ui_due', { due: t(label), left: t(left) }) : t(label);
}

const rowsOf = (dated: readonly Item[], model: PlanModel) =>
  dated.map((item) => [item.due && day(item.due), t(rowText(item, model.wording))]);

/** The table of dates of an export: a line per day and product. */
const datesOf = ({ now: { dated } }: PlanModel, { rows }: PlanContent) =>
  dated.flatMap(({ due, subscriptions }) => {
    const products = subscriptions.map((index) => plain(rows.old[index]?.subscription.product ?? ''));
    return (products.length > 0 ? products : [t('export_all')]).map((product) => [
      fullDay(due ?? TODAY),
      product,
    ]);
  });

/** A label on paper: its day has its year. */
function paperDue(model: PlanModel): string {
  const label = calmLine(model.now) ?? (model.now.now && dueLabel(model.now.now, TODAY));
  const on = (label?.values as { day?: { day: Day } } | undefined)?.day?.day;
  return label ? t(label.key, on ? { day: fullDay(on) } : {}) : '';
}

/** The dates' table in a page: the first two columns. */
function tableIn(root: ParentNode): string[][] {
  return [...(root.querySelector('table')?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    [...row.querySelectorAll('td')].slice(0, 2).map(({ textContent }) => textContent.trim()),
  );
}

describe('Now, verb, day and order are the same', () => {
  it('on the plan page and in the popup, drawn', () => {
    onEach((seen, plan) => {
      const { model, shown } = seen;
      const { now } = model.now;
      expect(shown.now).toBe(now ? t(headline(now, model.wording)) : shown.now);
      expect(shown.due).toBe(now ? dueWords(seen) : null);
      expect(shown.next.map(([on, text]) => [on, text])).toEqual(rowsOf(model.now.next, model));
      cleanup();
      const app = testApp(plan);
      const here = { siteAccess: true, trouble: null, notSaved: false, keptOff: false, asksWay: null };
      Object.assign(app.state, here, { view: 'popup' });
      expect(shownIn(render(<CompactPage app={app} />).container)).toEqual(shown);
    });
  });

  it('in the panel, its pill, the chips and their order', () => {
    onEach(({ app, model }) => {
      const made = guide(situationOf(model.told, TODAY));
      const at = { tenant: 'old', link: { cloud: 'worldwide' }, names: {}, policy: NO_POLICY } as const;
      const words = { locale: 'en', messages: new Map(Object.entries(MESSAGES)) } as const;
      const data = panelData(app.state.stored, made, words, TODAY, {
        ...at,
        opensSide: true,
        isPrivate: false,
      });
      const { now, next } = model.now;
      const card = data.cards.subscriptions;
      if (card?.label === 'now' && now) {
        expect(t(card.sentence)).toBe(t(headline(now, model.wording)));
        const label = calmLine(model.now) ?? dueLabel(now, TODAY);
        expect(card.due?.text).toEqual(label ?? undefined);
        expect(card.foot && [card.foot.on, t(card.foot.text)]).toEqual(
          next[0] ? [next[0].due, t(rowText(next[0], model.wording))] : null,
        );
      } else if (card?.foot && now) {
        expect([card.foot.on, t(card.foot.text)]).toEqual([now.due, t(rowText(now, model.wording))]);
      }
      expect(data.pill.text).toEqual(now?.due ? dueLabel(now, TODAY) : null);
      const chips = (data.hints?.rows ?? []).flatMap(({ product, hint }) =>
        hint ? [[product, hint.day, t(hint.label)]] : [],
      );
      const named = [...namedSubscriptions(model.now)].flatMap(([index, item]) => {
        const label = dueLabel(item, TODAY);
        return label ? [[model.wording.products[index], item.due, t(label)]] : [];
      });
      expect([...chips].sort()).toEqual([...named].sort());
      const days = chips.map(([, on]) => String(on));
      expect(days).toEqual([...days].sort());
    });
  });

  it('on the toolbar, in the list of plans and in the reminder', () => {
    onEach(({ app, model }) => {
      const [first] = model.now.dated;
      const left = first?.due ? daysBetween(TODAY, first.due) : null;
      const isLate = first !== undefined && (first.missed || (left ?? 0) < 0);
      const badge = left === null ? '' : isLate ? '!' : left > 14 ? '' : String(left);
      expect(badgeOf(model.now).text).toBe(badge);
      const [own] = planDays(app.state.stored, TODAY);
      const { now, isDone } = model.now;
      const label = calmLine(model.now) ?? (now && dueLabel(now, TODAY));
      expect(own?.text).toEqual(isDone ? { key: 'plans_done' } : (label ?? undefined));
      const due = model.now.dated.find(
        (item) => item.due !== null && [1, 7].includes(daysBetween(TODAY, item.due)),
      );
      const dueText = due && dueLabel(due, TODAY);
      const leftText = due?.due && daysLeft(due.due, TODAY);
      expect(reminderOf(app.state.stored, translator)?.title).toBe(
        dueText && leftText ? t('ui_due', { due: t(dueText), left: t(leftText) }) : undefined,
      );
    });
  });

  it('in print, HTML and Markdown', () => {
    onEach(({ app, model }, plan) => {
      const from = exportOf(plan);
      const dates = datesOf(model, plan);
      const { now } = model.now;
      const title = now && t(headline(now, from.wording));
      const stop = watchPrinting(app);
      dispatchEvent(new Event('beforeprint'));
      const paper = document.querySelector('.paper') ?? document.body;
      expect(tableIn(paper)).toEqual(dates);
      expect(paper.querySelector('.paper-day')?.textContent ?? null).toBe(now ? paperDue(model) : null);
      if (title) expect(paper.querySelector('.paper-now h2')?.textContent).toContain(title);
      stop();
      const page = new DOMParser().parseFromString(planHtml(from), 'text/html');
      expect(tableIn(page)).toEqual(dates);
      if (title) expect(page.body.textContent).toContain(title);
      const lines = planMarkdown(from)
        .split('\n')
        .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
        .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('\\', '')));
      expect(lines.slice(1).map(([, on, product]) => [on, product])).toEqual(dates);
    });
  });

  it('in the spreadsheet and in the calendar', () => {
    onEach(({ model }, plan) => {
      const from = exportOf(plan);
      const { data } = Papa.parse<Record<string, string>>(subscriptionsCsv(from).slice(1), { header: true });
      const actBy = plan.rows.old.map(
        (_, index) => model.now.dated.find(({ subscriptions }) => subscriptions.includes(index))?.due ?? '',
      );
      expect(data.slice(0, actBy.length).map((row) => row[t('rows_actBy')])).toEqual(actBy);
      const { events = [] } = convertIcsCalendar(undefined, remindersIcs(from, new Date()));
      const open = model.now.dated.filter(({ due }) => due !== null && due >= TODAY);
      expect(events.map(({ start }) => start.date.toISOString().slice(0, 10))).toEqual(
        open.map(({ due }) => due),
      );
    });
  });
});
