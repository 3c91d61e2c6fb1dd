import { citations } from '../../src/guidance/facts/cite.ts';
import {
  PHASES,
  type Conflict,
  type Guide,
  type GuideDate,
  type Option,
  type Situation,
  type Sourced,
} from '../../src/guidance/model.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { HEADINGS } from './headings.ts';
import { heading, linkLine, mark, money, productOf, productsOf, warningLine, type Page } from './page.ts';
import { phaseSteps, today } from './steps.ts';

/** The guide as Markdown: what the clouds lack, verdict, conflicts, what matters today, the five phases, dates, and the sources. */
export function asMarkdown(guide: Guide, situation: Situation, wording: Translator): string {
  const page = { guide, situation, wording, headings: HEADINGS[wording.locale] ?? HEADINGS.en };
  const parts = [
    page.guide.limits.map((limit) => `${warningLine(limit, page)}  `),
    [''],
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
  const said = new Set<string>();
  const lines = all.flatMap((conflict) => conflictLines(conflict, said, page));
  return [...heading(page.headings.conflicts), ...lines, ''];
}

/** Options that the same subscriptions had in a conflict before aren't printed again. */
function conflictLines(conflict: Conflict, said: Set<string>, page: Page): string[] {
  const { wording, headings } = page;
  const { subscriptions, settled, by } = conflict;
  const decide = by ? ` · ${headings.decideBy} ${wording.day(by)}` : '';
  const options = conflict.options
    .map((option) => `   - ${optionLine(option, page)}`)
    .filter((line) => isFirst(`${subscriptions.join()} ${line}`, said));
  return [
    `- **${wording.t(conflict.text)}**${settled ? ` · ${headings.settled}` : decide}${mark(conflict, page)}`,
    ...(subscriptions.length > 1 ? [`   - ${headings.about}: ${productsOf(subscriptions, page)}`] : []),
    ...options,
  ];
}

function isFirst(key: string, said: Set<string>): boolean {
  const isNew = !said.has(key);
  said.add(key);
  return isNew;
}

function optionLine(option: Option, page: Page): string {
  const { wording, headings } = page;
  const advice = option.advised ? ` (${wording.t('certainty_inferred').replace(/\.$/, '')})` : '';
  const cost = option.cost?.amount ? ` ${headings.cost}: ${money(option.cost, page)}.` : '';
  const back = option.refund ? ` ${headings.refund}: ${money(option.refund, page)}.` : '';
  const by = option.by ? ` · ${headings.decideBy} ${wording.day(option.by)}` : '';
  const follows = option.consequences.map((one) => wording.t(one)).join(' ');
  return `**${wording.t(option.title)}**${advice}: ${follows}${cost}${back}${by}${mark(option, page, option.advised ? undefined : headings.inferred)}`;
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
    ...guide.limits,
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
  return [...heading(wording.t('ui_sources')), ...lines, '', `${headings.checkedOn} ${guide.checkedOn}`];
}
