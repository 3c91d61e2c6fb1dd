import type { Translator } from '../../../src/i18n/translator.ts';
import type { CitedStep } from '../../../src/views/cited-guide.ts';
import type { PhaseLine } from '../../../src/views/now/phases.ts';
import type { NowModel } from '../now-model.ts';

/** One line beside a step: what can be chosen, which products it is about, or what to do there first. */
export function whyOf(
  { subscription }: PhaseLine,
  step: CitedStep,
  { wording, guide }: NowModel,
  { t }: Translator,
): string {
  const conflict =
    step.verb === 'decide'
      ? guide.conflicts.find(
          ({ settled, subscriptions }) =>
            !settled && step.parts.some((part) => subscriptions.includes(part.subscription)),
        )
      : undefined;
  if (conflict) return t('list_named', { products: { list: conflict.options.map(({ title }) => t(title)) } });
  const [first] = step.actions;
  if (subscription !== null || step.parts.length === 0) return first ? t(first) : '';
  const names = [...new Set(step.parts.flatMap((part) => wording.products[part.subscription] ?? []))];
  if (names.length === 0) return first ? t(first) : '';
  const list = names.slice(0, 3);
  const more = names.length - list.length;
  return t('list_named', { products: more > 0 ? { list, more } : { list } });
}
