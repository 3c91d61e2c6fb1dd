import { isLinkId, linkUrl, type LinkContext } from '../admin-center/links.ts';
import type { Translator } from '../i18n/translator.ts';
import type { CitedGuide, CitedStep } from './cited-guide.ts';
import { sourceTitle } from './source-title.ts';

/** The guide as Markdown, for a ticket: verdict, ticked steps, dates, warnings, links and sources. */
export function guideMarkdown(
  guide: CitedGuide,
  translator: Translator,
  { done, context }: { done: readonly string[]; context: LinkContext },
): string {
  const { t, day } = translator;
  const lines = [`# ${t('extension_name')}`, '', `**${t(guide.verdict.text)}**`];
  lines.push(...guide.verdict.details.map((detail) => t(detail)), '');
  for (const step of guide.steps)
    lines.push(...stepLines(step, done.includes(step.id), translator, context), '');
  for (const warning of guide.warnings) lines.push(`> ${t(warning.text)}`, '');
  lines.push(`${t('popup_rulesChecked', { date: day(guide.checkedOn) })} ${t('popup_privacy')}`);
  return lines.join('\n');
}

function stepLines(step: CitedStep, done: boolean, translator: Translator, context: LinkContext): string[] {
  const { t, day } = translator;
  const due =
    step.due === null ? '' : `, ${t(step.missed ? 'due_missed' : 'due_by', { date: day(step.due) })}`;
  const link = step.link !== null && isLinkId(step.link) ? [`  - <${linkUrl(step.link, context)}>`] : [];
  const sources = step.citations.map((citation) => sourceTitle(citation, translator));
  return [
    `- [${done ? 'x' : ' '}] **${t(step.title)}** (${t(`tenant_${step.tenant}`)}${due})`,
    ...step.actions.map((action) => `  - ${t(action)}`),
    ...step.warnings.map((warning) => `  - > ${t(warning.text)}`),
    ...(step.roles.length > 0
      ? [`  - ${t('plan_who', { roles: step.roles.map((role) => t(role)).join(', ') })}`]
      : []),
    ...link,
    ...(sources.length > 0 ? [`  - ${t('plan_sources', { sources: sources.join('; ') })}`] : []),
  ];
}
