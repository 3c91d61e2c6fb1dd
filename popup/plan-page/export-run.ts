import { lookupFor } from '../../src/browser/i18n.ts';
import { carryAllOut, carryOut } from '../../src/exports/carry-out.ts';
import { planHtml } from '../../src/exports/html.ts';
import { remindersIcs } from '../../src/exports/ics.ts';
import { planMarkdown } from '../../src/exports/markdown.ts';
import { partnerMessage } from '../../src/exports/partner-message.ts';
import { planExport, type PlanExport } from '../../src/exports/plan-export.ts';
import { withoutMarks } from '../../src/i18n/english-marks.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { currentPlan } from '../../src/plan/stored/model.ts';
import type { ExportWay } from '../../src/policy/ways.ts';
import type { App } from '../shared/app-state.ts';
import { doneIn } from '../../src/views/now/done.ts';
import { copyText } from '../shared/copy-text.ts';

/** An item of the export menu; the page prints by itself. */
export type ExportKind = Exclude<ExportWay, 'print'> | 'partner-english' | 'carry-all';

/** What a file is called, and what it is. */
const FILES = {
  ics: { ending: 'ics', type: 'text/calendar' },
  csv: { ending: 'csv', type: 'text/csv' },
  html: { ending: 'html', type: 'text/html' },
  markdown: { ending: 'md', type: 'text/markdown' },
  carry: { ending: 'json', type: 'application/json' },
} as const satisfies Partial<Record<ExportKind, { ending: string; type: string }>>;

/** How long the browser has to read a file before it is let go. */
const READ_MS = 60_000;

/** Makes one export and hands it to the clipboard or to the browser's downloads. They load with the first click. */
export async function runExport(app: App, kind: ExportKind): Promise<void> {
  const { stored, guide, translator, context } = app.state;
  const plan = currentPlan(stored);
  const words = kind === 'html' ? translator : withoutMarks(translator);
  const isDone = doneIn(plan, guide.steps);
  const from = planExport({ planId: plan.id, plan, guide, isDone, translator: words, context });
  switch (kind) {
    case 'copy':
      return copyText(app, planMarkdown(from));
    case 'partner':
      return copyForPartner(app, from);
    case 'partner-english': {
      const english = createTranslator('en', await lookupFor('en'), translator.today);
      return copyForPartner(app, { ...from, translator: english });
    }
    case 'carry': {
      // What the organisation sets stays here.
      save(app, kind, carryOut(currentPlan(app.state.own), translator.today));
      return;
    }
    case 'carry-all':
      save(app, 'carry', carryAllOut(app.state.own.plans, translator.today));
      return;
    default:
      save(app, kind, await textOf(kind, from));
  }
}

/** Copies the message, and says where it goes if the organisation names that. */
function copyForPartner(app: App, from: PlanExport): Promise<void> {
  const { translator, policy } = app.state;
  const { partnerName: partner, partnerContact: contact } = policy.values;
  const said = contact && translator.t('export_copiedFor', { contact });
  return copyText(app, partnerMessage({ ...from, partner }), said);
}

async function textOf(kind: Exclude<keyof typeof FILES, 'carry'>, from: PlanExport): Promise<string> {
  switch (kind) {
    case 'ics':
      return remindersIcs(from, new Date());
    case 'csv':
      // Its writer is as large as all the others together.
      return (await import('../../src/exports/csv.ts')).subscriptionsCsv(from);
    case 'html':
      return planHtml(from);
    case 'markdown':
      return planMarkdown(from);
  }
}

/** A file by the browser's own download, which needs no permission. */
function save(app: App, kind: keyof typeof FILES, text: string): void {
  const { ending, type } = FILES[kind];
  const { t, today } = app.state.translator;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = `tenant-transfer-guide-${today}.${ending}`;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, READ_MS);
  app.say(t('export_saved', { file: link.download }));
}
