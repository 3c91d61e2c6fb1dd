import type { Phase, Step, StepPart } from '../../src/guidance/model.ts';
import { camel } from '../../src/guidance/text.ts';
import { heading, linkLine, mark, money, productOf, productsOf, warningLine, type Page } from './page.ts';

/** The first step: what matters today. */
export function today(page: Page): string[] {
  const [first] = page.guide.steps;
  return [...heading(page.headings.today), first ? stepTitle(first, 1, page) : page.headings.noSteps, ''];
}

/** The steps of a phase; nothing where it has none. */
export function phaseSteps(phase: Phase, page: Page): string[] {
  const steps = page.guide.steps.flatMap((step, at) =>
    step.phase === phase ? stepLines(step, at + 1, page) : [],
  );
  return steps.length === 0 ? [] : [...heading(page.wording.t(`phase_${phase}`)), ...steps, ''];
}

function stepTitle(step: Step, number: number, page: Page): string {
  const { wording, situation } = page;
  // Where only the seller changes there is one tenant.
  const tenant = situation.goal === 'new-seller' ? '' : ` · ${wording.t(`tenant_${step.tenant}`)}`;
  const cost = step.cost ? ` · ${page.headings.cost}: ${money(step.cost, page)}` : '';
  const back = step.refund ? ` · ${page.headings.refund}: ${money(step.refund, page)}` : '';
  return `${String(number)}. **${wording.t(step.title)}**${tenant}${dueWords(step, page)}${cost}${back}`;
}

function dueWords({ due, missed }: Pick<StepPart, 'due' | 'missed'>, { wording }: Page): string {
  return due ? ` · ${wording.t(missed ? 'label_missed' : 'label_do', { day: { day: due } })}` : '';
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
