import { isLinkId, linkUrl } from '../../src/admin-center/links.ts';
import type {
  Certainty,
  Guide,
  GuideDate,
  Situation,
  Sourced,
  Step,
  Warning,
} from '../../src/guidance/model.ts';
import { citations } from '../../src/guidance/facts/cite.ts';
import { HEADINGS, type Headings } from './headings.ts';
import type { Translator } from '../../src/i18n/translator.ts';

interface Page {
  guide: Guide;
  situation: Situation;
  wording: Translator;
  headings: Headings;
}

/** The guide as Markdown: verdict, dates, steps with their warnings, what isn't known, and the sources. */
export function asMarkdown(guide: Guide, situation: Situation, wording: Translator): string {
  const page = { guide, situation, wording, headings: HEADINGS[wording.locale] };
  const parts = [verdict(page), steps(page), dates(page), warnings(page), unknowns(page), sourceList(page)];
  return parts
    .flat()
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd();
}

function mark({ certainty, facts }: Sourced, { headings }: Page): string {
  const sure: Certainty = certainty;
  return ` _(${sure === 'stated' ? '' : `${headings[sure]}; `}${facts.join(', ')})_`;
}

function productOf({ situation }: Page, index: number): string {
  return situation.subscriptions?.[index]?.product ?? String(index);
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

function steps(page: Page): string[] {
  return [
    `## ${page.headings.steps}`,
    '',
    ...page.guide.steps.flatMap((step, at) => stepLines(step, at + 1, page)),
    '',
  ];
}

function stepLines(step: Step, number: number, page: Page): string[] {
  const { wording, headings, guide } = page;
  const due = step.due ? ` · ${step.missed ? headings.missed : headings.due} ${wording.day(step.due)}` : '';
  const waits = step.waitsFor.map((id) => String(guide.steps.findIndex((other) => other.id === id) + 1));
  const about = step.subscriptions.map((index) => productOf(page, index));
  const roles = step.roles.map((key) => wording.t({ key }));
  return [
    `${String(number)}. **${wording.t(step.title)}** · ${headings[step.tenant]}${due}${mark(step, page)}`,
    ...step.actions.map((action) => `   - ${wording.t(action)}`),
    ...step.warnings.map((warning) => `   - ${warningLine(warning, page)}`),
    ...(step.choice
      ? [`   - ${headings.choice}: ${wording.t({ key: `choice_${camel(step.choice)}` })}`]
      : []),
    ...(about.length ? [`   - ${headings.about}: ${about.join(', ')}`] : []),
    ...(roles.length ? [`   - ${headings.roles}: ${roles.join(', ')}`] : []),
    ...(waits.length ? [`   - ${headings.waitsFor}: ${waits.join(', ')}`] : []),
    ...(step.link ? [`   - ${linkLine(step.link, page)}`] : []),
  ];
}

function camel(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function linkLine(id: string, { situation }: Page): string {
  return isLinkId(id) ? `<${linkUrl(id, { cloud: situation.clouds?.old ?? 'worldwide' })}>` : id;
}

function warningLine(warning: Warning, page: Page): string {
  const about = (warning.subscriptions ?? []).map((index) => productOf(page, index)).join(', ');
  const link = warning.link ? ` ${linkLine(warning.link, page)}` : '';
  return `⚠ ${about ? `${about}: ` : ''}${page.wording.t(warning.text)}${link}${mark(warning, page)}`;
}

function dates(page: Page): string[] {
  if (page.guide.dates.length === 0) return [];
  const ordered = [...page.guide.dates].sort((one, other) =>
    one.on < other.on ? -1 : one.on > other.on ? 1 : 0,
  );
  return [`## ${page.headings.dates}`, '', ...ordered.map((date) => dateLine(date, page)), ''];
}

function dateLine(date: GuideDate, page: Page): string {
  const past = date.missed ? ` (${page.headings.past})` : '';
  return `- ${date.on}${past}: ${productOf(page, date.subscription)}. ${page.wording.t(date.text)}${mark(date, page)}`;
}

function warnings(page: Page): string[] {
  if (page.guide.warnings.length === 0) return [];
  return [
    `## ${page.headings.warnings}`,
    '',
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
  return [`## ${page.headings.unknowns}`, '', ...lines, ''];
}

function sourceList(page: Page): string[] {
  const { guide, wording, headings } = page;
  const sourced: Sourced[] = [
    guide.verdict,
    ...guide.verdicts,
    ...guide.steps,
    ...guide.dates,
    ...guide.warnings,
  ];
  const inSteps = guide.steps.flatMap((step) => step.warnings);
  const ids = [...new Set([...sourced, ...inSteps].flatMap(({ facts }) => facts))];
  const lines = citations(ids).map(({ ids: facts, title, url, on, kind }) => {
    const name = title || wording.t({ key: `source_${kind}` });
    return `- ${facts.join(', ')}: ${url ? `[${name}](${url})` : name}${url || title ? `, ${on ?? headings.seen}` : ''}`;
  });
  return [`## ${headings.sources}`, '', ...lines, '', `${headings.checkedOn} ${guide.checkedOn}`];
}
