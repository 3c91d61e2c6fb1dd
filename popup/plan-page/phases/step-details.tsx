import { isLinkId } from '../../../src/admin-center/links.ts';
import { camel } from '../../../src/guidance/text.ts';
import { choiceOf } from '../../../src/views/now/choices.ts';
import type { CitedStep } from '../../../src/views/cited-guide.ts';
import { Icon } from '../../../src/ui/icons.tsx';
import { Sources } from '../../../src/ui/sources.tsx';
import type { App } from '../../shared/app-state.ts';
import { LinkAnchor } from '../../shared/link-anchor.tsx';
import { Warnings } from './warnings.tsx';

/** The step whose details are shown. */
interface StepDetailsProps {
  app: App;
  step: CitedStep;
  /** The subscription that it is looked at for; null for the step as a whole. */
  subscription: number | null;
}

/** What is behind (i): what to do there, what it rules out, what goes wrong, the way there, and the source. */
export function StepDetails({ app, step, subscription }: StepDetailsProps) {
  const { guide, translator } = app.state;
  const { t } = translator;
  const choice = choiceOf(step)(subscription);
  const others = guide.steps.filter((other) => isOtherWay(step, other, subscription));
  return (
    <div class="step-details">
      {step.missed && <p class="strong">{t('due_missed_hint')}</p>}
      <ul class="actions">
        {step.actions.map((action) => (
          <li key={action.key}>{t(action)}</li>
        ))}
      </ul>
      {choice !== null && (
        <div class="bar info">
          <Icon name="info" />
          <strong>{t(`choice_${camel(choice)}`)}</strong>
          {others.map((other) => (
            <p key={other.id}>{t('plan_rulesOut', { step: t(other.title) })}</p>
          ))}
        </div>
      )}
      <Warnings app={app} warnings={step.warnings} />
      {step.roles.length > 0 && (
        <p class="hint">{t('plan_who', { roles: step.roles.map((role) => t(role)).join(', ') })}</p>
      )}
      {step.link && isLinkId(step.link) && (
        <p>
          <LinkAnchor app={app} id={step.link} class="button" />
        </p>
      )}
      <Sources open citations={step.citations} certainty={step.certainty} translator={translator} />
    </div>
  );
}

/** True for a step of another way of the same choice: what one of the two waits for is of the same way. */
function isOtherWay(step: CitedStep, other: CitedStep, subscription: number | null): boolean {
  const choice = choiceOf(step)(subscription);
  if (choice === null || other.id === step.id || choiceOf(other)(subscription) !== choice) return false;
  return !step.waitsFor.includes(other.id) && !other.waitsFor.includes(step.id);
}
