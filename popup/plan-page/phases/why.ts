import type { Verb } from '../../../src/guidance/model.ts';
import { productValues } from '../../../src/views/now/words.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { CitedStep } from '../../../src/views/cited-guide.ts';
import type { PhaseLine } from '../../../src/views/now/phases.ts';
import type { NowModel } from '../now-model.ts';

/** Steps of these verbs say their products also where they are one line: the same words as in 'Next dates'. */
export const NAMED_AT_ONCE: ReadonlySet<Verb> = new Set(['decide', 'save-data']);

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
  const isNamed = subscription !== null || NAMED_AT_ONCE.has(step.verb);
  if (isNamed || step.parts.length === 0) return first ? t(first) : '';
  const subscriptions = step.parts.map((part) => part.subscription);
  if (!subscriptions.some((index) => wording.products[index])) return first ? t(first) : '';
  return t('list_named', productValues({ subscriptions }, wording));
}
