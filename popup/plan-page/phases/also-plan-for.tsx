import { productValues } from '../../../src/views/now/words.ts';
import { Icon } from '../../../src/ui/icons.tsx';
import type { App } from '../../shared/app-state.ts';
import type { NowModel } from '../now-model.ts';
import { Warnings } from './warnings.tsx';

/** What belongs to the whole move and to no step, folded: read once, needed rarely. */
export function AlsoPlanFor({ app, model }: { app: App; model: NowModel }) {
  const { t } = app.state.translator;
  const { warnings } = model.guide;
  if (warnings.length === 0) return null;
  // So that nobody needs to unfold them to know whom they concern.
  const subscriptions = warnings.flatMap((warning) => warning.subscriptions ?? []);
  return (
    <details class="also-plan-for">
      <summary>
        <Icon name="warning" />
        <span class="also-about">
          <strong>{t('plan_alsoPlanFor', { count: warnings.length })}</strong>{' '}
          {subscriptions.length > 0 && (
            <span class="hint">{t('list_named', productValues({ subscriptions }, model.wording))}</span>
          )}
        </span>
        <Icon name="down" size={16} />
      </summary>
      <Warnings app={app} warnings={warnings} />
    </details>
  );
}
