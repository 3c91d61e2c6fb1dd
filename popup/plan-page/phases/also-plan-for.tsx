import type { Warning } from '../../../src/guidance/model.ts';
import type { Cited } from '../../../src/views/cited-guide.ts';
import { Icon } from '../../../src/ui/icons.tsx';
import type { App } from '../../shared/app-state.ts';
import { Warnings } from './warnings.tsx';

/** What belongs to the whole move and to no step, folded: read once, needed rarely. */
export function AlsoPlanFor({ app, warnings }: { app: App; warnings: readonly Cited<Warning>[] }) {
  const { t } = app.state.translator;
  if (warnings.length === 0) return null;
  return (
    <details class="also-plan-for">
      <summary>
        <Icon name="warning" />
        <strong>{t('plan_alsoPlanFor', { count: warnings.length })}</strong>
        <Icon name="down" size={16} />
      </summary>
      <Warnings app={app} warnings={warnings} />
    </details>
  );
}
