import { isLinkId, linkUrl } from '../../src/admin-center/links.ts';
import { citations } from '../../src/guidance/facts/cite.ts';
import {
  PHASES,
  type Conflict,
  type Guide,
  type GuideDate,
  type Option,
  type Phase,
  type Situation,
  type Sourced,
  type Step,
  type StepPart,
  type Warning,
} from '../../src/guidance/model.ts';
import { camel } from '../../src/guidance/text.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { HEADINGS, type Headings } from './headings.ts';

interface Page {
  guide: Guide;
  situation: Situation;
  wording: Translator;
  headings: Headings;
}

/** The guide as Markdown: verdict, conflicts, what matters today, the five phases, dates, and the sources. */
export function asMarkdown(guide: Guide, situation: Situation, wording: Translator): string {
  const page = { guide, situation, wording, headings: HEADINGS[wording.locale] };
  const parts = [
    verdict(page),
    conflicts(page),
    refused(page),
    today(page),
    ...PHASES.map((phase) => phaseSteps(phase, page)),
    warnings(page),
    dates(page),
    unknowns(page),
    sourceList(page),
  ];
  return parts
    .flat()
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd();
}

/** How sure it is, by its label, and by what. */
function mark({ certainty, facts }: Sourced, { wording }: Page): string {
  const label = certainty === 'stated' ? '' : `${wording.t(`certainty_${certainty}`)} `;
  return ` _(${label}${facts.join(', ')})_`;
}

function productOf({ situation }: Page, index: number): string {
  return situation.subscriptions?.[index]?.product ?? String(index);
}

function productsOf(indexes: readonly number[], page: Page): string {
  return indexes.map((index) => productOf(page, index)).join(', ');
}

function heading(words: string): string[] {
  return [`## ${words}`, ''];
}

function verdict(page: Page): string[] {
  const { guide, wording } = page;
  const own = guide.verdicts.map(
    (each) => `- ${productOf(page, each.subscription)}: ${wording.t(each.text)}${mark(each, page)}`,
  );
  return [
    `# ${wording.t(guide.verdict.text)}`,
    '',
    ...guide.verdict.details.map((detail) => `${wording.t(detail)}  `),
    mark(guide.verdict, page).trim(),
    '',
    ...own,
    '',
  ];
}

function conflicts(page: Page): string[] {
  const { conflicts: all } = page.guide;
  if (all.length === 0) return [];
  return [
    ...heading(page.headings.conflicts),
    ...all.flatMap((conflict) => conflictLines(conflict, page)),
    '',
  ];
}

function conflictLines(conflict: Conflict, page: Page): string[] {
  const { wording, headings } = page;
  const state = conflict.settled
    ? ` · ${headings.settled}`
    : conflict.by
      ? ` · ${headings.decideBy} ${wording.day(conflict.by)}`
      : '';
  const about =
    conflict.subscriptions.length > 1
      ? [`   - ${headings.about}: ${productsOf(conflict.subscriptions, page)}`]
      : [];
  return [
    `- **${wording.t(conflict.text)}**${state}${mark(conflict, page)}`,
    ...about,
    ...options.map((line) => `   - ${line}`),
  ];
}

function optionLine(option: Option, page: Page): string {
  const { wording, headings } = page;
  const advice = option.advised ? ` (${wording.t('certainty_inferred').replace(/\.$/, '')})` : '';
  const cost = option.cost ? ` ${String(option.cost.amount)} ${option.cost.currency}.` : '';
  const by = option.by ? ` · ${headings.decideBy} ${wording.day(option.by)}` : '';
  const follows = option.consequences.map((one) => wording.t(one)).join(' ');
  return `**${wording.t(option.title)}**${advice}: ${follows}${cost}${by}${mark(option, page)}`;
}

function refused(page: Page): string[] {
  const { refused: all } = page.guide;
  if (all.length === 0) return [];
  return [
    ...heading(page.headings.refused),
    ...all.map(({ text, facts }) => `- ${page.wording.t(text)} _(${facts.join(', ')})_`),
    '',
  ];
}

/** The first step: what matters today. */
function today(page: Page): string[] {
  const [first] = page.guide.steps;
  return [...heading(page.headings.today), first ? stepTitle(first, 1, page) : page.headings.noSteps, ''];
}

function phaseSteps(phase: Phase, page: Page): string[] {
  const steps = page.guide.steps.flatMap((step, at) =>
    step.phase === phase ? stepLines(step, at + 1, page) : [],
  );
  return steps.length === 0 ? [] : [...heading(page.wording.t(`phase_${phase}`)), ...steps, ''];
}

function stepTitle(step: Step, number: number, page: Page): string {
  const { wording } = page;
  const tenant = wording.t(`tenant_${step.tenant}`);
  return `${String(number)}. **${wording.t(step.title)}** · ${tenant}${dueWords(step, page)}`;
}

function dueWords({ due, missed }: Pick<StepPart, 'due' | 'missed'>, { wording }: Page): string {
  return due ? ` · ${wording.t(missed ? 'due_missed' : 'due_by', { date: { day: due } })}` : '';
}

function stepLines(step: Step, number: number, page: Page): string[] {
  const { wording, headings } = page;
  return [
    `${stepTitle(step, number, page)}${mark(step, page)}`,
    // The options of a decision stand above, with their conflict.
    ...(step.id === 'decide-end' ? [] : step.actions.map((action) => `   - ${wording.t(action)}`)),
    ...step.warnings.map((warning) => `   - ${warningLine(warning, page)}`),
    ...(step.choice ? [`   - ${headings.choice}: ${wording.t(`choice_${camel(step.choice)}`)}`] : []),
    ...aboutLines(step, page),
    ...footLines(step, page),
  ];
}

/** Whom it is about: with a date each, where they are done one by one. */
function aboutLines(step: Step, page: Page): string[] {
  const days = new Set(step.parts.map(({ due }) => due));
  if (days.size > 1) {
    return step.parts.map((part) => `   - [ ] ${productOf(page, part.subscription)}${dueWords(part, page)}`);
  }
  return step.subscriptions.length === 0
    ? []
    : [`   - ${page.headings.about}: ${productsOf(step.subscriptions, page)}`];
}

function footLines(step: Step, page: Page): string[] {
  const { wording, headings, guide } = page;
  const waits = step.waitsFor.map((id) => String(guide.steps.findIndex((other) => other.id === id) + 1));
  const roles = step.roles.map((key) => wording.t(key));
  return [
    ...(roles.length ? [`   - ${headings.roles}: ${roles.join(', ')}`] : []),
    ...(waits.length ? [`   - ${headings.waitsFor}: ${waits.join(', ')}`] : []),
    ...(step.link ? [`   - ${linkLine(step.link, page)}`] : []),
  ];
}

function linkLine(id: string, { situation }: Page): string {
  return isLinkId(id) ? `<${linkUrl(id, { cloud: situation.clouds?.old ?? 'worldwide' })}>` : id;
}

function warningLine(warning: Warning, page: Page): string {
  const about = productsOf(warning.subscriptions ?? [], page);
  const link = warning.link ? ` ${linkLine(warning.link, page)}` : '';
  return `⚠ ${about ? `${about}: ` : ''}${page.wording.t(warning.text)}${link}${mark(warning, page)}`;
}

function dates(page: Page): string[] {
  if (page.guide.dates.length === 0) return [];
  const ordered = [...page.guide.dates].sort((one, other) =>
    one.on < other.on ? -1 : one.on > other.on ? 1 : 0,
  );
  return [...heading(page.wording.t('export_dates')), ...ordered.map((date) => dateLine(date, page)), ''];
}

function dateLine(date: GuideDate, page: Page): string {
  const past = date.missed ? ` (${page.headings.past})` : '';
  return `- ${date.on}${past}: ${productOf(page, date.subscription)}. ${page.wording.t(date.text)}${mark(date, page)}`;
}

function warnings(page: Page): string[] {
  if (page.guide.warnings.length === 0) return [];
  return [
    ...heading(page.wording.t('export_alsoPlanFor')),
    ...page.guide.warnings.map((each) => `- ${warningLine(each, page)}`),
    '',
  ];
}

function unknowns(page: Page): string[] {
  if (page.guide.unknowns.length === 0) return [];
  const lines = page.guide.unknowns.map(({ field, text, link }) => {
    const where = link ? ` ${linkLine(link, page)}` : '';
    return `- \`${field}\`: ${page.wording.t(text)}${where}`;
  });
  return [...heading(page.headings.unknowns), ...lines, ''];
}

function sourceList(page: Page): string[] {
  const { guide, wording, headings } = page;
  const cited: Pick<Sourced, 'facts'>[] = [
    guide.verdict,
    ...guide.verdicts,
    ...guide.conflicts,
    ...guide.conflicts.flatMap(({ options }) => options),
    ...guide.refused,
    ...guide.steps,
    ...guide.steps.flatMap((step) => step.warnings),
    ...guide.dates,
    ...guide.warnings,
  ];
  const ids = [...new Set(cited.flatMap(({ facts }) => facts))];
  const lines = citations(ids).map(({ ids: facts, title, url, on, kind }) => {
    const name = title || wording.t(`source_${kind}`);
    return `- ${facts.join(', ')}: ${url ? `[${name}](${url})` : name}${url || title ? `, ${on ?? headings.seen}` : ''}`;
  });
  return [...heading(wording.t('export_sources')), ...lines, '', `${headings.checkedOn} ${guide.checkedOn}`];
}
