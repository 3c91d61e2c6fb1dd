import contoso from '../../../examples/contoso-twelve-products.json';
import { planExport, type PlanExport } from '../../../src/exports/plan-export.ts';
import { guide } from '../../../src/guidance/guide.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import { citedGuide } from '../../../src/views/cited-guide.ts';
import type { PlanContent } from '../../../src/plan/stored/content-schema.ts';
import { emptyContent, situationOf } from '../../../src/plan/stored/model.ts';
import { doneIn } from '../../../src/views/now/done.ts';
import type { Row } from '../../../src/plan/stored/row.ts';
import { testSentences, testTranslator } from '../support/translator.ts';

export const TODAY = '2026-11-22';

/** Contoso's twelve subscriptions as a plan. */
export function contosoPlan(more: Partial<PlanContent> = {}): PlanContent {
  const { today: _today, subscriptions, ...answers } = contoso;
  return {
    ...emptyContent(),
    answers: answers as PlanContent['answers'],
    tenants: { old: { name: 'contoso.onmicrosoft.com' }, new: { name: 'contosogroup.onmicrosoft.com' } },
    rows: { old: subscriptions.map((subscription, index) => rowOf(subscription, index)), new: [] },
    ...more,
  };
}

/** A row of the page's table. */
export function rowOf(subscription: object, index: number): Row {
  return {
    id: `r${String(index + 1)}`,
    subscription: subscription as Row['subscription'],
    source: 'page',
    readOn: TODAY,
  };
}

/** What exports are made of, with the guide of that plan. */
export function exportOf(
  plan: PlanContent = contosoPlan(),
  locale: Locale = 'en',
  today = TODAY,
): PlanExport {
  const made = citedGuide(guide(situationOf({ ...plan, madeOn: TODAY }, today)), testSentences(locale));
  return planExport({
    planId: 'plan-k3f9',
    plan,
    guide: made,
    isDone: doneIn(plan, made.steps),
    translator: testTranslator(locale, today),
    context: { cloud: 'worldwide' },
  });
}

/** The plan with other names: what a file or a page may have brought in. */
export function withNames(names: readonly string[]): PlanContent {
  const plan = contosoPlan();
  const old = plan.rows.old.map((row, index) => ({
    ...row,
    subscription: { ...row.subscription, product: names[index % names.length] ?? 'x' },
  }));
  return { ...plan, rows: { old, new: [] } };
}
